/** Signed batches on their way up, and the signed receipts that come back. */
package id.lini.shared.batch;
