package id.lini.server.report;

import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.web.PageFormat;
import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The percents of an indicator from the first quarter to the one shown, as small bars and in words.
 *
 * @param bars a bar for each quarter that has a percent
 * @param line how high 100 percent is, in the units of the bars
 * @param words for those who do not see the bars, empty where nothing is measured
 * @param change against the quarter before, in points; empty where there is none to compare with
 */
public record Trend(List<Bar> bars, int line, String words, String change) {
    /** None. */
    public static final Trend NONE = new Trend(List.of(), 0, "", "");

    /** How high the picture is; bars are 9 wide and stand 12 apart. */
    static final int HEIGHT = 24;

    private static final int STEP = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> NAMES = List.of("I", "II", "III", "IV");

    /** A bar; {@code y} from above. */
    public record Bar(int x, int y, int height, boolean last) {}

    /** Copies the bars. */
    public Trend {
        bars = List.copyOf(bars);
        Objects.requireNonNull(words, "words is null");
        Objects.requireNonNull(change, "change is null");
    }

    /** Whether there is anything to see. */
    public boolean any() {
        return !bars.isEmpty();
    }

    /** Of one indicator through quarters, the first of them the first of the year. */
    static Trend of(List<QuarterFigures> quarters, String indicator, PageFormat format) {
        List<Optional<BigDecimal>> percents = quarters.stream()
                .map(each ->
                        Optional.ofNullable(each.indicators().get(indicator)).flatMap(IndicatorFigures::printed))
                .toList();
        if (percents.stream().allMatch(Optional::isEmpty)) {
            return NONE;
        }
        BigDecimal most = percents.stream().flatMap(Optional::stream).reduce(HUNDRED, BigDecimal::max);
        List<Bar> bars = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int at = 0; at < percents.size(); at++) {
            int x = at * STEP;
            boolean last = at == percents.size() - 1;
            percents.get(at).ifPresent(percent -> bars.add(bar(x, height(percent, most), last)));
            words.add("TW " + NAMES.get(at) + " "
                    + percents.get(at)
                            .map(percent -> format.number(percent) + "%")
                            .orElse("–"));
        }
        return new Trend(bars, HEIGHT - height(HUNDRED, most), String.join(", ", words), change(percents, format));
    }

    private static Bar bar(int x, int height, boolean last) {
        return new Bar(x, HEIGHT - height, height, last);
    }

    /** At least a line: zero was measured. */
    private static int height(BigDecimal percent, BigDecimal most) {
        int height = percent.max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(HEIGHT))
                .divide(most, 0, RoundingMode.HALF_UP)
                .intValueExact();
        return Math.max(1, height);
    }

    private static String change(List<Optional<BigDecimal>> percents, PageFormat format) {
        int last = percents.size() - 1;
        if (last < 1 || percents.get(last).isEmpty() || percents.get(last - 1).isEmpty()) {
            return "";
        }
        BigDecimal change =
                percents.get(last).get().subtract(percents.get(last - 1).get());
        return switch (change.signum()) {
            case 1 -> "+" + format.number(change);
            case -1 -> "−" + format.number(change.negate());
            default -> format.text(new Label("tetap", "same"));
        };
    }
}
