package id.lini.server.check;

import id.lini.server.web.PageFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A finding on the page.
 *
 * @param code of the rule
 * @param sureness its name in small letters, for the state's colour
 * @param recomputed empty where arithmetic cannot tell
 * @param others the places of the cells it was compared with
 */
record FindingLine(
        String code,
        String rule,
        String sureness,
        String sure,
        String item,
        String place,
        String year,
        String printed,
        String recomputed,
        String reason,
        List<String> others) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    FindingLine {
        Objects.requireNonNull(code, "code is null");
        others = List.copyOf(others);
    }

    static FindingLine of(Finding finding, PageFormat format) {
        PrintedCell cell = finding.cell();
        return new FindingLine(
                finding.rule().name(),
                format.text(finding.rule().text()),
                finding.sureness().name().toLowerCase(Locale.ROOT),
                format.text(finding.sureness().word()),
                cell.item().isBlank() ? cell.node().orElse("") : cell.item(),
                format.text(cell.place()),
                String.valueOf(cell.year()),
                cell.printed().isBlank() ? "\u2014" : cell.printed(),
                number(finding.recomputed(), format),
                format.text(finding.reason()),
                finding.others().stream()
                        .map(other -> format.text(other.place()) + ": " + other.printed())
                        .distinct()
                        .toList());
    }

    private static String number(String text, PageFormat format) {
        return NUMBER.matcher(text).matches() ? format.number(new BigDecimal(text)) : text;
    }
}
