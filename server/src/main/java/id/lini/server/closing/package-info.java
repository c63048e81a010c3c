/** Closing a quarter: what is open before it, the figures frozen and signed, what came late, and what strangers may read. */
package id.lini.server.closing;
