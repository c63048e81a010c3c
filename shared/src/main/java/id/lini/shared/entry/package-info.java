/** Entries: what one person recorded for one unit and period. Immutable; a correction is a new entry naming the old one. */
package id.lini.shared.entry;
