package id.lini.server.pack;

import id.lini.server.boundary.AreaBoundary;
import id.lini.server.check.PrintedCell;
import id.lini.server.registry.Role;
import id.lini.server.targets.FieldTarget;
import id.lini.shared.id.FormId;
import id.lini.shared.text.Label;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the files of a pack into records; the shape of each cell is checked here, what belongs together elsewhere. */
final class PackReader {
    private static final Pattern AGENCY = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final String ARGON2 = "$argon2id$v=19$m=19456,t=2,p=1$";
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_]{0,39}");
    private static final Label NAME_EXPECTED =
            new Label("huruf kecil, angka, dan garis bawah", "lower-case letters, digits and underscores");

    private final PackTables tables;
    private final NumberLocale numbers;

    PackReader(PackTables tables, NumberLocale numbers) {
        this.tables = tables;
        this.numbers = numbers;
    }

    /** The agency; empty when its file does not say one thing clearly, and then nothing else can be read. */
    static Optional<Placed<Pack.Agency>> agency(PackTables tables, PackFaults faults) {
        List<Placed<Pack.Agency>> rows = tables.get("agency.csv")
                .map(
                        NumberLocale.PLAIN,
                        row -> new Pack.Agency(
                                row.text(
                                        "agency",
                                        AGENCY,
                                        new Label(
                                                "huruf kecil, angka, tanda hubung",
                                                "lower-case letters, digits, hyphens")),
                                row.text("name"),
                                row.read(
                                        "zone",
                                        PackReader::zone,
                                        "",
                                        new Label("zona seperti Asia/Jakarta", "a zone like Asia/Jakarta")),
                                row.key("area"),
                                row.choice("numbers", NumberLocale.class),
                                row.optional("catalogue")));
        if (rows.size() != 1) {
            faults.file(
                    "agency.csv",
                    new Label("harus tepat satu baris", "there must be exactly one row"),
                    new Label("Satu paket adalah satu dinas", "A pack is one agency"));
        }
        return rows.size() == 1 && !rows.get(0).value().id().isEmpty() ? Optional.of(rows.get(0)) : Optional.empty();
    }

    Pack read(
            Placed<Pack.Agency> agency,
            List<Placed<Pack.Form>> forms,
            List<Placed<FieldTarget>> fieldTargets,
            List<Placed<PrintedCell>> printed,
            Optional<List<AreaBoundary>> boundaries) {
        return new Pack(
                agency,
                map("areas.csv", PackReader::area),
                map("units.csv", PackReader::unit),
                map("people.csv", row -> new Pack.Person(person(row), row.text("name"), validity(row))),
                map("assignments.csv", PackReader::assignment),
                map("accounts.csv", PackReader::account),
                forms,
                map("form_reviews.csv", row -> new Pack.Review(row.key("form"), row.whole("levels", 1, 2))),
                plan(),
                fieldTargets,
                printed,
                boundaries);
    }

    private PackPlan plan() {
        return new PackPlan(
                map("plan_versions.csv", PlanRows::version),
                map("plan_nodes.csv", PlanRows::node),
                map("sasaran_programs.csv", PlanRows::mapping),
                map("node_changes.csv", PlanRows::change),
                map("indicators.csv", PlanRows::indicator),
                map("components.csv", PlanRows::component),
                map("indicator_children.csv", PlanRows::child),
                map("scales.csv", PlanRows::step),
                map("targets.csv", PlanRows::target),
                map("renstra_targets.csv", PlanRows::renstra),
                map("budgets.csv", PlanRows::budget),
                map("budget_realisation.csv", PlanRows::spent),
                map("external_values.csv", PlanRows::external),
                map("office_values.csv", PlanRows::office),
                map("register_lists.csv", PlanRows::listed),
                map("policy.csv", PolicyRows::policy),
                map("predicates.csv", PolicyRows::predicate));
    }

    private <T> List<Placed<T>> map(String file, Function<PackRow, T> reader) {
        return tables.get(file).map(numbers, reader);
    }

    private static Pack.Area area(PackRow row) {
        return new Pack.Area(
                row.key("area"),
                row.optional("parent"),
                row.text("level", NAME, NAME_EXPECTED),
                row.text("name"),
                validity(row));
    }

    private static Pack.Unit unit(PackRow row) {
        return new Pack.Unit(
                row.key("unit"),
                row.text("kind", NAME, NAME_EXPECTED),
                row.text("name"),
                row.key("area"),
                validity(row));
    }

    private static Pack.Assignment assignment(PackRow row) {
        return new Pack.Assignment(
                person(row), row.choice("role", Role.class), row.key("scope"), validity(row), forms(row));
    }

    /** Ids with spaces, commas or semicolons between; blank for every form. */
    private static Set<FormId> forms(PackRow row) {
        Set<FormId> forms = new TreeSet<>(Comparator.comparing(FormId::value));
        for (String id : row.optional("forms").orElse("").split("[\\s,;]+")) {
            if (!id.isEmpty()) {
                try {
                    forms.add(new FormId(id));
                } catch (IllegalArgumentException e) {
                    row.fault(
                            "forms",
                            new Label("\"" + id + "\" bukan kode formulir", "\"" + id + "\" is no form id"),
                            new Label("Tulis kode formulir", "Write ids of forms"));
                }
            }
        }
        return forms;
    }

    private static Pack.Account account(PackRow row) {
        Optional<String> hash = row.optional("password_hash");
        Optional<String> password = row.optional("password");
        if (hash.isPresent() == password.isPresent()) {
            row.fault(
                    "password_hash",
                    new Label(
                            "harus ada salah satu: password_hash atau password",
                            "one of password_hash and password is needed"),
                    new Label(
                            "Isi password_hash (Argon2id); password hanya untuk paket peragaan",
                            "Fill password_hash (Argon2id); password is for demonstration packs only"));
        }
        if (hash.isPresent() && !hash.get().startsWith(ARGON2)) {
            row.fault(
                    "password_hash",
                    new Label("bukan hash Argon2id yang dikenal", "not an Argon2id hash as known here"),
                    new Label("Bentuknya " + ARGON2 + "garam$hash", "Its form is " + ARGON2 + "salt$hash"));
        }
        return new Pack.Account(row.key("login"), person(row), hash, password, row.optionalDay("valid_until"));
    }

    private static Pack.Validity validity(PackRow row) {
        Pack.Validity validity = new Pack.Validity(row.day("valid_from"), row.optionalDay("valid_until"));
        if (validity.until().filter(until -> until.isBefore(validity.from())).isPresent()) {
            row.fault(
                    "valid_until",
                    new Label("berakhir sebelum mulai", "ends before it begins"),
                    new Label("Perbaiki salah satu tanggal", "Correct one of the dates"));
        }
        return validity;
    }

    private static String person(PackRow row) {
        return row.text(
                "person",
                PERSON,
                new Label(
                        "1 sampai 40 huruf, angka, titik, garis bawah, atau tanda hubung",
                        "1 to 40 letters, digits, dots, underscores or hyphens"));
    }

    private static Optional<String> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text).getId());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
