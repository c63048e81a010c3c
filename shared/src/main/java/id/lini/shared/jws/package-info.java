/**
 * Signatures as the standards have them: JWS (RFC 7515) with EdDSA over Ed25519 (RFC 8037), detached with an unencoded
 * payload (RFC 7797) for batches and requests, compact for what the server signs.
 */
package id.lini.shared.jws;
