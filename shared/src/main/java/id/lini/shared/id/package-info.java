/** Typed identifiers: a line of code always says which thing an id names. */
package id.lini.shared.id;
