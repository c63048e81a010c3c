package id.lini.server.check;

import id.lini.server.check.Reference.Sense;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * An error-free report of an agency that does not exist, different for every seed: an evaluation up to a quarter with money at
 * all levels, a table of targets, quarters, a change of plan, a comparison of years, and people by sex and area.
 */
final class SampleReport {
    static final String EVALUATION = "Evaluasi";
    static final String AGREEMENT = "Perjanjian";
    static final String QUARTERS = "Triwulan";
    static final String CHANGES = "Perubahan";
    static final String YEARS = "Perbandingan";
    static final String PEOPLE = "Penduduk";

    /** A leaf of the plan. */
    record Leaf(
            String code, String indicator, Sense sense, int target, int real, long before, long budget, long spent) {
        BigDecimal percent() {
            BigDecimal part = BigDecimal.valueOf(sense == Sense.LOWER ? target : real);
            BigDecimal whole = BigDecimal.valueOf(sense == Sense.LOWER ? real : target);
            return ratio(part, whole);
        }
    }

    private final Random random;
    private final Prints prints = new Prints();
    private final List<Leaf> leaves = new ArrayList<>();
    private final int programs;
    private final int activities;
    private final int subs;
    private int line;

    SampleReport(long seed) {
        random = new Random(seed);
        programs = 2 + random.nextInt(2);
        activities = 1 + random.nextInt(3);
        subs = 2 + random.nextInt(3);
        plan();
        prints.convention(new Convention(
                Convention.LowerFormula.T_OVER_R, Optional.empty(), RoundingMode.HALF_UP, false, bands()));
        evaluation();
        agreement();
        quarters();
        changes();
        years();
        people();
    }

    Prints prints() {
        return prints;
    }

    List<Leaf> leaves() {
        return List.copyOf(leaves);
    }

    static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private static List<Convention.Band> bands() {
        return List.of(
                new Convention.Band("Rendah", Optional.empty(), false, Optional.of(BigDecimal.valueOf(70)), false),
                new Convention.Band(
                        "Sedang",
                        Optional.of(BigDecimal.valueOf(70)),
                        true,
                        Optional.of(BigDecimal.valueOf(100)),
                        false),
                new Convention.Band("Tinggi", Optional.of(BigDecimal.valueOf(100)), true, Optional.empty(), false));
    }

    private void plan() {
        for (int program = 1; program <= programs; program++) {
            prints.planned("P" + program, "", "");
            for (int activity = 1; activity <= activities; activity++) {
                String kegiatan = "P" + program + "." + activity;
                prints.planned(kegiatan, "P" + program, activity + ".");
                List<String> children = new ArrayList<>();
                for (int sub = 1; sub <= subs; sub++) {
                    String code = kegiatan + "." + sub;
                    prints.planned(code, kegiatan, activity + "." + sub);
                    children.add(code + "-i");
                    leaf(code);
                }
                prints.known(kegiatan + "-i", kegiatan, Sense.HIGHER, children.toArray(String[]::new));
            }
        }
    }

    private void leaf(String code) {
        Sense sense = random.nextInt(4) == 0 ? Sense.LOWER : Sense.HIGHER;
        int target = 7 + random.nextInt(400);
        int real = Math.max(3, target * (55 + random.nextInt(70)) / 100);
        real += real == target ? 1 : 0;
        long budget = 1_000_000L + random.nextInt(900_000_000);
        long spent = budget / 100 * (31 + random.nextInt(64)) + random.nextInt(1000);
        long before = budget + 1_000L * (random.nextInt(2000) - 1000);
        prints.known(code + "-i", code, sense);
        leaves.add(new Leaf(code, code + "-i", sense, target, real, before, budget, spent));
    }

    private Prints row() {
        line++;
        return prints.line(line);
    }

