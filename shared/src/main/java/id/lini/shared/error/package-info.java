/** The stable error codes of phone and server, with an Indonesian and an English text each. */
package id.lini.shared.error;
