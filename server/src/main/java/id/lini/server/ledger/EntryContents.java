package id.lini.server.ledger;

import id.lini.server.intake.EntryReader;
import id.lini.shared.entry.Entry;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.EntryId;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;

/** What entries say, by their ids. */
@Singleton
public final class EntryContents {
    private final EntryReader reader;

    EntryContents(EntryReader reader) {
        this.reader = reader;
    }

    /** The entries of these ids; one that is not stored is not in the answer. */
    public Map<EntryId, Entry> read(AgencyId agency, Collection<EntryId> ids) {
        return reader.contents(agency, reader.find(agency, ids));
    }
}
