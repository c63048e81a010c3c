package id.lini.server.report;

import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.Ask;
import id.lini.server.plan.PlanVersion;
import id.lini.server.web.PageFormat;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the reader asks of the report.
 *
 * @param quarter 1 to 4: figures are from January to its end
 * @param asOf as it was known at the end of this day; empty for now
 * @param policy another than the agency's own
 */
public record Question(
        String agency, int year, int quarter, String version, Optional<LocalDate> asOf, Optional<String> policy) {
    /** As a query of an address. */
    public String query() {
        return "year=" + year + "&quarter=" + quarter + "&version=" + encoded(version)
                + asOf.map(day -> "&asof=" + day).orElse("")
                + policy.map(id -> "&policy=" + encoded(id)).orElse("");
    }

    /** The same for another quarter. */
    public Question at(int other) {
        return new Question(agency, year, other, version, asOf, policy);
    }

    /** The same under another version of the plan. */
    public Question under(PlanVersion other) {
        return new Question(agency, other.year(), quarter, other.id(), asOf, policy);
    }

    /** The same under another policy; under the agency's own for the first of the year. */
    public Question under(Optional<String> other) {
        return new Question(agency, year, quarter, version, asOf, other);
    }

    /** As the engine takes it. */
    Ask ask() {
        return new Ask(agency, year, quarter, version, asOf, policy);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The last two things a reader may ask. */
    record View(Optional<String> asOf, Optional<String> policy) {
        private Optional<LocalDate> day() {
            return asOf.filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}")).flatMap(text -> {
                try {
                    return Optional.of(LocalDate.parse(text));
                } catch (DateTimeException e) {
                    return Optional.empty();
                }
            });
        }
    }

    /** Fills in what a reader leaves open. */
    @Singleton
    static final class Reader {
        private final Achievements achievements;
        private final Clock clock;

        Reader(Achievements achievements, Clock clock) {
            this.achievements = achievements;
            this.clock = clock;
        }

        /** The versions there are. */
        List<PlanVersion> versions(String agency) {
            return achievements.versions(agency);
        }

        /**
         * The newest year, the last quarter with money booked (or today's), and the version that stood at its end; empty
         * when there is no plan.
         */
        Optional<Question> ask(
                String agency,
                Optional<Integer> year,
                Optional<Integer> quarter,
                Optional<String> version,
                View view,
                PageFormat format) {
            List<PlanVersion> versions = versions(agency);
            Optional<Integer> asked =
                    year.or(() -> versions.stream().findFirst().map(PlanVersion::year));
            List<PlanVersion> ofYear = versions.stream()
                    .filter(each ->
                            asked.filter(wanted -> wanted == each.year()).isPresent())
                    .toList();
            if (ofYear.isEmpty()) {
                return Optional.empty();
            }
            int found = quarter.filter(each -> each >= 1 && each <= 4)
                    .orElseGet(() -> latest(agency, ofYear.get(0).year(), format));
            PlanVersion chosen = ofYear.stream()
                    .filter(each -> version.filter(each.id()::equals).isPresent())
                    .findFirst()
                    .orElseGet(() -> standing(ofYear, found));
            Optional<String> policy = view.policy()
                    .filter(id -> achievements.policies(agency, chosen.year(), chosen.id()).stream()
                            .anyMatch(each -> each.id().equals(id)));
            return Optional.of(new Question(agency, chosen.year(), found, chosen.id(), view.day(), policy));
        }

        private int latest(String agency, int year, PageFormat format) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), format.zone());
            if (today.getYear() == year) {
                return (today.getMonthValue() + 2) / 3;
            }
            return achievements
                    .lastBooked(agency, year)
                    .map(YearMonth::getMonthValue)
                    .map(month -> (month + 2) / 3)
                    .orElse(4);
        }

        /** The version decided last before the quarter ended; the oldest when none was. */
        private static PlanVersion standing(List<PlanVersion> versions, int quarter) {
            LocalDate end = YearMonth.of(versions.get(0).year(), quarter * 3).atEndOfMonth();
            return versions.stream()
                    .filter(each ->
                            each.decidedOn().filter(day -> day.isAfter(end)).isEmpty())
                    .reduce((one, later) -> later)
                    .orElse(versions.get(0));
        }
    }
}
