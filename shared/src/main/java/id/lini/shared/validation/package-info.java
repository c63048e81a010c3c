/** The one engine that judges an entry, the same on phone and server. */
package id.lini.shared.validation;
