package id.lini.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.deploy.run.Home;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountsTest {
    @Test
    void everyRoleOfAnAccountHasAWordInBothLanguages() {
        Accounts accounts = Accounts.read(Home.pekalongan());
        assertThat(accounts.all())
                .allSatisfy(account -> assertThat(account.roles()).isNotEmpty());
        for (String language : List.of("id_ID.UTF-8", "C.UTF-8")) {
            Voice voice = new Voice(System.out, Map.of("LC_ALL", language));
            assertThat(accounts.all().stream().flatMap(account -> account.roles().stream()))
                    .contains("PLANNER", "HEAD", "AUDITOR")
                    .allSatisfy(role -> assertThat(voice.text("role." + role)).isNotBlank());
        }
    }
}
