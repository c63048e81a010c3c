package id.lini.server.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.pack.PackImport;
import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Realisations that are entered in the office with evidence, through the pages; run on each store. */
abstract class OfficeSuite {
    private static final String PASSWORD = "peragaan-2024";
    private static final String VALUE = "/isian/nilai/1.06.01.2.01.0001-1?year=2024";
    private static final String MONEY = "/isian/anggaran/1.06.01.2.01.0001?year=2024";
    private static final byte[] PDF = "%PDF-1.4 surat keputusan".getBytes(StandardCharsets.US_ASCII);

    private final String kind;
    private TestServer server;
    private Visitor planner;
    private Visitor treasurer;
    private List<String> statedByPack;

    OfficeSuite(String kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        server = TestServer.on(kind);
        server.bean(PackImport.class).run(Path.of("..", "deploy", "packs", "pekalongan"));
        statedByPack = rows("stated_value");
        planner = Visitor.signedIn(server, "perencana", PASSWORD);
        treasurer = Visitor.signedIn(server, "keuangan", PASSWORD);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everythingWrongWithAFormIsToldAtOnceAndNothingIsKept() {
        HttpResponse<byte[]> answer = planner.upload(
                VALUE,
                "file",
                "bukti.pdf",
                "<html>".getBytes(StandardCharsets.US_ASCII),
                "period",
                "q4",
                "value",
                "7.5",
                "evidence",
                " ",
                "number",
                "",
                "dated",
                "2024-12-01",
                "note",
                "",
                "before",
                "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Visitor.text(answer))
                .contains(
                        "Periode ini belum mulai",
                        "angka ditulis seperti 1.234.567,89",
                        "Jenis dokumen wajib diisi",
                        "Nomor dokumen wajib diisi",
                        "Tanggal dokumen belum tiba",
                        "Hanya PDF, PNG, atau JPEG");
        assertThat(rows("office_entry")).isEmpty();
        assertThat(rows("office_file")).isEmpty();
        assertThat(Visitor.text(planner.get("/isian")))
                .contains("Jumlah Dokumen Perencanaan", "belum diisi", "Tidak ada yang menunggu");
        assertThat(Visitor.text(planner.upload(VALUE, "file", "", new byte[0], form("q2", "7", ""))))
                .contains("Lampirkan buktinya");
    }

    @Test
    void aValueCountsOnlyAfterAnotherPersonApprovedIt() {
        String entry = enter(planner, VALUE, "q2", "7,5", "");
        assertThat(statedOnPages()).isEmpty();
        assertThat(Visitor.text(treasurer.get("/isian"))).contains(entry).doesNotContain("Tidak ada yang menunggu");
        assertThat(planner.post(entry + "/setujui").statusCode())
                .as("never one's own")
                .isEqualTo(403);
        assertThat(Visitor.signedIn(server, "penyelia-kota", PASSWORD)
                        .post(entry + "/setujui")
                        .statusCode())
                .as("neither office staff nor owner")
                .isEqualTo(403);
        assertThat(statedOnPages()).isEmpty();
        assertThat(treasurer.post(entry + "/setujui").statusCode()).isEqualTo(303);
        assertThat(statedOnPages())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("|q2|2024-07-15|", "|7.5|"));
        assertThat(treasurer.post(entry + "/setujui").statusCode()).as("twice").isEqualTo(409);
        assertThat(Visitor.text(planner.get(entry))).contains("Disetujui", "Agus Setiawan", "SHA-256");
    }

    @Test
    void aMendIsAFurtherEntryAndTheEarlierOneStays() {
        String first = enter(planner, VALUE, "q2", "7", "");
        treasurer.post(first + "/setujui");
        String id = first.substring("/isian/".length());
        assertThat(planner.upload(VALUE, "file", "", new byte[0], form("q2", "8", ""))
                        .statusCode())
                .as("from a page drawn before the first was there")
                .isEqualTo(409);
        server.clock().advance(Duration.ofHours(1));
        String second = enter(planner, VALUE, "q2", "8", id);
        assertThat(statedOnPages())
                .as("the first counts until the mend is approved")
                .hasSize(1);
        treasurer.post(second + "/setujui");
        assertThat(statedOnPages()).hasSize(2);
        assertThat(Visitor.text(planner.get(VALUE + "&period=q2"))).contains(first, second);
    }

    @Test
    void aReturnNeedsAReasonAndIsMended() {
        String first = enter(planner, VALUE, "q2", "7", "");
        HttpResponse<byte[]> without = treasurer.post(first + "/kembalikan", "reason", " ");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(treasurer
                        .post(first + "/kembalikan", "reason", "SK belum ditandatangani")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Visitor.text(planner.get(VALUE + "&period=q2"))).contains("Dikembalikan", "SK belum ditandatangani");
        String second = enter(planner, VALUE, "q2", "7", first.substring("/isian/".length()));
        assertThat(treasurer.post(second + "/setujui").statusCode()).isEqualTo(303);
        assertThat(statedOnPages()).hasSize(1);
    }

    @Test
    void approvedMoneyIsBookedAsTheDifferenceToWhatStood() {
        String entry = enter(planner, MONEY, "2024-06", "2.000.000", "");
        treasurer.post(entry + "/setujui");
        assertThat(booked()).containsExactly("174900000", "25100000");
        String second = enter(planner, MONEY, "2024-06", "1.900.000", entry.substring("/isian/".length()));
        treasurer.post(second + "/setujui");
        assertThat(booked()).containsExactly("174900000", "25100000", "-10000000");
    }

    @Test
    void aSheetIsTakenAsAWholeOrNotAtAll() throws IOException {
        byte[] blank = treasurer.get("/isian/lembar/kosong.xlsx?year=2024").body();
        assertThat(Visitor.text(sheet(blank))).contains("tidak ada baris yang diisi");
        String refused = Visitor.text(sheet(filled("tw9", new BigDecimal("1749000.5"))));
        assertThat(refused).contains("isian baris 2 kolom periode", "Pilih periodenya");
        assertThat(rows("office_entry")).isEmpty();
        assertThat(sheet(filled("tw1", new BigDecimal("7.5"))).statusCode()).isEqualTo(303);
        assertThat(rows("office_entry"))
                .hasSize(2)
                .anySatisfy(row -> assertThat(row).contains("|VALUE|1.06.01.2.01.0001-1||q1|7.5|"))
                .anySatisfy(row -> assertThat(row).contains("|BOOKING|1.06.01.2.01.0001||2024-05|1234.5|"));
    }

    private HttpResponse<byte[]> sheet(byte[] workbook) {
        return planner.upload(
                "/isian/lembar?year=2024",
                List.of(new Visitor.Sent("sheet", "isian.xlsx", workbook), new Visitor.Sent("file", "bukti.pdf", PDF)));
    }

    private static byte[] filled(String period, BigDecimal value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Lini", "1.0")) {
            Worksheet sheet = book.newWorksheet("isian");
            List<String> header = List.of(
                    "jenis",
                    "kode",
                    "komponen",
                    "nama",
                    "satuan",
                    "periode",
                    "nilai",
                    "jenis_dokumen",
                    "nomor_dokumen",
                    "tanggal_dokumen",
                    "catatan");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            row(sheet, 1, "nilai", "1.06.01.2.01.0001-1", period);
            sheet.value(1, 6, value);
            row(sheet, 2, "anggaran", "1.06.01.2.01.0001", "2024-05");
            sheet.value(2, 6, "1.234,5");
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String kind, String code, String period) {
        sheet.value(row, 0, kind);
        sheet.value(row, 1, code);
        sheet.value(row, 5, period);
        sheet.value(row, 7, "SK");
        sheet.value(row, 8, "1/2024");
        sheet.value(row, 9, LocalDate.of(2024, 6, 28));
        sheet.style(row, 9).format("dd/mm/yyyy").set();
    }

    @Test
    void evidenceIsReadByOfficeAndSupervisorsOnly() {
        String entry = enter(planner, VALUE, "q2", "7", "");
        String file = "/isian/berkas/" + EvidenceFiles.key(PDF);
        HttpResponse<byte[]> answer = treasurer.get(file);
        assertThat(answer.body()).isEqualTo(PDF);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(new Visitor(server).get(file).statusCode()).isEqualTo(303);
        assertThat(treasurer.get("/isian/berkas/" + "0".repeat(64)).statusCode())
                .isEqualTo(404);
        assertThat(treasurer.get(entry).statusCode()).isEqualTo(200);
    }

    /** Enters and gives the address of the entry. */
    private static String enter(Visitor visitor, String path, String period, String value, String before) {
        HttpResponse<byte[]> answer =
                visitor.upload(path, "file", "C:\\surat\\SK 12.pdf", PDF, form(period, value, before));
        assertThat(answer.statusCode()).as(Visitor.text(answer)).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String[] form(String period, String value, String before) {
        return new String[] {
            "period",
            period,
            "value",
            value,
            "evidence",
            "SK Kepala Dinas",
            "number",
            "12/2024",
            "dated",
            "2024-06-28",
            "note",
            "",
            "before",
            before
        };
    }

    private List<String> booked() {
        return server.bean(Transactions.class)
                .read(() -> server.bean(Sql.class)
                        .list(
                                "SELECT amount_e2 FROM budget_realisation WHERE node = '1.06.01.2.01.0001' ORDER BY posted, entry",
                                row -> row.getString("amount_e2")));
    }

    /** What was stated after the pack's own values. */
    private List<String> statedOnPages() {
        List<String> all = rows("stated_value");
        assertThat(all).containsAll(statedByPack);
        return all.stream().filter(row -> !statedByPack.contains(row)).toList();
    }

    private List<String> rows(String table) {
        return server.bean(Transactions.class)
                .read(() -> server.bean(Sql.class).list("SELECT * FROM " + table, row -> {
                    StringBuilder cells = new StringBuilder("|");
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        cells.append(row.getString(column)).append('|');
                    }
                    return cells.toString();
                }));
    }
}
