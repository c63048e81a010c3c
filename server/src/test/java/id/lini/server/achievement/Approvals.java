package id.lini.server.achievement;

import id.lini.server.ledger.Contribution;
import id.lini.server.ledger.Ledger;
import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.server.registry.Registry;
import id.lini.server.testing.TestServer;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Period;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.id.Uuid7;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Approves reports straight into the ledger, as review does, without phones and signatures. */
public final class Approvals {
    private static final Uuid7 IDS = new Uuid7(Clock.systemUTC());

    private final TestServer server;
    private final AgencyId agency;
    private final Map<String, Contribution> counting = new HashMap<>();

    public Approvals(TestServer server, String agency) {
        this.server = server;
        this.agency = new AgencyId(agency);
    }

    /** A report with counts such as {@code peserta_baru[metode=iud;momen=interval]}; what classifies is in fields. */
    public static Entry report(
            String form, String unit, String period, Map<String, Long> counts, Map<String, String> fields) {
        Map<Cell, Long> cells = new TreeMap<>();
        counts.forEach((text, count) -> cells.put(cell(text), count));
        return new Entry(
                IDS.nextEntry(),
                new FormId(form),
                1,
                new UnitId(unit),
                Period.parse(period),
                new Answers(cells, fields),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new PersonId("warga"),
                Instant.EPOCH);
    }

    /** Lets it count from now on instead of what counted for the same unit and period. */
    public void approve(Instant at, Entry entry) {
        String slot = entry.form() + " " + entry.unit() + " " + entry.period();
        turn(
                at,
                slot,
                Optional.of(Contribution.of(
                        entry,
                        server.bean(Registry.class)
                                .of(agency)
                                .forms()
                                .find(entry.form(), entry.formVersion())
                                .orElseThrow()
                                .definition())));
    }

    /** Takes back what counts for a unit and period. */
    public void withdraw(Instant at, String form, String unit, String period) {
        turn(at, form + " " + unit + " " + Period.parse(period), Optional.empty());
    }

    private void turn(Instant at, String slot, Optional<Contribution> after) {
        Optional<Contribution> before = Optional.ofNullable(counting.remove(slot));
        after.ifPresent(contribution -> counting.put(slot, contribution));
        String decision = IDS.next().toString();
        server.bean(Transactions.class).write(agency.value(), () -> {
            server.bean(Sql.class)
                    .update(
                            "INSERT INTO decision (agency, decision, entry, action, reason, person, at)"
                                    + " VALUES (?, ?, ?, 'APPROVE', '', 'warga', ?)",
                            agency.value(),
                            decision,
                            after.or(() -> before).orElseThrow().entry().toString(),
                            at.toEpochMilli());
            server.bean(Ledger.class).turn(agency, List.of(new Ledger.Turn(decision, slot, before, after)));
            return true;
        });
    }

    private static Cell cell(String text) {
        String[] parts = text.replace("]", "").split("\\[");
        Map<String, String> members = new TreeMap<>();
        for (String member : parts.length == 1 ? new String[0] : parts[1].split(";")) {
            members.put(member.split("=")[0], member.split("=")[1]);
        }
        return new Cell(parts[0], members);
    }
}
