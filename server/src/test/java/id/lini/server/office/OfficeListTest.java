package id.lini.server.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.SyntheticPack;
import id.lini.server.pack.PackImport;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of what is entered says what a pack brought, so that nobody enters it again. */
class OfficeListTest {
    @Test
    void whatAPackBroughtIsNotCalledMissing(@TempDir Path folder) {
        try (TestServer server = TestServer.on("sqlite")) {
            server.bean(PackImport.class)
                    .run(new SyntheticPack()
                            .and("assignments.csv", "warga,PLANNER,99.01,2020-01-01,")
                            .and("accounts.csv", "warga,warga,,rahasia-contoh-1")
                            .with("office_values.csv", "2024,tanpa,,q2,3,Dokumen,6,2024-06-30,2024-07-01\n", "")
                            .write(folder));
            Visitor planner = Visitor.signedIn(server, "warga", "rahasia-contoh-1");
            String page = Visitor.text(planner.get("/isian?year=2024"));
            assertThat(page)
                    .contains("dari paket, Triwulan II 2024: Madya", "dari paket, Mei 2024: 80")
                    .contains("dari paket, Juni 2024: 1.200")
                    .contains("belum diisi");
            String empty = Visitor.text(planner.get("/isian?year=2024&isi=empty"));
            assertThat(empty).contains("belum diisi").doesNotContain("dari paket");
            assertThat(Visitor.text(planner.get("/isian?year=2024&cari=TIDAK+ada+di+mana")))
                    .contains("Tidak ada yang cocok")
                    .doesNotContain("dari paket", "belum diisi");
            assertThat(Visitor.text(planner.get("/isian?year=2024&cari=tanpa")))
                    .contains("belum diisi")
                    .doesNotContain("dari paket");
        }
    }
}
