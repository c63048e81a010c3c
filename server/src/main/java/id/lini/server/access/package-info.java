/** Who may do what and see what: the table of rights by role, and what keeps small sensitive counts from being read. */
package id.lini.server.access;
