/** What a phone asks for with a signed request: its work (units and forms) and what became of its entries. */
package id.lini.shared.work;
