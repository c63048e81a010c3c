/**
 * How batches come in and what became of them.
 *
 * <p>Order of the checks: size, signature over the raw bytes, address, shape, each entry alone from memory; then, in one
 * job of the write lane, replay, revocation, chain, and what the entries have to do with stored ones. Nothing is parsed
 * before its signature holds, and nothing that needs the store is asked outside the transaction that acts on it.
 *
 * <p>The receipt is made and stored in that transaction, so every replay gets identical bytes, and it is sent only after
 * the commit. A batch that is stored answers a replay even after its device was revoked: the receipt is a fact of the
 * past. Batches are one chain per device: with gaps refused, an omission cannot go unnoticed, and the phone is told which
 * number to go back to.
 *
 * <p>A fault of one entry is a refusal inside the receipt; the rest of the batch is accepted. Entries are kept as an index
 * only: what they say is read from the signed body ({@link id.lini.server.intake.EntryReader}), so page and evidence cannot
 * differ.
 */
package id.lini.server.intake;
