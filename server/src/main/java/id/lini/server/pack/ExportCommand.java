package id.lini.server.pack;

import id.lini.server.cli.Command;
import id.lini.server.registry.Registry;
import id.lini.shared.id.AgencyId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code export <folder> [agency]}: writes an agency's pack. */
@Singleton
final class ExportCommand implements Command {
    private static final int USAGE = 2;

    private final PackExport packs;
    private final Registry registry;

    ExportCommand(PackExport packs, Registry registry) {
        this.packs = packs;
        this.registry = registry;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String help() {
        return "<folder> [agency]  write an agency's pack into a folder that does not exist yet or is empty";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            out.println("export " + help());
            return USAGE;
        }
        List<AgencyId> agencies = registry.agencies();
        Optional<AgencyId> agency = arguments.size() == 2
                ? agencies.stream()
                        .filter(each -> each.value().equals(arguments.get(1)))
                        .findFirst()
                : Optional.of(agencies).filter(all -> all.size() == 1).map(all -> all.get(0));
        if (agency.isEmpty()) {
            out.println("Sebut dinasnya / name the agency: " + agencies);
            return 1;
        }
        return write(Path.of(arguments.get(0)), agency.get(), out);
    }

    private int write(Path folder, AgencyId agency, PrintStream out) {
        try {
            if (Files.exists(folder) && !empty(folder)) {
                out.println(folder + " tidak kosong; tidak ada yang ditulis. / is not empty; nothing was written.");
                return 1;
            }
            Map<String, String> files = packs.files(agency);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Optional<Path> parent = Optional.ofNullable(path.getParent());
                if (parent.isPresent()) {
                    Files.createDirectories(parent.get());
                }
                Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
            }
            out.println(agency + ": " + files.size() + " berkas ditulis / files written: " + folder);
            return 0;
        } catch (IOException e) {
            out.println(folder + " tidak dapat ditulis / cannot be written: " + e.getMessage());
            return 1;
        }
    }

    private static boolean empty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
