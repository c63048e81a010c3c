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
import java.util.TreeMap;
import java.util.stream.Stream;

/** The forms of a pack: its own, as files or in a workbook's sheet, and those of the catalogue it names, which yield. */
final class FormFolder {
    private final PackFaults faults;

    FormFolder(PackFaults faults) {
        this.faults = faults;
    }

    List<Placed<Pack.Form>> read(PackContent pack, TableSource tables, Optional<String> catalogue) {
        Map<String, List<Placed<Pack.Form>>> byId = new LinkedHashMap<>();
        catalogue.ifPresent(name -> catalogue(pack, name).forEach(form -> add(byId, form)));
        List<Placed<Pack.Form>> own = new ArrayList<>();
        pack.json("forms").forEach((name, bytes) -> form(name, 0, bytes).ifPresent(own::add));
        if (tables instanceof WorkbookTables workbook) {
            workbook.forms()
                    .forEach((row, text) -> form("[forms]", row, text.getBytes(StandardCharsets.UTF_8))
                            .ifPresent(own::add));
        }
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

    /** A path of this machine: a pack sent by a browser cannot name one. */
    private List<Placed<Pack.Form>> catalogue(PackContent pack, String name) {
        Optional<Path> folder = pack.folder().map(base -> base.resolve(name).resolve("forms"));
        if (folder.isEmpty()) {
            wrong(
                    new Label(
                            "paket yang dikirim lewat peramban tidak membawa katalog " + name,
                            "a pack sent by a browser does not bring the catalogue " + name),
                    new Label(
                            "Salin formulirnya ke folder forms, lalu kosongkan sel ini",
                            "Copy its forms to the folder forms, and leave this cell blank"));
            return List.of();
        }
        if (!Files.isDirectory(folder.get())) {
            wrong(
                    new Label("folder " + name + "/forms tidak ada", "there is no folder " + name + "/forms"),
                    new Label(
                            "Perbaiki jalurnya dari folder paket, atau kosongkan",
                            "Correct the path from the pack's folder, or leave it blank"));
            return List.of();
        }
        List<Placed<Pack.Form>> forms = new ArrayList<>();
        files(folder.get(), name + "/forms")
                .forEach((file, bytes) -> form(file, 0, bytes).ifPresent(forms::add));
        return forms;
    }

    private Map<String, byte[]> files(Path folder, String name) {
        Map<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                found.put(name + "/" + folder.relativize(file), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            faults.file(
                    name,
                    new Label("tidak terbaca: " + e.getMessage(), "cannot be read: " + e.getMessage()),
                    new Label("Periksa berkas dan izinnya", "Check the file and its permissions"));
        }
        return found;
    }

    private Optional<Placed<Pack.Form>> form(String name, int row, byte[] bytes) {
        try {
            Pack.Form form = new Pack.Form(FormCodec.read(bytes), new String(bytes, StandardCharsets.UTF_8));
            return Optional.of(new Placed<>(name, row, form));
        } catch (JsonFault e) {
            faults.add(new PackFault(
                    name,
                    row,
                    "",
                    new Label(
                            "formulir tidak terbaca: " + e.getMessage(), "the form cannot be read: " + e.getMessage()),
                    new Label(
                            "Perbaiki di tempat yang disebut; bentuknya ada di deploy/packs/README.md",
                            "Mend the place named; the format is in deploy/packs/README.md")));
            return Optional.empty();
        }
    }

    private void wrong(Label what, Label mend) {
        faults.add(new PackFault("agency.csv", 2, "catalogue", what, mend));
    }
}
