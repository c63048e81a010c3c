package id.lini.server.cli;

import id.lini.server.LiniServer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses between serving and a command. */
public final class CommandLine {
    /** The process stays: the server runs on its own threads. */
    public static final int STAYS = -1;

    private static final int USAGE = 2;

    private final Map<String, String> environment;
    private final PrintStream out = System.out;

    /** Reads settings of the process from {@code environment}. */
    public CommandLine(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Runs what {@code args} ask for. */
    public int run(String... args) {
        String store = environment.getOrDefault("LINI_STORE", "sqlite");
        String name = args.length == 0 ? "serve" : args[0];
        if (name.equals("serve")) {
            LiniServer.configure(Micronaut.build(new String[0]), store, Map.of())
                    .start();
            return STAYS;
        }
        try (ApplicationContext context = LiniServer.configure(ApplicationContext.builder(), store, Map.of())
                .start()) {
            List<Command> commands = List.copyOf(context.getBeansOfType(Command.class));
            Optional<Command> command =
                    commands.stream().filter(one -> one.name().equals(name)).findFirst();
            if (command.isEmpty()) {
                out.println("serve");
                commands.forEach(one -> out.println(one.name() + " " + one.help()));
                return USAGE;
            }
            return command.get().run(Arrays.stream(args).skip(1).toList(), out);
        }
    }
}
