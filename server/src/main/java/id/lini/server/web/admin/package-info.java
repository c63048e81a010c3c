/** The room Atur: people, their phones, enrolment codes, and what phones did that they should not have. */
package id.lini.server.web.admin;
