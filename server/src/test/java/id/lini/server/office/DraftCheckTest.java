package id.lini.server.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.pack.NumberLocale;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is not in the plan any more takes entries only for periods that began while it was. Today is 15 July 2024. */
class DraftCheckTest {
    private static List<String> faults(String period) {
        return faults(period, LocalDate.of(2024, 6, 20), Set.of());
    }

    private static List<String> faults(String period, LocalDate until, Set<String> taken) {
        Subject subject = new Subject(
                2024,
                OfficeKind.VALUE,
                "dokumen",
                "",
                "Dokumen",
                "dokumen",
                "P1",
                "I",
                "Program",
                List.of(),
                Set.of(),
                true,
                Optional.of(until));
        DraftCheck check = new DraftCheck(subject, NumberLocale.ID, LocalDate.of(2024, 7, 15), taken);
        Draft.Sent file = new Draft.Sent("sk.pdf", "%PDF-1.4".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        check.check(new Draft(period, "7", "SK", "1/2024", "2024-06-30", "", "", Optional.of(file)), Optional.empty());
        return check.faults().stream().map(fault -> fault.text().en()).toList();
    }

    @Test
    void aPeriodThatBeganAfterItEndedIsRefused() {
        assertThat(faults("q3")).containsExactly("No longer in the plan: the last day was 2024-06-20");
    }

    @Test
    void whatIsAddedUpIsEnteredForPeriodsOfOneLength() {
        LocalDate later = LocalDate.of(2024, 12, 31);
        assertThat(faults("q2", later, Set.of("2024-06", "2024-05")))
                .containsExactly(
                        "Its values are added up, and there is one for 2024-05: use periods of the same length");
        assertThat(faults("q2", later, Set.of("q1", "q2"))).isEmpty();
        assertThat(faults("2024-06", later, Set.of("2024-05"))).isEmpty();
    }

    @Test
    void aPeriodThatBeganBeforeIsTaken() {
        assertThat(faults("q2")).isEmpty();
    }
}
