/** The supervisor's decisions: what may be done with an entry, in which state, by whom, and the pages Tinjau. */
package id.lini.server.review;
