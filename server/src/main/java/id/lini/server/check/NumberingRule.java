package id.lini.server.check;

import id.lini.shared.text.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gaps in the printed numbers of rows under one parent: a row may be lost, or the number is wrong. */
final class NumberingRule implements Rule {
    private static final Pattern NUMBER = Pattern.compile("(.*?)(\\d{1,3})\\.?");

    @Override
    public List<Finding> check(PrintedReport report) {
        Map<String, PrintedCell> first = new java.util.LinkedHashMap<>();
        report.cells().forEach(cell -> report.node(cell).ifPresent(node -> first.putIfAbsent(node, cell)));
        Map<String, Integer> last = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        first.forEach((code, cell) -> {
            Optional<Reference.Node> node =
                    Optional.ofNullable(report.reference().nodes().get(code));
            Matcher label = NUMBER.matcher(node.map(Reference.Node::label).orElse(""));
            if (label.matches() && node.flatMap(Reference.Node::parent).isPresent()) {
                int number = Integer.parseInt(label.group(2));
                String row = node.get().parent().get() + " " + label.group(1);
                Integer before = last.put(row, number);
                if (before != null && number > before + 1) {
                    findings.add(new Finding(
                            RuleCode.NUMBERING,
                            Sureness.POSSIBLE,
                            cell,
                            List.of(),
                            label.group(1) + (before + 1),
                            new Label(
                                    "Setelah " + label.group(1) + before + " tercetak " + label.group(1) + number + ".",
                                    "After " + label.group(1) + before + " comes " + label.group(1) + number + ".")));
                }
            }
        });
        return findings;
    }
}
