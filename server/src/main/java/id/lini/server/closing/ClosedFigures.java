package id.lini.server.closing;

import id.lini.server.achievement.Ask;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.achievement.QuarterFigures;
import id.lini.shared.id.AgencyId;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The figures of a closed quarter in the place of today's: what was closed is shown as it was closed, whatever is approved,
 * booked or planned afterwards. Figures whose signatures do not hold are never shown as closed.
 */
@Singleton
public final class ClosedFigures {
    /** Closings whose signatures hold are kept as they were read; a changed byte is another key. */
    private static final int MOST = 64;

    private final Closings closings;
    private final Signatures signatures;
    private final Map<String, Optional<Thawing>> read = new ConcurrentHashMap<>();

    ClosedFigures(Closings closings, Signatures signatures) {
        this.closings = closings;
        this.signatures = signatures;
    }

    /** The closing that stands for what is asked; empty while the quarter is open, and for another version. */
    public Optional<Closing> of(Ask ask) {
        return closings.standing(new AgencyId(ask.agency()), new Quarter(ask.year(), ask.quarter()))
                .filter(each -> each.version().equals(ask.version()));
    }

    /** Whether every signature of a closing holds over its figures. */
    public boolean whole(Closing closing) {
        return thawed(closing).isPresent();
    }

    private Optional<Thawing> thawed(Closing closing) {
        if (read.size() >= MOST) {
            read.clear();
        }
        String key = closing.content().hash().text() + closing.signatures();
        return read.computeIfAbsent(key, changed -> {
            byte[] bytes = closing.content().bytes();
            boolean holds =
                    signatures.check(bytes, closing.signatures()).stream().allMatch(Signatures.Checked::holds);
            return holds ? Optional.of(new Thawing(closing.content())) : Optional.empty();
        });
    }

    /**
     * As they were closed where the quarter is and its signatures hold, else as they are. Who asks for a day or for another
     * policy looks at something that was not closed.
     */
    public QuarterFigures of(Ask ask, QuarterFigures today) {
        return thawing(ask).map(closed -> closed.figures(today)).orElse(today);
    }

    /** One indicator as it was closed; empty where {@link #of(Ask, QuarterFigures)} would leave it as it is. */
    public Optional<IndicatorFigures> of(Ask ask, IndicatorFigures today) {
        return thawing(ask).map(closed -> closed.indicator(today));
    }

    private Optional<Thawing> thawing(Ask ask) {
        return ask.asOf().isPresent() || ask.policy().isPresent() ? Optional.empty() : of(ask).flatMap(this::thawed);
    }
}
