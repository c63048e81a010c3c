/** A server, forms and clocks for the phone's tests. The server here keeps the contract in memory; the real one meets the phone in deploy. */
package id.lini.mobile.testing;
