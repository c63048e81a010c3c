/** The server: one code for both stores, features as packages; see {@code persistence} for how they write. */
package id.lini.server;
