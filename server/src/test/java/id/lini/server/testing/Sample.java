package id.lini.server.testing;

import id.lini.server.forms.KnownForm;
import id.lini.server.registry.Account;
import id.lini.server.registry.Agency;
import id.lini.server.registry.Area;
import id.lini.server.registry.Assignment;
import id.lini.server.registry.Person;
import id.lini.server.registry.Registers;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.registry.Role;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A small agency: one kecamatan with two kelurahan, a clinic and a protection unit, three forms, a few people. */
public final class Sample {
    public static final AgencyId AGENCY = new AgencyId("contoh");
    public static final UnitId CITY = new UnitId("33.75");
    public static final UnitId KECAMATAN = new UnitId("33.75.01");
    public static final UnitId EAST = new UnitId("33.75.01.1001");
    public static final UnitId WEST = new UnitId("33.75.01.1002");
    public static final UnitId CLOSED = new UnitId("33.75.01.1003");
    public static final UnitId CLINIC = new UnitId("faskes-1");
    public static final UnitId PROTECTION = new UnitId("uptd-ppa");
    public static final PersonId OFFICER = new PersonId("plkb-1");
    public static final PersonId CADRE = new PersonId("kader-1");
    public static final PersonId PROTECTOR = new PersonId("uptd-1");
    public static final PersonId SUPERVISOR = new PersonId("penyelia-1");
    public static final FormId CONTROL = new FormId("dal");
    public static final FormId MEETING = new FormId("rapat");
    public static final FormId CASES = new FormId("kasus");

    private static final LocalDate START = LocalDate.parse("2020-01-01");

    private static final String CONTROL_TEXT = """
            {"id":"dal","version":1,"title":{"id":"Pengendalian lapangan","en":"Field control"},"basis":"F/I/Dal",
             "unitKinds":["kelurahan"],"rhythm":"monthly","sensitive":false,"validFrom":"2023-01-01",
             "dimensions":[{"id":"metode","label":{"id":"Metode","en":"Method"},"members":[
               {"id":"iud","label":{"id":"IUD","en":"IUD"}},{"id":"pil","label":{"id":"Pil","en":"Pill"}}]}],
             "fields":[],
             "items":[
               {"id":"pus","label":{"id":"PUS","en":"Couples"},"unit":"pasangan","measure":"stock","required":true},
               {"id":"aktif","label":{"id":"Aktif","en":"Active"},"unit":"orang","measure":"stock",
                "dimensions":["metode"],"required":true},
               {"id":"bukan","label":{"id":"Bukan peserta","en":"Non-users"},"unit":"orang","measure":"stock","required":true}],
             "rules":[{"id":"imbang","kind":"balance","severity":"error",
               "message":{"id":"PUS harus sama dengan jumlahnya","en":"Couples must equal their sum"},
               "left":[{"item":"pus"}],"is":"equal","right":[{"item":"aktif"},{"item":"bukan"}]}]}
            """;

    private static final String MEETING_TEXT = """
            {"id":"rapat","version":1,"title":{"id":"Rapat","en":"Meeting"},
             "unitKinds":["kecamatan","kelurahan"],"rhythm":"per_event","sensitive":false,"validFrom":"2023-01-01",
             "dimensions":[],
             "fields":[{"id":"jenis","label":{"id":"Jenis","en":"Kind"},"kind":"choice","required":true,"options":[
               {"id":"minilok","label":{"id":"Minilok","en":"Workshop"}},
               {"id":"rakor","label":{"id":"Rakor","en":"Coordination"}}]}],
             "items":[{"id":"peserta","label":{"id":"Peserta","en":"Participants"},"unit":"orang","measure":"flow","required":true}],
             "rules":[]}
            """;

    private static final String CASES_TEXT = """
            {"id":"kasus","version":1,"title":{"id":"Kasus kekerasan","en":"Violence cases"},
             "unitKinds":["uptd"],"rhythm":"monthly","sensitive":true,"validFrom":"2023-01-01",
             "dimensions":[],"fields":[],
             "items":[{"id":"korban","label":{"id":"Korban","en":"Victims"},"unit":"orang","measure":"flow","required":true}],
             "rules":[]}
            """;

    private Sample() {}

    public static Registers registers() {
        return new Registers(
                new Agency(AGENCY, "Dinas Contoh", ZoneId.of("Asia/Jakarta"), CITY),
                areas(),
                List.of(
                        new ReportingUnit(CLINIC, "faskes", "Klinik", EAST, START, Optional.empty()),
                        new ReportingUnit(PROTECTION, "uptd", "UPTD PPA", EAST, START, Optional.empty())),
                List.of(
                        new Person(OFFICER, "Rina", START, Optional.empty()),
                        new Person(CADRE, "Sari", START, Optional.empty()),
                        new Person(PROTECTOR, "Dewi", START, Optional.empty()),
                        new Person(SUPERVISOR, "Budi", START, Optional.empty())),
                assignments(),
                List.of(Account.lasting(AGENCY, "budi", SUPERVISOR, "-")),
                List.of(new KnownForm(CASES_TEXT), new KnownForm(CONTROL_TEXT), new KnownForm(MEETING_TEXT)));
    }

    private static List<Area> areas() {
        return List.of(
                area(CITY, Optional.empty(), "kota", "Kota Contoh", Optional.empty()),
                area(KECAMATAN, Optional.of(CITY), "kecamatan", "Contoh", Optional.empty()),
                area(EAST, Optional.of(KECAMATAN), "kelurahan", "Timur", Optional.empty()),
                area(WEST, Optional.of(KECAMATAN), "kelurahan", "Barat", Optional.empty()),
                area(CLOSED, Optional.of(KECAMATAN), "kelurahan", "Lama", Optional.of(LocalDate.parse("2023-12-31"))));
    }

    private static Area area(UnitId id, Optional<UnitId> parent, String level, String name, Optional<LocalDate> end) {
        return new Area(id, parent, level, name, START, end);
    }

    private static List<Assignment> assignments() {
        return List.of(
                new Assignment(OFFICER, Role.PLKB, KECAMATAN, START, Optional.empty()),
                new Assignment(CADRE, Role.KADER, WEST, START, Optional.of(LocalDate.parse("2024-06-30"))),
                new Assignment(PROTECTOR, Role.UPTD, PROTECTION, START, Optional.empty()),
                new Assignment(SUPERVISOR, Role.SUPERVISOR, KECAMATAN, START, Optional.empty()));
    }
}
