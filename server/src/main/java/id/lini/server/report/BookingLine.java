package id.lini.server.report;

/**
 * A booking on a page.
 *
 * @param href the office's entry with its evidence; empty for a booking that came with the pack, whose source says where
 *     it stands
 */
public record BookingLine(
        String number, String name, String month, String posted, Shown amount, String source, String href) {}
