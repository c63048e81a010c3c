package id.lini.server.registry;

import id.lini.server.registry.Rows.AccountRow;
import id.lini.server.registry.Rows.AgencyRow;
import id.lini.server.registry.Rows.AreaRow;
import id.lini.server.registry.Rows.AssignmentRow;
import id.lini.server.registry.Rows.PersonRow;
import id.lini.server.registry.Rows.UnitRow;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Access to each table of the registers. */
final class Tables {
    private Tables() {}

    /** Table agency. */
    @JdbcRepository(dialect = Dialect.ANSI)
    interface Agencies extends GenericRepository<AgencyRow, String> {

        @Query("SELECT registry_version FROM agency WHERE agency = :agency")
        Optional<Long> version(String agency);

        @Query("SELECT agency FROM agency ORDER BY agency")
        List<String> agencies();

        @Query("SELECT * FROM agency WHERE agency = :agency")
        Optional<AgencyRow> find(String agency);

        @Query(
                "INSERT INTO agency (agency, name, zone, area, registry_version) VALUES (:agency, :name, :zone, :area, 1)"
                        + " ON CONFLICT (agency) DO UPDATE SET name = excluded.name, zone = excluded.zone, area = excluded.area,"
                        + " registry_version = agency.registry_version + 1")
        void upsert(String agency, String name, String zone, String area);

        @Query("UPDATE agency SET registry_version = registry_version + 1 WHERE agency = :agency")
        void bump(String agency);
    }

    /** Table area. */
    @JdbcRepository(dialect = Dialect.ANSI)
    interface Areas extends GenericRepository<AreaRow, String> {

        @Query("SELECT * FROM area WHERE agency = :agency ORDER BY area")
        List<AreaRow> of(String agency);

        @Query("INSERT INTO area (agency, area, parent, level, name, valid_from, valid_until)"
                + " VALUES (:agency, :area, :parent, :level, :name, :validFrom, :validUntil)"
                + " ON CONFLICT (agency, area) DO UPDATE SET parent = excluded.parent, level = excluded.level,"
                + " name = excluded.name, valid_from = excluded.valid_from, valid_until = excluded.valid_until")
        void upsert(List<AreaRow> rows);

        @Query("DELETE FROM area WHERE agency = :agency AND area = :area")
        void delete(String agency, String area);
    }

    /** Table unit. */
    @JdbcRepository(dialect = Dialect.ANSI)
    interface Units extends GenericRepository<UnitRow, String> {

        @Query("SELECT * FROM unit WHERE agency = :agency ORDER BY unit")
        List<UnitRow> of(String agency);

        @Query("INSERT INTO unit (agency, unit, kind, name, area, valid_from, valid_until)"
                + " VALUES (:agency, :unit, :kind, :name, :area, :validFrom, :validUntil)"
                + " ON CONFLICT (agency, unit) DO UPDATE SET kind = excluded.kind, name = excluded.name,"
                + " area = excluded.area, valid_from = excluded.valid_from, valid_until = excluded.valid_until")
        void upsert(List<UnitRow> rows);

        @Query("DELETE FROM unit WHERE agency = :agency AND unit = :unit")
        void delete(String agency, String unit);
    }

    /** Table person. */
    @JdbcRepository(dialect = Dialect.ANSI)
    interface People extends GenericRepository<PersonRow, String> {

        @Query("SELECT * FROM person WHERE agency = :agency ORDER BY person")
        List<PersonRow> of(String agency);

        @Query("INSERT INTO person (agency, person, name, valid_from, valid_until)"
                + " VALUES (:agency, :person, :name, :validFrom, :validUntil)"
                + " ON CONFLICT (agency, person) DO UPDATE SET name = excluded.name,"
                + " valid_from = excluded.valid_from, valid_until = excluded.valid_until")
        void upsert(List<PersonRow> rows);

        @Query("DELETE FROM person WHERE agency = :agency AND person = :person")
        void delete(String agency, String person);
    }

    /** Table assignment. */
    @JdbcRepository(dialect = Dialect.ANSI)
    interface Assignments extends GenericRepository<AssignmentRow, String> {

        @Query("SELECT * FROM assignment WHERE agency = :agency ORDER BY person, valid_from, role, scope")
        List<AssignmentRow> of(String agency);

        @Query("DELETE FROM assignment WHERE agency = :agency")
        void clear(String agency);

        @Query("INSERT INTO assignment (agency, person, role, scope, valid_from, valid_until, forms)"
                + " VALUES (:agency, :person, :role, :scope, :validFrom, :validUntil, :forms)")
        void insert(List<AssignmentRow> rows);
    }

    /** Table account. */
    @JdbcRepository(dialect = Dialect.ANSI)
    interface Accounts extends GenericRepository<AccountRow, String> {

        @Query("SELECT * FROM account WHERE login = :login")
        Optional<AccountRow> byLogin(String login);

        @Query("SELECT * FROM account WHERE agency = :agency ORDER BY login")
        List<AccountRow> of(String agency);

        @Query("INSERT INTO account (agency, login, person, password_hash, valid_until)"
                + " VALUES (:agency, :login, :person, :passwordHash, :validUntil)"
                + " ON CONFLICT (agency, login) DO UPDATE SET person = excluded.person,"
                + " password_hash = excluded.password_hash, valid_until = excluded.valid_until")
        void upsert(List<AccountRow> rows);

        @Query("UPDATE account SET password_hash = :passwordHash WHERE login = :login")
        int password(String login, String passwordHash);
    }
}
