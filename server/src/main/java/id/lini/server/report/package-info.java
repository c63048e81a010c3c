/**
 * The pages Capaian: the plan with its figures as it is printed, and the way down from each figure to its formula, its
 * cells, the entries behind a cell, and the signed batch, officer and decisions behind an entry.
 */
package id.lini.server.report;
