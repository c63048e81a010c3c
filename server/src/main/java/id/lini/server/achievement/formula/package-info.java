/**
 * The formula language of indicators: a few functions over approved counts, arithmetic and parentheses, read by EvalEx.
 *
 * <pre>
 * count("form/item", "dim=a|b;dim2=group")   sum of a flow, latest value of a stock
 * reports("form", "field=option|option")     number of approved reports
 * months("form", filter)                     months with an approved report
 * units("form", filter)                      distinct units with an approved report
 * units("form/item", filter)                 distinct units with any of an item
 * registered("kind")                         units of a kind in the register
 * value("component")                         a component of the same indicator
 * </pre>
 *
 * Names are checked against the form definitions when a pack is imported, so that a formula in the store can be computed.
 */
package id.lini.server.achievement.formula;
