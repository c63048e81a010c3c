package id.lini.server.pack;

import id.lini.shared.form.FormCodec;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.json.JsonFault;
import id.lini.shared.text.Label;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of a pack: its own, and those of the catalogue it names, where its own go before. */
final class FormFolder {
    private final PackFaults faults;

    FormFolder(PackFaults faults) {
        this.faults = faults;
    }

    List<Placed<Pack.Form>> read(Path pack, Optional<String> catalogue) {
        Map<String, List<Placed<Pack.Form>>> byId = new LinkedHashMap<>();
        catalogue.ifPresent(name -> folder(pack.resolve(name).resolve("forms"), name + "/forms", true)
                .forEach(form -> add(byId, form)));
        List<Placed<Pack.Form>> own = folder(pack.resolve("forms"), "forms", false);
        own.forEach(form -> byId.remove(form.value().definition().id().value()));
        own.forEach(form -> add(byId, form));
        return byId.values().stream().flatMap(List::stream).toList();
    }

    private void add(Map<String, List<Placed<Pack.Form>>> byId, Placed<Pack.Form> form) {
        FormDefinition definition = form.value().definition();
        List<Placed<Pack.Form>> versions = byId.computeIfAbsent(definition.id().value(), id -> new ArrayList<>());
        if (versions.stream().anyMatch(other -> other.value().definition().version() == definition.version())) {
            faults.twice(form, "", definition.id() + " version " + definition.version());
        }
        versions.add(form);
    }

    private List<Placed<Pack.Form>> folder(Path folder, String name, boolean required) {
        if (!Files.isDirectory(folder)) {
            if (required) {
                faults.add(new PackFault(
                        "agency.csv",
                        2,
                        "catalogue",
                        new Label("folder " + name + " tidak ada", "there is no folder " + name),
                        new Label(
                                "Perbaiki jalurnya dari folder paket, atau kosongkan",
                                "Correct the path from the pack's folder, or leave it blank")));
            }
            return List.of();
        }
        List<Placed<Pack.Form>> forms = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                form(file, name + "/" + folder.relativize(file)).ifPresent(forms::add);
            }
        } catch (IOException e) {
            unreadable(name, e);
        }
        return forms;
    }

    private Optional<Placed<Pack.Form>> form(Path file, String name) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Pack.Form form = new Pack.Form(FormCodec.read(bytes), new String(bytes, StandardCharsets.UTF_8));
            return Optional.of(new Placed<>(name, 0, form));
        } catch (JsonFault e) {
            faults.file(
                    name,
                    new Label(
                            "formulir tidak terbaca: " + e.getMessage(), "the form cannot be read: " + e.getMessage()),
                    new Label(
                            "Perbaiki di tempat yang disebut; bentuknya ada di deploy/packs/README.md",
                            "Mend the place named; the format is in deploy/packs/README.md"));
        } catch (IOException e) {
            unreadable(name, e);
        }
        return Optional.empty();
    }

    private void unreadable(String name, IOException e) {
        faults.file(
                name,
                new Label("tidak terbaca: " + e.getMessage(), "cannot be read: " + e.getMessage()),
                new Label("Periksa berkas dan izinnya", "Check the file and its permissions"));
    }
}
