package id.lini.server.registry;

import id.lini.shared.text.Label;

/** What a person is within a scope; the roles of domain section 1. */
public enum Role {
    /** Volunteer who records counts below the kelurahan. */
    KADER(new Label("Kader", "Community volunteer"), Reach.WITHIN, Reach.NONE),
    /** Field officer (PKB, PLKB) of some kelurahan. */
    PLKB(new Label("PLKB", "Field officer"), Reach.WITHIN, Reach.NONE),
    /** Recorder of a health facility. */
    FASKES(new Label("Petugas faskes", "Health facility officer"), Reach.WITHIN, Reach.NONE),
    /** Recorder of a UPTD (women and child protection). */
    UPTD(new Label("Petugas UPTD PPA", "Protection unit officer"), Reach.WITHIN, Reach.NONE),
    /** Reviews and approves what comes in from an area or a unit. */
    SUPERVISOR(new Label("Penyelia", "Supervisor"), Reach.NONE, Reach.WITHIN),
    /** Operator kantor: makes the reports; records for the office itself, not for the units below it. */
    OFFICE(new Label("Operator kantor", "Office staff"), Reach.ITSELF, Reach.NONE),
    /** Perencana: keeps plan, targets and budget, and closes the quarter. */
    PLANNER(new Label("Perencana", "Planner"), Reach.ITSELF, Reach.NONE),
    /** Kepala dinas: reads the dashboard and signs off the quarter. */
    HEAD(new Label("Kepala dinas", "Head of agency"), Reach.NONE, Reach.NONE),
    /** Inspektorat or BPK: reads and verifies, changes nothing. */
    AUDITOR(new Label("Auditor", "Auditor"), Reach.NONE, Reach.NONE),
    /** Keeps people, roles, areas, devices and forms. */
    ADMINISTRATOR(new Label("Administrator", "Administrator"), Reach.NONE, Reach.NONE);

    /** How far a role goes from its scope. */
    enum Reach {
        /** Not at all. */
        NONE,
        /** The scope only. */
        ITSELF,
        /** The scope and, where it is an area, all units in it. */
        WITHIN
    }

    private final Label word;
    private final Reach reporting;
    private final Reach supervising;

    Role(Label word, Reach reporting, Reach supervising) {
        this.word = word;
        this.reporting = reporting;
        this.supervising = supervising;
    }

    /** The word for people. */
    public Label word() {
        return word;
    }

    /** Whether entries are recorded in this role. */
    public boolean reports() {
        return reporting != Reach.NONE;
    }

    Reach reporting() {
        return reporting;
    }

    Reach supervising() {
        return supervising;
    }
}
