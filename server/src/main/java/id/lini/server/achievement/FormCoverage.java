package id.lini.server.achievement;

/** The coverage of one form. */
public record FormCoverage(String form, Coverage coverage) {}
