package id.lini.server.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads raw cells: {@code Rp. 1.234,-}, {@code 53,33 persen}, {@code -}, {@code belum ada}. */
final class ReadingParser {
    private static final Pattern NUMBER =
            Pattern.compile("(?:rp\\.?\\s*)?(\\(?[-\u2212]?\\d[\\d.,]*\\)?)\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDING = Pattern.compile("(,-|\\.-|,)$");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Set<String> ABSENT = Set.of(
            "",
            "-",
            "\u2013",
            "\u2014",
            "n/a",
            "na",
            "nihil data",
            "belum ada",
            "belum diukur",
            "belum dinilai",
            "belum tersedia",
            "tidak ada data",
            "menunggu nilai",
            "tanpa target",
            "tidak terdefinisi");

    private ReadingParser() {}

    static Reading read(PrintedCell cell) {
        String text = cell.printed().strip();
        if (ABSENT.contains(text.toLowerCase(Locale.ROOT))) {
            return new Reading.Absent();
        }
        if (cell.column().kind() == PrintedColumn.Kind.WORDS) {
            return new Reading.Words(text);
        }
        Matcher found = NUMBER.matcher(text);
        if (found.matches()) {
            String rest = found.group(2).strip();
            return number(
                    found.group(1), rest.startsWith("-") ? rest.substring(1).strip() : rest, cell.form());
        }
        return DIGIT.matcher(text).find() ? new Reading.Malformed(Optional.empty()) : new Reading.Words(text);
    }

    private static Reading number(String digits, String unit, NumberForm form) {
        boolean negative = digits.startsWith("(") && digits.endsWith(")");
        String bare = ENDING.matcher(digits.replace("(", "").replace(")", "").replace('\u2212', '-'))
                .replaceFirst("");
        Optional<BigDecimal> value = form.read(bare);
        if (value.isPresent()) {
            return new Reading.Number(negative ? value.get().negate() : value.get(), unit);
        }
        List<BigDecimal> others = Arrays.stream(NumberForm.values())
                .map(other -> other.read(bare))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return new Reading.Malformed(
                others.size() == 1 ? Optional.of(new Reading.Number(others.get(0), unit)) : Optional.empty());
    }
}
