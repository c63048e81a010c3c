/**
 * How the server reads and writes, the same on SQLite and PostgreSQL.
 *
 * <p>Every write goes through {@link id.lini.server.persistence.WriteLane}: SQLite has one writer anyway, and jobs that
 * wait together share one fsync, which is what makes {@code synchronous=FULL} affordable. A job's future completes only
 * after the commit, so whoever answers a request from it never promises what is not on disk. On PostgreSQL several
 * lanes run; a key (the device's, the agency's) keeps what belongs together in one lane and so in order, and unique keys
 * of the database, not the lanes, are what makes two servers safe.
 *
 * <p>Repositories are {@code @JdbcRepository(dialect = Dialect.ANSI)} without a data source: the default one gives a
 * lane's thread the writing connection and every other thread a read-only one. There is no second set of repositories
 * for reading, and a write that bypasses the lane fails at the database.
 *
 * <p>Portable subset: ids made here or on the phone, instants as epoch milliseconds, days as ISO text, amounts as
 * scaled whole numbers, JSON as text; no identity columns, no {@code FOR UPDATE}, no nested transactions. An
 * {@code INSERT ... ON CONFLICT DO NOTHING} whose count matters takes scalar parameters: with an entity it answers the
 * number of entities, not of rows.
 */
package id.lini.server.persistence;
