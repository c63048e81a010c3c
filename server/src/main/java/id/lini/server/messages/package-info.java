/** Messages from the office to officers: written by pages, delivered with a phone's work, read on the phone. */
package id.lini.server.messages;
