package id.lini.server.report;

/** A booking on a page. */
public record BookingLine(String number, String name, String month, String posted, Shown amount, String source) {}
