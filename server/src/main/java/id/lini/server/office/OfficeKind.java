package id.lini.server.office;

/** What an entry is about. */
public enum OfficeKind {
    /** The realisation of an indicator or of a component of one. */
    VALUE,
    /** The money that a sub-kegiatan spent in a month. */
    BOOKING
}
