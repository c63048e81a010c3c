package id.lini.server.web.login;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A signed-in browser.
 *
 * @param tokenHash of the cookie, so that a copy of the store opens nothing
 * @param createdAt epoch milliseconds
 * @param expiresAt epoch milliseconds
 * @param browser what the browser says it is, shortened
 */
@MappedEntity("web_session")
record SessionRow(@Id String tokenHash, String agency, String person, long createdAt, long expiresAt, String browser) {}
