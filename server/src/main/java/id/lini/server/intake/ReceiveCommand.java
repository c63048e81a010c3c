package id.lini.server.intake;

import id.lini.server.cli.Command;
import id.lini.server.problem.ApiProblem;
import id.lini.shared.id.AgencyId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code receive <agency> <file> <receipts>}: takes in a file of batches and writes the file of their receipts. */
@Singleton
final class ReceiveCommand implements Command {
    private static final int USAGE = 2;

    private final BatchFiles files;

    ReceiveCommand(BatchFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "receive";
    }

    @Override
    public String help() {
        return "<agency> <file> <receipts>  take in a phone's file of batches, write the receipts for the phone";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 3) {
            out.println(name() + " " + help());
            return USAGE;
        }
        try {
            byte[] file = Files.readAllBytes(Path.of(arguments.get(1)));
            List<BatchFiles.Line> lines = files.receive(new AgencyId(arguments.get(0)), file);
            Files.write(Path.of(arguments.get(2)), BatchFiles.receipts(lines));
            lines.forEach(line -> out.println(line.header().number() + " " + text(line)));
            return lines.stream().allMatch(line -> line.receipt().isPresent()) ? 0 : 1;
        } catch (IOException e) {
            out.println(e.getMessage());
            return 1;
        } catch (ApiProblem e) {
            out.println(e.problem().text().id() + " / " + e.problem().text().en());
            return 1;
        }
    }

    private static String text(BatchFiles.Line line) {
        return line.problem()
                .map(problem -> problem.text().id() + " / " + problem.text().en())
                .orElse(line.replayed() ? "sudah pernah diterima / received before" : "diterima / received");
    }
}
