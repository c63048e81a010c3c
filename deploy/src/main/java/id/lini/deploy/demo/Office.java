package id.lini.deploy.demo;

import id.lini.deploy.page.Browser;
import id.lini.deploy.page.Form;
import id.lini.deploy.page.Page;
import java.net.URI;
import java.util.List;

/** The office at its pages: the planner names why sub-kegiatan lag and closes a quarter, the head signs it off. */
final class Office {
    private static final String CLOSING = "/penutupan/2024/1";

    /** What the planner wrote: cause from the page's list, problem, instruction. Invented, as the split is. */
    private record Explanation(String owner, String cause, String problem, String instruction) {}

    private static final List<Explanation> EXPLANATIONS = List.of(
            new Explanation(
                    "koordinator-barat",
                    "PROCUREMENT",
                    "Pengadaan baru selesai pada akhir triwulan II (contoh)",
                    "Percepat pelaksanaan pada triwulan III dan laporkan tiap bulan"),
            new Explanation(
                    "koordinator-selatan",
                    "STAFF",
                    "Jumlah petugas lapangan berkurang (contoh)",
                    "Atur ulang wilayah kerja petugas dan dampingi kelurahan yang kosong"),
            new Explanation(
                    "keuangan",
                    "SCHEDULE",
                    "Kegiatan dijadwalkan pada semester II (contoh)",
                    "Tetapkan jadwal pelaksanaan per kecamatan"));

    /** Who answers for a sub-kegiatan; invented. */
    private record Owner(String person, String node) {}

    private static final List<Owner> OWNERS = List.of(
            new Owner("perencana", "1.06.01.2.01.0001"),
            new Owner("perencana", "1.06.01.2.01.0007"),
            new Owner("keuangan", "1.06.01.2.02.0003"),
            new Owner("keuangan", "1.06.01.2.02.0005"),
            new Owner("penyelia-kota", "2.14.03.2.01.0011"),
            new Owner("penyelia-kota", "2.14.03.2.03.0001"),
            new Owner("koordinator-barat", "2.14.04.2.02.0006"));

    private final Browser planner;
    private final Browser head;

    Office(URI server, Accounts.Account planner, Accounts.Account head) {
        this.planner = new Browser(server);
        this.planner.signIn(planner.login(), planner.password());
        this.head = new Browser(server);
        this.head.signIn(head.login(), head.password());
    }

    /**
     * Says who answers for some sub-kegiatan of the plan as it stands.
     *
     * @return for how many
     */
    int nameOwners() {
        for (Owner each : OWNERS) {
            String link = planner.open("/atur/rencana?year=2024")
                    .links("/atur/rencana/simpul/" + each.node() + "?")
                    .get(0);
            Page after = planner.send(
                    planner.open(link).form("/atur/rencana/simpul/").with("owner", each.person()));
            done(after, after.status() == 200 && after.path().equals("/atur/rencana"));
        }
        return OWNERS.size();
    }

    /**
     * Names cause and follow-up of some sub-kegiatan that lag in the second quarter.
     *
     * @return how many
     */
    int explain() {
        List<String> lagging =
                planner.open("/tindak-lanjut?year=2024&quarter=2").links("/tindak-lanjut/baru/");
        int explained = 0;
        for (Explanation each : EXPLANATIONS.subList(0, Math.min(EXPLANATIONS.size(), lagging.size()))) {
            Form form = planner.open(lagging.get(explained)).form("/tindak-lanjut/baru/");
            Page after = planner.send(form.with("cause", each.cause())
                    .with("words", each.problem())
                    .with("instruction", each.instruction())
                    .with("owner", each.owner()));
            done(after, after.status() == 200 && !after.path().contains("/baru/"));
            explained++;
        }
        return explained;
    }

    /** Closes the first quarter and signs it off. */
    void close() {
        Form form = planner.open(CLOSING).form(CLOSING);
        Page closed = planner.send(form.with("remark", "Penutupan contoh untuk peragaan."));
        done(closed, closed.links("/penutupan/berkas/").isEmpty() || closed.status() == 200);
        Form signature = head.open(CLOSING).forms().stream()
                .filter(each -> each.action().endsWith("/sahkan"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing to sign off: " + closed.text()));
        Page signed = head.send(signature);
        done(
                signed,
                signed.status() == 200
                        && signed.forms().stream()
                                .noneMatch(each -> each.action().endsWith("/sahkan")));
    }

    private static void done(Page page, boolean asWished) {
        if (!asWished) {
            throw new IllegalStateException(page.address() + " (" + page.status() + "): " + page.text());
        }
    }
}
