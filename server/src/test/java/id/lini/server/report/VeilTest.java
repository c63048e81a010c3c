package id.lini.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.ledger.CellValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One veil for all that a form counts. */
class VeilTest {

    @Test
    void aMonthWithASmallPartIsHiddenInEveryTable() {
        Veil veil = Veil.over(List.of(
                cell("a", "2024-01", "jk=p", 30),
                cell("a", "2024-01", "jk=l", 2),
                cell("a", "2024-02", "jk=p", 40),
                cell("b", "2024-01", "jk=p", 50),
                cell("b", "2024-02", "jk=p", 60),
                cell("c", "2024-02", "jk=p", 70)));
        assertThat(veil.withheld()).isFalse();
        assertThat(veil.hides("a", "2024-01")).isTrue();
        assertThat(veil.cells()).as("and three more with it").hasSize(4);
    }

    @Test
    void aTableOfOneUnitIsWithheld() {
        Veil veil = Veil.over(List.of(cell("a", "2024-01", "", 1), cell("a", "2024-02", "", 9)));
        assertThat(veil.withheld()).isTrue();
        assertThat(veil.hides("b", "2024-05")).isTrue();
    }

    @Test
    void largeCountsNeedNoVeil() {
        assertThat(Veil.over(List.of(cell("a", "2024-01", "", 5), cell("b", "2024-01", "", 0))))
                .isEqualTo(Veil.NONE);
    }

    private static CellValue cell(String unit, String month, String members, long value) {
        return new CellValue("kasus", "korban", month, unit, members, value, 1);
    }
}
