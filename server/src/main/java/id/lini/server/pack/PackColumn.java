package id.lini.server.pack;

/**
 * A column of a file of a pack.
 *
 * @param key whether it is part of what tells one row from another
 * @param optional whether the header may leave it out; a required column may still have blank cells
 * @param stored what is selected for it in the store: a column of the file's table, or an expression
 */
record PackColumn(String name, Kind kind, boolean key, boolean optional, String stored) {

    /** How a cell is written and stored. */
    enum Kind {
        /** As it stands. */
        TEXT(0),
        /** A whole number. */
        WHOLE(0),
        /** {@code 2024-06-30}. */
        DAY(0),
        /** {@code 2024-06}. */
        MONTH(0),
        /** A decimal as the pack declares, stored as a whole number of millionths. */
        MILLIONTHS(6),
        /**
         * A decimal as the pack declares, or the step of a scale; stored as plain text ({@code 7.60}, {@code madya}), so that
         * the decimals it was written with are kept.
         */
        WRITTEN(0),
        /** Rupiah as the pack declares, stored as a whole number of sen. */
        SEN(2);

        private final int scale;

        Kind(int scale) {
            this.scale = scale;
        }

        /** Decimals in the store. */
        int scale() {
            return scale;
        }

        /** Whether its cells are written in the declared way of writing numbers. */
        boolean decimal() {
            return scale > 0 || this == WRITTEN;
        }
    }

    static PackColumn cell(String name, Kind kind) {
        return new PackColumn(name, kind, false, false, name);
    }

    static PackColumn text(String name) {
        return cell(name, Kind.TEXT);
    }

    static PackColumn key(String name) {
        return new PackColumn(name, Kind.TEXT, true, false, name);
    }

    static PackColumn key(String name, Kind kind) {
        return new PackColumn(name, kind, true, false, name);
    }

    /** The same, but the header may leave it out. */
    PackColumn maybe() {
        return new PackColumn(name, kind, key, true, stored);
    }

    /** The same, selected in the store by another name or an expression. */
    PackColumn as(String expression) {
        return new PackColumn(name, kind, key, optional, expression);
    }
}
