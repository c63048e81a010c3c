package id.lini.deploy.demo;

import id.lini.shared.entry.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Form {@code pengendalian-lapangan}: 27 kelurahan, six months. In June (IAT + TIAL) / PUS is 5.110 / 44.349, the only
 * size of town we know that gives the printed unmet need of 11,52 and its percent of 121,50. Earlier months drift.
 */
final class FieldControlSheets {
    static final long PUS = 44_349;
    static final long IAT = 2_702;
    static final long TIAL = 2_408;
    private static final long PREGNANT = 1_774;
    private static final long SOON = 3_104;
    private static final String[] METHODS = {"iud", "mow", "mop", "implan", "suntik", "pil", "kondom", "mal"};
    private static final int[] USE = {110, 50, 5, 120, 450, 140, 110, 15};

    private final Town town;
    private final Shares shares;

    FieldControlSheets(Town town, Shares shares) {
        this.town = town;
        this.shares = shares;
    }

    List<FieldEntry> entries(YearMonth last, int months) {
        List<Town.Place> places = town.all("kelurahan");
        long[] size = shares.weights(places.size(), 70, 130);
        long[] pus = Shares.by(PUS, size);
        long[] pregnant = Shares.by(PREGNANT, jitter(size));
        long[] soon = Shares.by(SOON, jitter(size));
        long[] later = Shares.by(IAT, jitter(size));
        long[] noMore = Shares.by(TIAL, jitter(size));
        List<FieldEntry> entries = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            long[] mix = mix();
            State state = new State(pus[place], pregnant[place], soon[place], later[place], noMore[place]);
            for (int back = 0; back < months; back++) {
                Period period = Period.month(last.minusMonths(back));
                entries.add(sheet(state, mix).entry(town, "pengendalian-lapangan", places.get(place), period));
                state = earlier(state);
            }
        }
        return entries;
    }

    private record State(long pus, long pregnant, long soon, long later, long noMore) {
        long active() {
            return pus - pregnant - soon - later - noMore;
        }
    }

    private static Sheet sheet(State state, long... mix) {
        Sheet sheet = new Sheet()
                .count("pus", state.pus())
                .count("bukan_peserta", state.pregnant(), "alasan", "hamil")
                .count("bukan_peserta", state.soon(), "alasan", "ias")
                .count("bukan_peserta", state.later(), "alasan", "iat")
                .count("bukan_peserta", state.noMore(), "alasan", "tial");
        long[] active = Shares.by(state.active(), mix);
        for (int index = 0; index < active.length; index++) {
            String source = index % 2 == 0 ? "pemerintah" : "swasta";
            sheet.count("aktif", active[index], "metode", METHODS[index / 2], "sumber", source);
        }
        return sheet;
    }

    private State earlier(State state) {
        return new State(
                state.pus() - shares.between(1, 6),
                Math.max(0, state.pregnant() + shares.between(-4, 4)),
                Math.max(0, state.soon() + shares.between(-4, 4)),
                state.later() + shares.between(-1, 3),
                state.noMore() + shares.between(-1, 3));
    }

    private long[] jitter(long... size) {
        long[] jittered = new long[size.length];
        for (int index = 0; index < size.length; index++) {
            jittered[index] = size[index] * shares.between(80, 120);
        }
        return jittered;
    }

    /** Weights of method and source for one kelurahan. */
    private long[] mix() {
        long[] mix = new long[METHODS.length * 2];
        for (int method = 0; method < METHODS.length; method++) {
            long use = (long) USE[method] * shares.between(70, 130);
            long government = shares.between(45, 75);
            mix[method * 2] = use * government;
            mix[method * 2 + 1] = use * (100 - government);
        }
        return mix;
    }
}
