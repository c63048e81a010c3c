package id.lini.shared.form;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of {@code rule-examples.txt}: answers that a rule lets pass and answers that it finds. */
record RuleExample(String form, String rule, String passing, String failing, String before) {
    private static final Pattern COUNT = Pattern.compile("(\\w+)(?:\\[([^\\]]*)])?=(\\d+)");

    static List<RuleExample> all() {
        try (InputStream in = RuleExample.class.getResourceAsStream("rule-examples.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(part -> new RuleExample(
                            part[0].strip(), part[1].strip(), part[2].strip(), part[3].strip(), part[4].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The counts of {@code text}, every other cell of the form 0. */
    static Answers answers(FormDefinition form, String text) {
        Map<Cell, Long> counts = new TreeMap<>();
        form.items().forEach(item -> form.cells(item).forEach(members -> counts.put(new Cell(item.id(), members), 0L)));
        Matcher count = COUNT.matcher(text);
        while (count.find()) {
            Cell cell = new Cell(count.group(1), members(count.group(2) == null ? "" : count.group(2)));
            if (counts.put(cell, Long.valueOf(count.group(3))) == null) {
                throw new IllegalArgumentException(form.id() + " has no cell " + cell);
            }
        }
        return new Answers(counts, Map.of());
    }

    private static Map<String, String> members(String text) {
        Map<String, String> members = new HashMap<>();
        for (String member : text.isEmpty() ? new String[0] : text.split(";")) {
            members.put(member.substring(0, member.indexOf('=')), member.substring(member.indexOf('=') + 1));
        }
        return members;
    }

    @Override
    public String toString() {
        return form + " " + rule;
    }
}
