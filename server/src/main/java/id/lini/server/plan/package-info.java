/** The plan of an agency: programmes, kegiatan and sub-kegiatan with indicators, targets and budgets by version. */
package id.lini.server.plan;
