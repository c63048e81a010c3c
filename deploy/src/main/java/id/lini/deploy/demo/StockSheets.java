package id.lini.deploy.demo;

import id.lini.shared.entry.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Form {@code alokon}: the gudang and every faskes, every month, so six months with a report as printed for
 * sub-kegiatan 16.1. The gudang issues what the faskes receive.
 */
final class StockSheets {
    private static final String[] GOODS = {"iud", "implan", "suntik", "pil", "kondom"};
    private static final int[] USE = {6, 8, 40, 35, 20};

    private final Town town;
    private final Shares shares;

    StockSheets(Town town, Shares shares) {
        this.town = town;
        this.shares = shares;
    }

    List<FieldEntry> entries(YearMonth last, int months) {
        List<FieldEntry> entries = new ArrayList<>();
        long[][] sent = new long[months][GOODS.length];
        for (Town.Place place : town.all("faskes")) {
            long[] stock = opening();
            for (int month = 0; month < months; month++) {
                Sheet sheet = new Sheet();
                for (int good = 0; good < GOODS.length; good++) {
                    // One health centre counts its shelves in April and finds two cycles less than the book says.
                    boolean counted = place.unit().equals("faskes-3") && month == 3 && good == 3;
                    long start = stock[good] - (counted ? 2 : 0);
                    long issued = Math.min(start, shares.between(USE[good] / 2, USE[good] * 3 / 2));
                    long received = start - issued < USE[good] ? USE[good] * 2L : 0;
                    long damaged = shares.between(0, 9) == 0 && start > issued ? 1 : 0;
                    stock[good] = line(sheet, GOODS[good], start, received, issued, damaged);
                    sent[month][good] += received;
                }
                entries.add(sheet.entry(town, "alokon", place, month(last, months, month)));
            }
        }
        entries.addAll(warehouse(sent, last));
        return entries;
    }

    private List<FieldEntry> warehouse(long[][] sent, YearMonth last) {
        List<FieldEntry> entries = new ArrayList<>();
        long[] stock = new long[GOODS.length];
        for (int good = 0; good < GOODS.length; good++) {
            stock[good] = USE[good] * 30L;
        }
        for (int month = 0; month < sent.length; month++) {
            Sheet sheet = new Sheet();
            for (int good = 0; good < GOODS.length; good++) {
                long received = month % 3 == 0 ? USE[good] * 20L : 0;
                stock[good] = line(sheet, GOODS[good], stock[good], received, sent[month][good], month == 4 ? 1 : 0);
            }
            entries.add(sheet.entry(town, "alokon", town.all("gudang").get(0), month(last, sent.length, month)));
        }
        return entries;
    }

    private long[] opening() {
        long[] stock = new long[GOODS.length];
        for (int good = 0; good < GOODS.length; good++) {
            stock[good] = shares.between(USE[good] * 2, USE[good] * 4);
        }
        return stock;
    }

    /** One line of the card; gives its closing stock. */
    private static long line(Sheet sheet, String good, long start, long received, long issued, long damaged) {
        long closing = start + received - issued - damaged;
        sheet.count("stok_awal", start, "alokon", good)
                .count("diterima", received, "alokon", good)
                .count("dikeluarkan", issued, "alokon", good)
                .count("rusak", damaged, "alokon", good)
                .count("stok_akhir", closing, "alokon", good);
        return closing;
    }

    private static Period month(YearMonth last, int months, int index) {
        return Period.month(last.minusMonths(months - 1L - index));
    }
}
