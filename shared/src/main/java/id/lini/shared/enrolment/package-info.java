/** How a phone becomes known: a one-time code, a key of its own, proof of possession, and the server's grant. */
package id.lini.shared.enrolment;
