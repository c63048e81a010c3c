/**
 * The agency pack: one folder of CSV files and form definitions that describes an agency, documented in
 * {@code deploy/packs/README.md}. Import reads all of it, lists every fault with file, row and column, and then writes
 * all or nothing; importing again updates.
 */
package id.lini.server.pack;
