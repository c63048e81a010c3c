/**
 * The pages Periksa sel: every cell held against its postings and the signed entries, and set right where it differs. The
 * same as the command {@code rebuild-cells}, for who has no command line.
 */
package id.lini.server.recount;
