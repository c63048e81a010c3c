/** The phone's disk: one SQLite file for each officer, durable at every change. */
package id.lini.mobile.store;
