/** Keys at rest: a data key for each officer, sealed by the PIN, and what is sealed and named with it. */
package id.lini.mobile.vault;
