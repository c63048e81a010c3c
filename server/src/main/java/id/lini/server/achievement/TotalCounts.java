package id.lini.server.achievement;

import id.lini.server.achievement.formula.FormVersions;
import id.lini.server.achievement.formula.Measure;
import id.lini.server.ledger.CellReader;
import id.lini.server.ledger.CellValue;
import id.lini.server.ledger.TotalReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The values of measures from the totals of all units, so that a quarter costs by the size of forms and plan. Only what
 * asks for units (how many, of which kind, on which list) looks at cells. For one question, within its transaction.
 */
final class TotalCounts implements Counts {
    private final String agency;
    private final FormVersions forms;
    private final Function<String, String> kinds;
    private final TotalReader totals;
    private final CellReader cells;
    private final Map<String, Map<String, List<CellValue>>> read = new HashMap<>();
    private final Map<Measure, MemberFilter> filters = new HashMap<>();

    TotalCounts(
            String agency, FormVersions forms, Function<String, String> kinds, TotalReader totals, CellReader cells) {
        this.agency = agency;
        this.forms = forms;
        this.kinds = kinds;
        this.totals = totals;
        this.cells = cells;
    }

    @Override
    public Optional<BigDecimal> value(Measure measure, Span span) {
        boolean byUnit = measure.function() == Measure.Function.UNITS
                || !measure.unitKinds().isEmpty()
                || !span.units().isEmpty();
        if (byUnit) {
            return unitByUnit(measure, span);
        }
        return switch (measure.function()) {
            case COUNT -> count(measure, span);
            case REPORTS ->
                Optional.of(BigDecimal.valueOf(taken(measure, flow(measure, span)).stream()
                        .mapToLong(CellValue::reports)
                        .sum()));
            case MONTHS ->
                Optional.of(BigDecimal.valueOf(taken(measure, rows(measure, months(span))).stream()
                        .filter(row -> row.reports() > 0)
                        .map(CellValue::month)
                        .collect(Collectors.toSet())
                        .size()));
            case UNITS -> throw new IllegalStateException("units are counted unit by unit");
        };
    }

    private Optional<BigDecimal> count(Measure measure, Span span) {
        boolean stock = filter(measure).stock();
        if (stock && span.fresh() && flow(measure, span).stream().noneMatch(row -> row.reports() > 0)) {
            return Optional.empty();
        }
        List<CellValue> rows = taken(measure, stock ? stood(measure, span) : flow(measure, span)).stream()
                .filter(row -> row.reports() > 0)
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(
                        rows.stream().mapToLong(CellValue::value).sum()));
    }

    /** Of a single month from the item's year, read once; else from the sums of every item. */
    private List<CellValue> flow(Measure measure, Span span) {
        return span.single() ? month(measure, span, false) : rows(measure, sums(span));
    }

    private List<CellValue> stood(Measure measure, Span span) {
        return span.single() ? month(measure, span, true) : rows(measure, standing(span));
    }

    private List<CellValue> month(Measure measure, Span span, boolean standing) {
        int year = span.last().getYear();
        String form = measure.form().value();
        Map<String, List<CellValue>> byMonth = read.computeIfAbsent(
                (standing ? "stood " : "monthly ") + year + form + "/" + measure.item(),
                key -> (standing
                                ? totals.standingMonthly(agency, year, form, measure.item())
                                : totals.monthly(agency, year, form, measure.item()))
                        .stream().collect(Collectors.groupingBy(CellValue::month)));
        return byMonth.getOrDefault(span.last().toString(), List.of());
    }

    private Optional<BigDecimal> unitByUnit(Measure measure, Span span) {
        CellReader.FormItem item = new CellReader.FormItem(measure.form().value(), measure.item());
        boolean stock = filter(measure).stock();
        boolean single = stock || measure.function() == Measure.Function.MONTHS;
        String first = (stock ? span.standsSince() : span.first()).toString();
        String last = span.last().toString();
        Map<String, List<CellValue>> rows = read.computeIfAbsent(
                (single ? "cells " : "units ") + item + first + last,
                key -> grouped(
                        single
                                ? cells.rows(agency, Set.of(item), first, last)
                                : cells.byUnit(agency, item, first, last)));
        List<CellValue> all = new ArrayList<>();
        rows.values().forEach(all::addAll);
        return new MeasureValues(forms, kinds, all).value(measure, span);
    }

    private Map<String, List<CellValue>> sums(Span span) {
        return read.computeIfAbsent(
                "sums " + span.first() + span.last(), key -> grouped(totals.sums(agency, span.first(), span.last())));
    }

    private Map<String, List<CellValue>> months(Span span) {
        return read.computeIfAbsent(
                "months " + span.first() + span.last(),
                key -> grouped(totals.reports(agency, span.first(), span.last())));
    }

    private Map<String, List<CellValue>> standing(Span span) {
        return read.computeIfAbsent("standing " + span.last(), key -> grouped(totals.standing(agency, span.last())));
    }

    private List<CellValue> taken(Measure measure, List<CellValue> rows) {
        MemberFilter filter = filter(measure);
        return rows.stream().filter(filter::takes).toList();
    }

    private static List<CellValue> rows(Measure measure, Map<String, List<CellValue>> rows) {
        return rows.getOrDefault(MeasureValues.key(measure.form().value(), measure.item()), List.of());
    }

    private MemberFilter filter(Measure measure) {
        return filters.computeIfAbsent(measure, asked -> new MemberFilter(forms, asked));
    }

    private static Map<String, List<CellValue>> grouped(List<CellValue> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> MeasureValues.key(row.form(), row.item())));
    }
}
