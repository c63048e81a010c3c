package id.lini.mobile.cli;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.EntryCodec;
import id.lini.shared.entry.Period;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A report as given at the command line, in words or as a file. */
record Report(FormId form, UnitId unit, Period period, Answers answers, Map<String, String> reasons, String note) {
    private static final String FIELD = "field:";
    private static final String REASON = "reason:";

    /**
     * Reads {@code FORM UNIT PERIOD}, then {@code item=3}, {@code item[metode=iud]=3}, {@code field:topik=...},
     * {@code reason:rule=...}, {@code note=...}.
     *
     * @throws IllegalArgumentException naming the word that is none of these
     */
    static Report ofWords(List<String> words) {
        if (words.size() < 3) {
            throw new IllegalArgumentException("FORM UNIT PERIOD");
        }
        Map<Cell, Long> counts = new HashMap<>();
        Map<String, String> fields = new HashMap<>();
        Map<String, String> reasons = new HashMap<>();
        String note = "";
        for (String word : words.subList(3, words.size())) {
            int bracket = word.indexOf(']');
            int equals = word.indexOf('=', Math.max(0, bracket));
            if (equals < 1) {
                throw new IllegalArgumentException(word);
            }
            String name = word.substring(0, equals);
            String value = word.substring(equals + 1);
            if (name.equals("note")) {
                note = value;
            } else if (name.startsWith(FIELD)) {
                fields.put(name.substring(FIELD.length()), value);
            } else if (name.startsWith(REASON)) {
                reasons.put(name.substring(REASON.length()), value);
            } else {
                counts.put(cell(name), Long.parseLong(value));
            }
        }
        return new Report(
                new FormId(words.get(0)),
                new UnitId(words.get(1)),
                Period.parse(words.get(2)),
                new Answers(counts, fields),
                reasons,
                note);
    }

    /** Reads a JSON object with form, unit, period, counts and fields as in an entry, reasons and note. */
    static Report ofJson(byte[] text) {
        JsonObject json = Json.read(text).only("form", "unit", "period", "counts", "fields", "reasons", "note");
        Map<String, String> reasons = new TreeMap<>();
        json.optionalObject("reasons")
                .ifPresent(given -> given.names().forEach(name -> reasons.put(name, given.text(name))));
        return new Report(
                json.value("form", FormId::new),
                json.value("unit", UnitId::new),
                json.value("period", Period::parse),
                EntryCodec.readAnswers(json),
                reasons,
                json.optionalText("note").orElse(""));
    }

    private static Cell cell(String name) {
        int open = name.indexOf('[');
        if (open < 0) {
            return Cell.of(name);
        }
        Map<String, String> members = new HashMap<>();
        for (String member : name.substring(open + 1, name.length() - 1).split(";")) {
            String[] parts = member.split("=", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException(name);
            }
            members.put(parts[0], parts[1]);
        }
        return new Cell(name.substring(0, open), members);
    }
}
