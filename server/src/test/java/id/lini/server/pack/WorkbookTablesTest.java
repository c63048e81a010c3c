package id.lini.server.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Cells of a workbook become the text that a CSV file would hold, or are refused with their place. */
class WorkbookTablesTest {
    private static final int TARGET =
            PackFiles.find("targets.csv").orElseThrow().names().indexOf("target");

    private final PackFaults faults = new PackFaults();

    @Test
    void typedNumbersComeOutAsTheSpreadsheetShowsThem() throws IOException {
        List<String> cells = column("targets", TARGET, sheet -> {
            sheet.value(1, TARGET, new BigDecimal("8.1699999999999999"));
            sheet.value(2, TARGET, new BigDecimal("44349.5"));
            sheet.value(3, TARGET, new BigDecimal("0.10000000000000001"));
            sheet.value(4, TARGET, 1026);
            sheet.value(5, TARGET, new BigDecimal("1.234"));
            sheet.value(6, TARGET, "7.25");
        });
        assertThat(cells).containsExactly("8.17", "44349.5", "0.1", "1026", "1.2340", "7.25");
        assertThat(told()).isEmpty();
    }

    @Test
    void typedNumbersTakeTheDeclaredForm() throws IOException {
        byte[] workbook = workbook(book -> {
            Worksheet agency = sheet(book, "agency");
            agency.value(1, 4, "id");
            sheet(book, "targets").value(1, TARGET, new BigDecimal("44349.5"));
        });
        assertThat(cells(workbook, "targets", TARGET)).containsExactly("44.349,5");
    }

    @Test
    void daysAndMonthsAreTakenFromDates() throws IOException {
        byte[] workbook = workbook(book -> {
            Worksheet sheet = sheet(book, "budget_realisation");
            sheet.value(1, 2, LocalDate.of(2024, 6, 1));
            sheet.style(1, 2).format("mmm-yy").set();
            sheet.value(1, 3, LocalDate.of(2024, 6, 30));
            sheet.style(1, 3).format("dd/mm/yyyy").set();
            sheet.value(2, 2, "2024-07");
            sheet.value(2, 3, "2024-07-31");
        });
        assertThat(cells(workbook, "budget_realisation", 2)).containsExactly("2024-06", "2024-07");
        assertThat(cells(workbook, "budget_realisation", 3)).containsExactly("2024-06-30", "2024-07-31");
        assertThat(told()).isEmpty();
    }

    @Test
    void whatCannotBeOneTextWithoutADoubtIsRefusedWithItsCell() throws IOException {
        byte[] workbook = workbook(book -> {
            Worksheet sheet = sheet(book, "targets");
            sheet.formula(1, TARGET, "1+1");
            sheet.value(2, TARGET, new BigDecimal("0.9565"));
            sheet.style(2, TARGET).format("0.00%").set();
            sheet.value(3, TARGET, true);
            sheet.value(4, 2, new BigDecimal("33.1"));
            sheet.value(5, 2, LocalDate.of(2024, 2, 14));
            sheet.style(5, 2).format("d-mmm").set();
            sheet.value(6, 2, new BigDecimal("198012312006041007"));
        });
        cells(workbook, "targets", TARGET);
        assertThat(told())
                .containsExactly(
                        "[targets] row 2 column target: the cell holds a formula",
                        "[targets] row 3 column target: the cell has a percent format: 95.65% is stored as 0.9565",
                        "[targets] row 4 column target: the cell holds an error or a truth value: true",
                        "[targets] row 5 column indicator: this code or text is stored as the number 33.1; zeros at its end"
                                + " or its last digits may be lost",
                        "[targets] row 6 column indicator: the spreadsheet made this cell a date",
                        "[targets] row 7 column indicator: this code or text is stored as the number 198012312006041000;"
                                + " zeros at its end or its last digits may be lost");
    }

    @Test
    void sheetsAreKnownByNameAndFormsStandInTheLastColumnOfTheirs() throws IOException {
        byte[] workbook = workbook(book -> {
            sheet(book, "people");
            book.newWorksheet("Catatan");
            Worksheet forms = book.newWorksheet("forms");
            forms.value(0, 0, "form");
            forms.value(0, 1, "definition");
            forms.value(1, 0, "kie");
            forms.value(1, 1, "{}");
        });
        WorkbookTables tables =
                WorkbookTables.open("paket.xlsx", workbook, faults).orElseThrow();
        assertThat(tables.names()).containsExactlyInAnyOrder("people.csv", "Catatan.csv");
        assertThat(tables.forms()).isEqualTo(Map.of(2, "{}"));
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        Optional<PackContent> content =
                PackContent.sent("paket.xlsx", "bukan".getBytes(StandardCharsets.UTF_8), faults);
        assertThat(content).isEmpty();
        assertThat(told()).containsExactly("paket.xlsx: this is not a pack");
    }

    private List<String> column(String name, int column, Consumer<Worksheet> fill) throws IOException {
        return cells(workbook(book -> fill.accept(sheet(book, name))), name, column);
    }

    private List<String> cells(byte[] workbook, String name, int column) {
        return WorkbookTables.open("paket.xlsx", workbook, faults)
                .flatMap(tables -> tables.table(PackFiles.find(name + ".csv").orElseThrow(), faults))
                .orElseThrow()
                .rows()
                .stream()
                .map(row -> row.cells().get(column))
                .toList();
    }

    private static Worksheet sheet(Workbook book, String name) {
        Worksheet sheet = book.newWorksheet(name);
        List<String> names = PackFiles.find(name + ".csv").orElseThrow().names();
        for (int index = 0; index < names.size(); index++) {
            sheet.value(0, index, names.get(index));
        }
        return sheet;
    }

    private static byte[] workbook(Consumer<Workbook> fill) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Lini", "1.0")) {
            fill.accept(book);
        }
        return out.toByteArray();
    }

    private List<String> told() {
        return faults.list().stream()
                .map(fault -> fault.place().en() + ": " + fault.what().en())
                .toList();
    }
}
