/**
 * What phones fetch: their work, and what became of their entries. Requests are signed instead of carrying a token; a
 * recorded request can be sent again by whoever saw it, which is why these only read and the line is TLS.
 */
package id.lini.server.feed;
