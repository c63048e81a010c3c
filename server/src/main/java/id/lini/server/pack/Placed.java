package id.lini.server.pack;

/** Something read from a pack, with where it stands. */
record Placed<T>(String file, int row, T value) {}
