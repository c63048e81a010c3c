/** The plan, its versions, targets, budgets and policies as pages: read, and changed where they are not locked. */
package id.lini.server.plandesk;
