/**
 * The ledger of approved counts: append-only postings, the cells that are their running sums, and which entry counts in
 * a slot. Knows entries and forms, not people or pages.
 */
package id.lini.server.ledger;
