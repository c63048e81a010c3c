package id.lini.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.registry.Account;
import id.lini.server.registry.Assignment;
import id.lini.server.registry.Person;
import id.lini.server.registry.Registers;
import id.lini.server.registry.RegistryWriter;
import id.lini.server.registry.Role;
import id.lini.server.testing.Sample;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.server.web.Room;
import id.lini.server.web.login.Passwords;
import id.lini.shared.id.PersonId;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page of the server asks the table of rights, and answers each role as the table says. */
class RoutesTest {
    private static final String PASSWORD = "kata-sandi contoh 1";

    /** Open to strangers: signing in and out, the first administrator's code, the language, and what phones sign. */
    private static final Set<String> OPEN =
            Set.of("/verifikasi", "/masuk", "/masuk/kata-sandi", "/keluar", "/bahasa", "/mulai");

    private static final Set<String> RIGHTS =
            Arrays.stream(Right.values()).map(Right::name).collect(Collectors.toSet());

    /** Say how far another right goes, so no route asks them alone. */
    private static final Set<String> EXTENTS = Set.of("OFFICE_ENTER_ALL", "COMPLETENESS_ALL");

    private static final byte[] NOTHING = "--x--\r\n".getBytes(StandardCharsets.US_ASCII);

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.on("sqlite");
        Registers sample = Sample.registers();
        String hash = server.bean(Passwords.class).hash(PASSWORD);
        LocalDate start = LocalDate.parse("2020-01-01");
        List<Person> people = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        List<Account> accounts = new ArrayList<>();
        for (Role role : Role.values()) {
            PersonId id = new PersonId(login(role));
            people.add(new Person(id, login(role), start, Optional.empty()));
            assignments.add(new Assignment(id, role, Sample.KECAMATAN, start, Optional.empty()));
            accounts.add(new Account(Sample.AGENCY, login(role), id, hash, Optional.empty()));
        }
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

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Route(HttpMethod method, String path, boolean files, Set<String> needs) {
        int answer(Visitor visitor) {
            if (method == HttpMethod.GET) {
                return visitor.get(path).statusCode();
            }
            return files
                    ? visitor.post(path, "multipart/form-data; boundary=x", NOTHING)
                            .statusCode()
                    : visitor.post(path).statusCode();
        }

        boolean open() {
            return needs.contains(SecurityRule.IS_ANONYMOUS);
        }

        boolean allows(Role role) {
            return needs.stream().anyMatch(name -> Right.valueOf(name).roles().contains(role));
        }
    }

    @Test
    void everyRouteNamesARightOrIsKnownToBeOpen() {
        for (Route route : routes()) {
            if (route.open()) {
                assertThat(OPEN.contains(route.path())
                                || route.path().startsWith("/api/")
                                || route.path().startsWith("/publik/"))
                        .as("open: " + route)
                        .isTrue();
            } else {
                assertThat(route.needs()).as(route.toString()).isNotEmpty().isSubsetOf(RIGHTS);
            }
        }
    }

    @Test
    void everyRightIsAskedBySomeRouteOrRoom() {
        Set<String> asked = routes().stream()
                .map(Route::needs)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        Arrays.stream(Room.values()).map(room -> room.right().name()).forEach(asked::add);
        asked.addAll(EXTENTS);
        assertThat(asked).containsAll(RIGHTS);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRouteAnswersEachRoleAsTheTableSays(Role role) {
        Visitor visitor = Visitor.signedIn(server, login(role), PASSWORD);
        for (Route route : routes()) {
            if (!route.open()) {
                int status = route.answer(visitor);
                assertThat(status == 403)
                        .as(role + " " + route + " gave " + status)
                        .isEqualTo(!route.allows(role));
                assertThat(status).as(role + " " + route).isLessThan(500);
            }
        }
    }

    @Test
    void nobodyGoesInWithoutSigningIn() {
        Visitor stranger = new Visitor(server);
        for (Route route : routes()) {
            if (!route.open()) {
                int status = route.answer(stranger);
                assertThat(status).as(route.toString()).isEqualTo(route.method() == HttpMethod.GET ? 303 : 401);
            }
        }
    }

    /** The test can fail: the table differs from role to role. */
    @Test
    void rolesDiffer() {
        assertThat(EnumSet.allOf(Role.class).stream()
                        .map(role -> routes().stream()
                                .filter(route -> !route.open() && route.allows(role))
                                .count())
                        .distinct())
                .hasSizeGreaterThan(2);
    }

    private static List<Route> routes() {
        return server.bean(Router.class)
                .uriRoutes()
                .filter(route ->
                        route.getTargetMethod().getDeclaringType().getName().startsWith("id.lini."))
                .filter(route ->
                        route.getHttpMethod() != HttpMethod.HEAD && route.getHttpMethod() != HttpMethod.OPTIONS)
                .map(RoutesTest::route)
                .distinct()
                .toList();
    }

    private static Route route(UriRouteInfo<?, ?> route) {
        // an id that nobody has, in place of each variable
        String path = route.getUriMatchTemplate().toPathString().replaceAll("\\{[^}]*}", "tidak-ada");
        Method method = route.getTargetMethod().getTargetMethod();
        // as the framework has it: what a method names stands instead of what its class names
        Secured secured = Optional.ofNullable(method.getAnnotation(Secured.class))
                .orElseGet(() -> method.getDeclaringClass().getAnnotation(Secured.class));
        boolean files = route.doesConsume(MediaType.MULTIPART_FORM_DATA_TYPE)
                && !route.doesConsume(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
        return new Route(route.getHttpMethod(), path, files, secured == null ? Set.of() : Set.of(secured.value()));
    }

    private static String login(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
