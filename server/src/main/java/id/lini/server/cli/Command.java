package id.lini.server.cli;

import java.io.PrintStream;
import java.util.List;

/** Something an administrator does at the command line. A bean of this type is found by its name. */
public interface Command {

    /** The word after the program's name. */
    String name();

    /** What to write after the name, and what it does, in one line. */
    String help();

    /**
     * Does it.
     *
     * @return 0 when all went well
     */
    int run(List<String> arguments, PrintStream out);
}
