/** Quarters that are closed: their figures as they were published, with a hash, never changed by what comes later. */
package id.lini.server.quarter;
