/**
 * The administrator's pages for forms: which there are, how each looks on a phone, new ones and new versions. A form is
 * data: what is edited is its definition, as in a pack, and nothing is stored that was not looked at first.
 */
package id.lini.server.formdesk;
