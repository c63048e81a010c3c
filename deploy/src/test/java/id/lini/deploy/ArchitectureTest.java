package id.lini.deploy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house, for what demonstrates and measures it. */
@AnalyzeClasses(packages = "id.lini.deploy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** The demonstration uses the server as its users do: as a process, over HTTP. Only the bench fills a store from within. */
    @ArchTest
    static final ArchRule theServerIsSeenFromOutsideOnly = noClasses()
            .that()
            .resideOutsideOfPackage("id.lini.deploy.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("id.lini.server..");

    @ArchTest
    static final ArchRule officersHaveNoWindow =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("javafx..", "id.lini.mobile.ui..");

    @ArchTest
    static final ArchRule startingProcessesKnowsNoPurpose = noClasses()
            .that()
            .resideInAnyPackage("id.lini.deploy.run..", "id.lini.deploy.page..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.lini.deploy.demo..", "id.lini.deploy.bench..");

    @ArchTest
    static final ArchRule roomsAreNoCircle =
            slices().matching("id.lini.deploy.(*)..").should().beFreeOfCycles();
}
