package id.lini.server.pack;

import static id.lini.server.pack.PackColumn.cell;
import static id.lini.server.pack.PackColumn.key;
import static id.lini.server.pack.PackColumn.text;

import id.lini.server.pack.PackColumn.Kind;
import java.util.List;
import java.util.Optional;

/** Every file of a pack. {@code deploy/packs/README.md} says what the columns mean; a test holds it to this list. */
final class PackFiles {
    private static final PackColumn FROM = cell("valid_from", Kind.DAY);
    private static final PackColumn UNTIL = cell("valid_until", Kind.DAY);

    private static final List<PackFile> REGISTERS = List.of(
            PackFile.required(
                    "agency.csv",
                    "agency",
                    key("agency"),
                    text("name"),
                    text("zone"),
                    text("area"),
                    text("numbers").as("(SELECT s.numbers FROM pack_setting s WHERE s.agency = agency.agency)"),
                    text("catalogue").as("NULL").maybe()),
            PackFile.required(
                    "areas.csv", "area", key("area"), text("parent"), text("level"), text("name"), FROM, UNTIL),
            PackFile.required(
                    "units.csv",
                    "unit WHERE NOT EXISTS (SELECT 1 FROM area a WHERE a.agency = unit.agency AND a.area = unit.unit)",
                    key("unit"),
                    text("kind"),
                    text("name"),
                    text("area"),
                    FROM,
                    UNTIL),
            PackFile.required("people.csv", "person", key("person"), text("name"), FROM, UNTIL),
            PackFile.required(
                    "assignments.csv",
                    "assignment",
                    key("person"),
                    key("role"),
                    key("scope"),
                    key("valid_from", Kind.DAY),
                    UNTIL,
                    text("forms").maybe()),
            PackFile.required(
                    "accounts.csv",
                    "account",
                    key("login"),
                    text("person"),
                    text("password_hash"),
                    text("password").as("NULL").maybe(),
                    UNTIL.maybe()),
            PackFile.optional(
                    "form_reviews.csv",
                    "form_review WHERE EXISTS"
                            + " (SELECT 1 FROM form f WHERE f.agency = form_review.agency AND f.form = form_review.form)",
                    key("form"),
                    cell("levels", Kind.WHOLE)));

    /** In the order in which they are read and written. */
    static final List<PackFile> ALL =
            List.of(REGISTERS, PlanFiles.ALL, List.of(FieldTargetRows.FILE, PrintedRows.FILE)).stream()
                    .flatMap(List::stream)
                    .toList();

    private PackFiles() {}

    static Optional<PackFile> find(String name) {
        return ALL.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    static List<String> names() {
        return ALL.stream().map(PackFile::name).toList();
    }
}
