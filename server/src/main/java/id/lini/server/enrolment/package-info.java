/** How a phone becomes known to the server: codes, devices, revoking, and the server's own key. */
package id.lini.server.enrolment;
