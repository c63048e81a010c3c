package id.lini.mobile.testing;

import id.lini.shared.form.FormCodec;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.UnitId;
import id.lini.shared.work.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every form that is shipped, and units of each kind for them. */
public final class Catalogue {
    private static final Path FORMS = Path.of("..", "deploy", "packs", "catalogue", "forms");

    private Catalogue() {}

    /** The forms' texts. */
    public static List<String> forms() {
        try (Stream<Path> files = Files.list(FORMS)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The forms. */
    public static List<FormDefinition> definitions() {
        return forms().stream()
                .map(text -> FormCodec.read(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** Units of a town: kelurahan, clinics, a store, an UPTD, and fourteen groups. */
    public static List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        List.of("Bendan Kergon", "Medono", "Podosugih", "Sapuro Kebulen")
                .forEach(name -> units.add(unit("33.75.01.10" + (10 + units.size()), "kelurahan", name)));
        units.add(unit("faskes-1", "faskes", "Puskesmas Bendan"));
        units.add(unit("faskes-2", "faskes", "Klinik Budi Rahayu"));
        units.add(unit("gudang-1", "gudang", "Gudang alokon kecamatan"));
        units.add(unit("uptd-1", "uptd_ppa", "UPTD PPA Kota Pekalongan"));
        for (int i = 1; i <= 14; i++) {
            units.add(unit("poktan-" + i, "poktan", List.of("BKB", "BKR", "BKL").get(i % 3) + " Melati " + i));
        }
        return units;
    }

    private static Unit unit(String id, String kind, String name) {
        return new Unit(new UnitId(id), kind, name, "Pekalongan Barat", LocalDate.of(2020, 1, 1), Optional.empty());
    }
}
