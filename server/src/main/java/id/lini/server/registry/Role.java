package id.lini.server.registry;

/** What a person is to the agency; each has a scope and dates (see table {@code assignment}). */
public enum Role {
    /** Volunteer who records counts below the kelurahan. */
    KADER,
    /** Field officer (PKB, PLKB) of some kelurahan. */
    PLKB,
    /** Recorder of a health facility. */
    FASKES,
    /** Recorder of a UPTD (women and child protection). */
    UPTD,
    /** Reviews and approves what comes in from an area or a unit. */
    SUPERVISOR,
    /** Staff of the agency who keep plan, targets and budget and make the reports. */
    OFFICE,
    /** Keeps people, roles, areas, devices and forms. */
    ADMINISTRATOR
}
