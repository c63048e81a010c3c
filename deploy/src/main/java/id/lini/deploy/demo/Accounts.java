package id.lini.deploy.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Who may sign in, as the pack says: its passwords are for demonstrations and stand in it openly. */
final class Accounts {
    /** An account and the roles of its person, in the order of the pack. */
    record Account(String login, String password, List<String> roles) {}

    private final List<Account> all;

    private Accounts(List<Account> all) {
        this.all = all;
    }

    static Accounts read(Path pack) {
        List<Account> accounts = new ArrayList<>();
        List<CSVRecord> assignments = rows(pack.resolve("assignments.csv"));
        for (CSVRecord row : rows(pack.resolve("accounts.csv"))) {
            List<String> roles = assignments.stream()
                    .filter(assignment -> assignment.get("person").equals(row.get("person")))
                    .map(assignment -> assignment.get("role"))
                    .distinct()
                    .toList();
            accounts.add(new Account(row.get("login"), row.get("password"), roles));
        }
        return new Accounts(accounts);
    }

    List<Account> all() {
        return List.copyOf(all);
    }

    List<Account> with(String role) {
        return all.stream().filter(account -> account.roles().contains(role)).toList();
    }

    private static List<CSVRecord> rows(Path file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser rows = CSVParser.parse(reader, format)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
