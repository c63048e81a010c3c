package id.lini.server.review;

import id.lini.server.registry.Account;
import id.lini.server.registry.Assignment;
import id.lini.server.registry.Person;
import id.lini.server.registry.Registers;
import id.lini.server.registry.RegistryWriter;
import id.lini.server.registry.Role;
import id.lini.server.testing.Sample;
import id.lini.server.testing.TestServer;
import id.lini.server.web.login.Passwords;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sample agency with more people: a second supervisor, one of another place, office and administrator. */
public final class Staff {
    public static final PersonId SECOND = new PersonId("penyelia-2");
    public static final PersonId ELSEWHERE = new PersonId("penyelia-3");
    public static final PersonId OFFICE = new PersonId("kasubbag");
    public static final PersonId ADMINISTRATOR = new PersonId("admin");
    public static final String PASSWORD = "kata-sandi contoh 1";

    private static final LocalDate START = LocalDate.parse("2020-01-01");

    private Staff() {}

    /** Brings sample and staff into the server's store; everybody has {@link #PASSWORD}. */
    public static void join(TestServer server) {
        Registers sample = Sample.registers();
        List<Person> people = new ArrayList<>(sample.people());
        List<Assignment> assignments = new ArrayList<>(sample.assignments());
        List<Account> accounts = new ArrayList<>();
        String hash = server.bean(Passwords.class).hash(PASSWORD);
        accounts.add(Account.lasting(Sample.AGENCY, "budi", Sample.SUPERVISOR, hash));
        accounts.add(Account.lasting(Sample.AGENCY, "rina", Sample.OFFICER, hash));
        add(people, assignments, accounts, SECOND, "Tuti", Role.SUPERVISOR, Sample.KECAMATAN, hash);
        add(people, assignments, accounts, ELSEWHERE, "Joko", Role.SUPERVISOR, Sample.PROTECTION, hash);
        add(people, assignments, accounts, OFFICE, "Wati", Role.OFFICE, Sample.CITY, hash);
        add(people, assignments, accounts, ADMINISTRATOR, "Anton", Role.ADMINISTRATOR, Sample.CITY, hash);
        server.bean(RegistryWriter.class)
                .apply(new Registers(
                        sample.agency(),
                        sample.areas(),
                        sample.units(),
                        people,
                        assignments,
                        accounts,
                        sample.forms()));
    }

    private static void add(
            List<Person> people,
            List<Assignment> assignments,
            List<Account> accounts,
            PersonId id,
            String name,
            Role role,
            UnitId scope,
            String hash) {
        people.add(new Person(id, name, START, Optional.empty()));
        assignments.add(new Assignment(id, role, scope, START, Optional.empty()));
        accounts.add(Account.lasting(Sample.AGENCY, name.toLowerCase(Locale.ROOT), id, hash));
    }
}
