/**
 * Realisations and money that do not come from the field: entered with evidence, approved by another person, and kept like
 * field counts, added to and never changed.
 */
package id.lini.server.office;
