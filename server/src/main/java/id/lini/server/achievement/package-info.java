/**
 * From approved counts to realisation and capaian: exact decimals, one rounding by the agency's policy, and absence as a
 * value of its own. Costs grow with the plan and the cells it asks for, never with the number of entries. No other
 * package computes figures.
 */
package id.lini.server.achievement;
