/** The room Kelengkapan: which reports came, which are late or missing, who is behind, and reminding them. */
package id.lini.server.completeness;
