package id.lini.server.web.login;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A name to sign in with. Keyed by the login alone here: it is unique across agencies. */
@MappedEntity("account")
record AccountRow(String agency, @Id String login, String person, String passwordHash) {}