    private void evaluation() {
        prints.table(EVALUATION).year(2024).version("perubahan");
        for (int program = 1; program <= programs; program++) {
            row().node("P" + program);
            money("P" + program);
            for (int activity = 1; activity <= activities; activity++) {
                String kegiatan = "P" + program + "." + activity;
                List<Leaf> below = under(kegiatan + ".");
                BigDecimal sum = below.stream().map(Leaf::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
                String mean = sum.divide(BigDecimal.valueOf(below.size()), 2, RoundingMode.HALF_UP)
                        .toPlainString();
                row().node(kegiatan);
                money(kegiatan + ".");
                prints.indicator(kegiatan + "-i").unit("persen").period("year").cell(PrintedColumn.TARGET, "100");
                prints.period("to_q4").cell(PrintedColumn.REALISATION, mean).cell(PrintedColumn.CAPAIAN, mean);
                below.forEach(this::evaluated);
            }
        }
        row();
        money("P");
    }

    private void evaluated(Leaf leaf) {
        row().node(leaf.code());
        money(leaf.code());
        prints.indicator(leaf.indicator()).unit("orang").period("year");
        prints.cell(PrintedColumn.TARGET, String.valueOf(leaf.target())).period("to_q4");
        prints.cell(PrintedColumn.REALISATION, String.valueOf(leaf.real()));
        prints.unit("%").cell(PrintedColumn.CAPAIAN, leaf.percent().toPlainString());
        int order = leaf.percent().compareTo(BigDecimal.valueOf(100));
        String words =
                order >= 0 ? "Tinggi" : leaf.percent().compareTo(BigDecimal.valueOf(70)) >= 0 ? "Sedang" : "Rendah";
        prints.cell(PrintedColumn.PREDICATE, words);
    }

    private List<Leaf> under(String prefix) {
        return leaves.stream().filter(leaf -> leaf.code().startsWith(prefix)).toList();
    }

    private void money(String prefix) {
        List<Leaf> below = under(prefix);
        long budget = below.stream().mapToLong(Leaf::budget).sum();
        long spent = below.stream().mapToLong(Leaf::spent).sum();
        prints.unit("Rp")
                .period("year")
                .cell(PrintedColumn.PAGU, String.valueOf(budget))
                .period("to_q4");
        prints.cell(PrintedColumn.BUDGET_REALISATION, String.valueOf(spent));
        prints.cell(PrintedColumn.REMAINDER, String.valueOf(budget - spent));
        prints.cell(
                PrintedColumn.BUDGET_PERCENT,
                ratio(BigDecimal.valueOf(spent), BigDecimal.valueOf(budget)).toPlainString());
    }

    private void agreement() {
        prints.table(AGREEMENT).year(2024).period("year").version("perubahan").unit("orang");
        for (Leaf leaf : leaves) {
            row().indicator(leaf.indicator()).cell(PrintedColumn.TARGET, String.valueOf(leaf.target()));
        }
        prints.table(AGREEMENT + " lampiran");
        for (Leaf leaf : leaves) {
            row().indicator(leaf.indicator()).cell(PrintedColumn.TARGET, String.valueOf(leaf.target()));
            prints.period("to_q4")
                    .cell(PrintedColumn.REALISATION, String.valueOf(leaf.real()))
                    .period("year");
        }
    }

    private void quarters() {
        prints.table(QUARTERS).year(2024).version("");
        Leaf leaf = leaves.get(0);
        row().indicator(leaf.indicator()).unit("orang");
        for (int quarter = 1; quarter <= 4; quarter++) {
            int target = 20 + random.nextInt(50);
            int real = 9 + random.nextInt(target);
            BigDecimal part = BigDecimal.valueOf(leaf.sense() == Sense.LOWER ? target : real);
            BigDecimal whole = BigDecimal.valueOf(leaf.sense() == Sense.LOWER ? real : target);
            prints.period("q" + quarter)
                    .measured(
                            String.valueOf(target),
                            String.valueOf(real),
                            ratio(part, whole).toPlainString());
        }
        prints.period("year");
    }

    private void changes() {
        prints.table(CHANGES).year(2024).period("year").unit("Rp");
        for (Leaf leaf : leaves) {
            row().node(leaf.code()).version("murni").cell(PrintedColumn.PAGU, String.valueOf(leaf.before()));
            prints.version("perubahan").cell(PrintedColumn.PAGU, String.valueOf(leaf.budget()));
            prints.cell(PrintedColumn.PAGU_CHANGE, String.valueOf(leaf.budget() - leaf.before()));
        }
        prints.version("");
    }

    private void years() {
        prints.table(YEARS).unit("persen").version("").period("year");
        prints.known("iku", "P1", Sense.HIGHER);
        row().indicator("iku").year(2022).cell(PrintedColumn.REALISATION, "61.25");
        boolean up = random.nextBoolean();
        prints.year(2023).cell(PrintedColumn.REALISATION, up ? "63.40" : "60.40");
        prints.cell(PrintedColumn.TREND, up ? "meningkat" : "menurun").year(2024);
    }

    private void people() {
        prints.table(PEOPLE).unit("orang").within("1.1", "1").within("1.2", "1").within("1.3", "1");
        int[] women = new int[4];
        int[] men = new int[4];
        for (int area = 1; area <= 3; area++) {
            women[area] = 100 + random.nextInt(900);
            men[area] = 100 + random.nextInt(900);
            women[0] += women[area];
            men[0] += men[area];
        }
        for (int area = 0; area <= 3; area++) {
            String code = area == 0 ? "1" : "1." + area;
            int all = women[area] + men[area];
            count(code, "p", women[area], all);
            count(code, "l", men[area], all);
            row().item("Penduduk").area(code).cell(PrintedColumn.COUNT, String.valueOf(all));
        }
    }

    private void count(String area, String sex, int count, int all) {
        row().item("Penduduk").area(area).split("kelamin", sex).cell(PrintedColumn.COUNT, String.valueOf(count));
        prints.unit("%")
                .cell(
                        PrintedColumn.SHARE,
                        ratio(BigDecimal.valueOf(count), BigDecimal.valueOf(all))
                                .toPlainString())
                .unit("orang");
    }
}
