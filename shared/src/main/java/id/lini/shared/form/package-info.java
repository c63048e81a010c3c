/** Form definitions: what is counted, by whom, how often, split how, and by which rules. Data of the agency, not code. */
package id.lini.shared.form;
