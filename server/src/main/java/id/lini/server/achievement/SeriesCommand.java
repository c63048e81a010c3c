package id.lini.server.achievement;

import id.lini.server.cli.Command;
import id.lini.shared.text.IndonesianFormat;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code series}: an indicator over several years, through every change of nomenclature. */
@Singleton
final class SeriesCommand implements Command {
    private static final int USAGE = 2;
    private static final int LEAST = 5;
    private static final int YEARS = 5;
    private static final String HELP = "<agency> <year> <quarter> <version> <indicator> [years]";

    private final Series series;

    SeriesCommand(Series series) {
        this.series = series;
    }

    @Override
    public String name() {
        return "series";
    }

    @Override
    public String help() {
        return HELP + "  an indicator and its money over the years, whatever it was called";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() < LEAST || arguments.size() > LEAST + 1) {
            out.println("series " + HELP);
            return USAGE;
        }
        try {
            Ask ask = Ask.now(
                    arguments.get(0),
                    Integer.parseInt(arguments.get(1)),
                    Integer.parseInt(arguments.get(2)),
                    arguments.get(3));
            int years = arguments.size() > LEAST ? Integer.parseInt(arguments.get(LEAST)) : YEARS;
            return print(series.of(ask, arguments.get(4), years), out);
        } catch (IllegalArgumentException e) {
            out.println("series " + HELP + ": " + e.getMessage());
            return USAGE;
        }
    }

    private static int print(List<YearFigures> years, PrintStream out) {
        if (years.isEmpty()) {
            out.println("Tidak ada indikator atau rencana itu. / There is no such indicator or plan.");
            return 1;
        }
        out.println("tahun;versi;indikator;target;realisasi;capaian;simpul;pagu;realisasi anggaran");
        years.forEach(year -> out.println(String.join(
                ";",
                String.valueOf(year.year()),
                year.version().map(version -> version.id()).orElse("-"),
                year.indicator(),
                number(year.figures().flatMap(IndicatorFigures::target)),
                year.figures().map(each -> words(each.realisation())).orElse("-"),
                number(year.figures().flatMap(IndicatorFigures::printed)),
                nodes(year),
                year.nodes().stream()
                        .map(node -> IndonesianFormat.number(node.money().budget()))
                        .collect(Collectors.joining(" + ")),
                year.nodes().stream()
                        .map(node -> words(node.money().realised()))
                        .collect(Collectors.joining(" + ")))));
        return 0;
    }

    private static String nodes(YearFigures year) {
        return year.nodes().stream()
                .map(node -> node.code() + " (" + node.became().word().id() + ")")
                .collect(Collectors.joining(" + "));
    }

    private static String words(Figure figure) {
        return figure.value()
                .map(IndonesianFormat::number)
                .or(() -> figure.absence().map(why -> why.word().id()))
                .orElse("-");
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(IndonesianFormat::number).orElse("-");
    }
}
