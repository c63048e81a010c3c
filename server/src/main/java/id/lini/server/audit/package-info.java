/** What people and administrators did, append-only. Intake is not repeated here: a batch with its receipt is its event. */
package id.lini.server.audit;
