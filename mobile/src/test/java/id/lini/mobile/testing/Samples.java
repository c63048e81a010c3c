package id.lini.mobile.testing;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Period;
import id.lini.shared.form.Slice;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.work.Target;
import id.lini.shared.work.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Units and forms of the tests, the forms from the shipped catalogue. */
public final class Samples {
    public static final FormId HOUSEHOLDS = new FormId("pendataan-keluarga");
    public static final FormId CONTROL = new FormId("pengendalian-lapangan");
    public static final FormId COUNSELLING = new FormId("kie");
    public static final Unit KRATON = unit("33.75.01.1001", "Bendan Kergon");
    public static final Unit MEDONO = unit("33.75.01.1002", "Medono");
    public static final UnitId UNIT = KRATON.id();
    public static final Period JUNE = Period.parse("2024-06");
    public static final Period MAY = Period.parse("2024-05");

    private Samples() {}

    public static List<String> forms() {
        return List.of(form("pendataan-keluarga"), form("pengendalian-lapangan"), form("kie"));
    }

    public static String form(String name) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("/forms/" + name + ".json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers to the two counts of the household form. */
    public static Answers households(long total, long updated) {
        return new Answers(Map.of(Cell.of("rumah_tangga"), total, Cell.of("dimutakhirkan"), updated), Map.of());
    }

    /** What is to be counted of an item at a unit: pairs of a period and an amount. */
    public static Target target(UnitId unit, FormId form, String item, String slice, String... amounts) {
        SortedMap<Period, BigDecimal> told = new TreeMap<>();
        for (int i = 0; i < amounts.length; i += 2) {
            told.put(Period.parse(amounts[i]), new BigDecimal(amounts[i + 1]));
        }
        return new Target(unit, form, item, Slice.read(slice).orElseThrow(), told);
    }

    private static Unit unit(String id, String name) {
        return new Unit(
                new UnitId(id), "kelurahan", name, "Pekalongan Barat", LocalDate.of(2020, 1, 1), Optional.empty());
    }
}
