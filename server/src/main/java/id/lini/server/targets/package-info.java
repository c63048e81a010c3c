/**
 * What is to be counted at each unit, as a pack says it and a phone shows it. Apart from the plan, whose targets are those of
 * indicators: no figure of a report is computed from these.
 */
package id.lini.server.targets;
