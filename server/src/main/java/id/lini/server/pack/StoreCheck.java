package id.lini.server.pack;

import id.lini.server.registry.Account;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.text.Label;
import java.util.Map;
import java.util.Optional;

/** That a pack fits what is stored already: forms as they were, but for their last day, and login names of other agencies. */
final class StoreCheck {
    private final Pack pack;
    private final PackFaults faults;

    StoreCheck(Pack pack, PackFaults faults) {
        this.pack = pack;
        this.faults = faults;
    }

    /** Of a stored form version only the last day changes: entries were made with it. */
    void forms(RegistrySnapshot now) {
        for (Placed<Pack.Form> row : pack.forms()) {
            FormDefinition form = row.value().definition();
            now.forms()
                    .find(form.id(), form.version())
                    .filter(known -> !known.sameBut(form))
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
