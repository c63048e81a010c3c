package id.lini.server.pack;

/** A fault as the page shows it, in the reader's language. */
public record FaultLine(String file, String row, String column, String what, String mend) {}
