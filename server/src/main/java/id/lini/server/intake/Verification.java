package id.lini.server.intake;

/**
 * What a check of a stored batch found, done now from the stored bytes.
 *
 * @param signature whether the device's key made the signature over these bytes
 * @param receipt whether this server's key signed the receipt, for exactly this batch
 */
public record Verification(boolean signature, boolean receipt) {

    /** Whether all holds. */
    public boolean holds() {
        return signature && receipt;
    }
}
