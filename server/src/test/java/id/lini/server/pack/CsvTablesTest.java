package id.lini.server.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused in a CSV file with its place, and what is tolerated because it can mean one thing only. */
class CsvTablesTest {
    private static final PackFile PEOPLE = PackFiles.find("people.csv").orElseThrow();
    private static final String HEADER = "person,name,valid_from,valid_until\n";

    private final PackFaults faults = new PackFaults();

    @Test
    void aByteOrderMarkAndAnyLineEndsAreTolerated() {
        assertThat(rows("\uFEFF" + HEADER.replace("\n", "\r\n") + "a,Rina,2024-01-01,\r\n"))
                .containsExactly("2 a Rina");
        assertThat(told()).isEmpty();
    }

    @Test
    void emptyLinesAreLeftOutAndRowsKeepTheirNumbers() {
        assertThat(rows(HEADER + "\na,Rina,2024-01-01,\n,,,\n\nb,Budi,2024-01-01,\n"))
                .containsExactly("3 a Rina", "6 b Budi");
        assertThat(told()).isEmpty();
    }

    @Test
    void semicolonsAreTakenWhereTheHeaderHasThem() {
        assertThat(rows("person;name;valid_from;valid_until\na;\"Rina, S.Sos\";2024-01-01;\n"))
                .containsExactly("2 a Rina, S.Sos");
        assertThat(told()).isEmpty();
    }

    @Test
    void emptyColumnsAtTheRightAreTolerated() {
        assertThat(rows("person,name,valid_from,valid_until,,\na,Rina,2024-01-01,,,\n"))
                .containsExactly("2 a Rina");
        assertThat(told()).isEmpty();
    }

    @Test
    void aQuotedCellMayHoldALineBreakACommaAndQuotes() {
        assertThat(rows(HEADER + "a,\"Rina\r\n\"\"Ning\"\", S.Sos\",2024-01-01,\nb,Budi,2024-01-01,\n"))
                .containsExactly("2 a Rina\n\"Ning\", S.Sos", "3 b Budi");
        assertThat(told()).isEmpty();
    }

    @Test
    void tabsAreRefused() {
        rows("person\tname\tvalid_from\tvalid_until\na\tRina\t2024-01-01\t\n");
        assertThat(told()).containsExactly("people.csv row 1: cells are separated by tabs");
    }

    @Test
    void anotherEncodingIsNamedWithItsLine() {
        byte[] bytes =
                (HEADER + "a,Rina,2024-01-01,\nb,Andr\u00e9,2024-01-01,\n").getBytes(Charset.forName("windows-1252"));
        rows(bytes);
        assertThat(told()).containsExactly("people.csv row 3: a letter in this line is not saved as UTF-8");
    }

    @Test
    void utf16IsNamed() {
        rows((HEADER + "a,Rina,2024-01-01,\n").getBytes(StandardCharsets.UTF_16));
        assertThat(told()).containsExactly("people.csv: the file is saved as UTF-16");
    }

    @Test
    void aColumnTwiceMissingOrUnknownIsNamed() {
        rows("person,name,name,valid_form,valid_until\n");
        assertThat(told())
                .containsExactly(
                        "people.csv row 1 column name: the column is written twice",
                        "people.csv row 1 column valid_form: the column is not known",
                        "people.csv row 1 column valid_from: the column is missing");
    }

    @Test
    void quotesThatDoNotEndAreNamedWithTheRowTheyBeginIn() {
        rows(HEADER + "a,Rina,2024-01-01,\nb,\"Budi,2024-01-01,\nc,Sari,2024-01-01,\n");
        assertThat(told()).containsExactly("people.csv row 3: the quotes that begin in this row are not paired");
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsNamed() {
        assertThat(rows(HEADER + "a,Rina\nb,Budi,2024-01-01,,x\nc,Sari,2024-01-01,\n"))
                .containsExactly("4 c Sari");
        assertThat(told())
                .containsExactly(
                        "people.csv row 2: there are 2 cells instead of 4",
                        "people.csv row 3: there are 5 cells instead of 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", ",,,\n"})
    void aFileWithoutAHeaderIsNamed(String text) {
        rows(text);
        assertThat(told()).containsExactly("people.csv: there is no header row");
    }

    @Test
    void controlCharactersNeverReachTheStore() {
        rows(HEADER + "a,Ri\u0000na,2024-01-01,\n");
        assertThat(told()).containsExactly("people.csv row 2 column name: there is an invisible control character");
    }

    private List<String> rows(String text) {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> rows(byte[] bytes) {
        return PackTable.read(PEOPLE, new CsvTables(Map.of("people.csv", bytes)), faults)
                .map(
                        NumberLocale.PLAIN,
                        row -> row.optional("person").orElse("") + " "
                                + row.optional("name").orElse(""))
                .stream()
                .map(row -> row.row() + " " + row.value())
                .toList();
    }

    private List<String> told() {
        return faults.list().stream()
                .map(fault -> fault.place().en() + ": " + fault.what().en())
                .toList();
    }
}
