/**
 * Checks the printed figures of an existing report: what arithmetic contradicts, by which rule, and how sure that is. The rules
 * are pure functions over printed cells and know no store; only {@link id.lini.server.check.PrintedCells} does.
 */
package id.lini.server.check;
