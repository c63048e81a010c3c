package id.lini.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** For any agency: an error-free report gives no finding, and an error of any kind put into it is found in its place. */
class InjectedErrorsProperties {
    @Property(tries = 60)
    void anErrorFreeReportGivesNoFinding(@ForAll long seed) {
        assertThat(new SampleReport(seed).prints().told()).isEmpty();
    }

    @Property(tries = 300)
    void everyInjectedErrorIsFoundInItsPlace(@ForAll long seed, @ForAll Injection kind) {
        SampleReport report = new SampleReport(seed);
        Optional<Injection.Injected> injected = kind.into(report, new Random(seed));
        injected.ifPresent(error -> {
            List<Finding> findings = new ReportChecker(report.prints().reference()).check(error.cells());
            assertThat(findings)
                    .as(kind + " in " + error.at() + " of " + findings)
                    .anyMatch(finding -> error.foundBy(finding, kind.rules()));
        });
    }

    @Property(tries = 40)
    void anErrorIsNotToldOfCellsThatHaveNothingToDoWithIt(@ForAll long seed) {
        SampleReport report = new SampleReport(seed);
        Injection.Injected error =
                Injection.WRONG_PERCENT.into(report, new Random(seed)).orElseThrow();
        assertThat(new ReportChecker(report.prints().reference()).check(error.cells()))
                .allMatch(finding -> finding.cell().position() == error.at().position());
    }
}
