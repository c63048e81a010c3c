package id.lini.server.pack;

import id.lini.server.forms.KnownForm;
import id.lini.server.registry.Account;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.text.Label;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** That a pack fits what is stored already: forms that entries name, and login names of other agencies. */
final class StoreCheck {
    private final Pack pack;
    private final PackFaults faults;

    StoreCheck(Pack pack, PackFaults faults) {
        this.pack = pack;
        this.faults = faults;
    }

    /** A stored form version never changes and never goes: entries were made with it. */
    void forms(RegistrySnapshot now) {
        for (Placed<Pack.Form> row : pack.forms()) {
            FormDefinition form = row.value().definition();
            now.forms()
                    .find(form.id(), form.version())
                    .filter(known -> !known.definition().equals(form))
                    .ifPresent(known -> faults.at(
                            row,
                            "",
                            new Label(
                                    name(form) + " sudah tersimpan dengan isi lain",
                                    name(form) + " is stored with another content"),
                            new Label(
                                    "Kembalikan isinya, dan simpan perubahan sebagai versi " + (form.version() + 1),
                                    "Put its content back, and save the change as version " + (form.version() + 1))));
        }
        Set<String> kept = pack.forms().stream()
                .map(form -> name(form.value().definition()))
                .collect(Collectors.toSet());
        now.forms().all().stream()
                .map(KnownForm::definition)
                .filter(form -> !kept.contains(name(form)))
                .forEach(form -> faults.file(
                        "forms",
                        new Label(name(form) + " hilang dari paket", name(form) + " is gone from the pack"),
                        new Label(
                                "Kembalikan berkasnya: laporan dibuat dengan versi itu",
                                "Put its file back: reports were made with that version")));
    }

    /** {@code stored} by login, of all agencies. */
    void logins(Map<String, Optional<Account>> stored) {
        for (Placed<Pack.Account> row : pack.accounts()) {
            stored.getOrDefault(row.value().login(), Optional.empty())
                    .filter(account -> !account.agency()
                            .value()
                            .equals(pack.agency().value().id()))
                    .ifPresent(other -> faults.at(
                            row,
                            "login",
                            new Label("nama ini dipakai dinas lain", "this name is used by another agency"),
                            new Label("Pilih nama lain", "Choose another name")));
        }
    }

    private static String name(FormDefinition form) {
        return form.id() + " versi " + form.version();
    }
}
