/** Sending what was finished and learning what became of it. Delivered means: a verified receipt is on the phone's disk. */
package id.lini.mobile.sync;
