/**
 * Who and where: agencies, areas, units, people, roles and logins.
 *
 * <p>Everything asks {@link id.lini.server.registry.RegistrySnapshot}, an agency's registers in memory at one version:
 * intake judges thousands of entries a second against them and must not query. The version in the agency's row is
 * counted up by every change.
 *
 * <p>A role holds within a scope, an area with all in it or one unit. Units of a kind that fills a sensitive form
 * (violence cases) are reached only by an assignment to the unit itself, never through an area above it.
 */
package id.lini.server.registry;
