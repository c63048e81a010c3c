package id.lini.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.http.annotation.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The rules of the house, for the whole server. */
@AnalyzeClasses(packages = "id.lini.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String SERVER = "id.lini.server.";

    /** The ground floor: everybody may stand on it, it stands on no feature. */
    private static final String[] GROUND = {
        SERVER + "persistence..", SERVER + "problem..", SERVER + "cli..", SERVER + "attempts..", SERVER + "audit.."
    };

    @ArchTest
    static final ArchRule groundKnowsNoFeature = noClasses()
            .that()
            .resideInAnyPackage(GROUND)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    SERVER + "registry..",
                    SERVER + "forms..",
                    SERVER + "enrolment..",
                    SERVER + "intake..",
                    SERVER + "feed..",
                    SERVER + "review..",
                    SERVER + "ledger..",
                    SERVER + "web..",
                    SERVER + "pack..",
                    SERVER + "plan..",
                    SERVER + "achievement..",
                    SERVER + "report..");

    @ArchTest
    static final ArchRule intakeKnowsNothingOfWhatComesAfter = noClasses()
            .that()
            .resideInAnyPackage(
                    SERVER + "registry..",
                    SERVER + "forms..",
                    SERVER + "enrolment..",
                    SERVER + "intake..",
                    SERVER + "feed..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    SERVER + "review..",
                    SERVER + "ledger..",
                    SERVER + "web..",
                    SERVER + "pack..",
                    SERVER + "plan..",
                    SERVER + "achievement..",
                    SERVER + "report..");

    @ArchTest
    static final ArchRule featuresAreNoCircle =
            slices().matching("id.lini.server.(*)..").should().beFreeOfCycles();

    /** So no other feature can reach into a table through Java. */
    @ArchTest
    static final ArchRule repositoriesAreHidden =
            classes().that().areAnnotatedWith(JdbcRepository.class).should().notBePublic();

    @ArchTest
    static final ArchRule rowsAreHidden =
            classes().that().areAnnotatedWith(MappedEntity.class).should().notBePublic();

    @ArchTest
    static final ArchRule controllersHoldNoSql = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "io.micronaut.data..")
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(JdbcRepository.class);

    @ArchTest
    static final ArchRule onlyTheGroundSpeaksJdbc = noClasses()
            .that()
            .resideOutsideOfPackage(SERVER + "persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.sql..", "org.sqlite..", "org.postgresql..");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** A transaction of its own would be a way around the write lane. */
    @ArchTest
    static final ArchRule writesGoThroughTheLane = methods()
            .should()
            .notBeAnnotatedWith("jakarta.transaction.Transactional")
            .andShould()
            .notBeAnnotatedWith("io.micronaut.transaction.annotation.Transactional");
}
