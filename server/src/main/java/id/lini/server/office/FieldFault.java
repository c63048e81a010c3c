package id.lini.server.office;

import id.lini.shared.text.Label;

/** Something wrong with a field of the form, and how to mend it. */
public record FieldFault(String field, Label text) {}
