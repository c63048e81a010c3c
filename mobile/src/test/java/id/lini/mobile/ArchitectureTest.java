package id.lini.mobile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What would break on the phone's frozen virtual machine, or tie the app's work to its window, fails here. */
class ArchitectureTest {
    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.lini.mobile", "id.lini.shared");

    @Test
    void everythingButTheWindowKnowsNoToolkit() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "id.lini.mobile.store..",
                        "id.lini.mobile.net..",
                        "id.lini.mobile.identity..",
                        "id.lini.mobile.sync..",
                        "id.lini.mobile.vault..",
                        "id.lini.mobile.cli..",
                        "id.lini.mobile.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..", "com.gluonhq..", "atlantafx..", "id.lini.mobile.ui..", "id.lini.mobile.platform..")
                .check(APP);
    }

    @Test
    void nothingUsesReflection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..")
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ServiceLoader.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.fxml..")
                .check(APP);
    }

    @Test
    void nothingLooksForDatabaseDrivers() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.DriverManager")
                .check(APP);
    }

    @Test
    void packagesStandInOneOrder() {
        slices().matching("id.lini.mobile.(*)..").should().beFreeOfCycles().check(APP);
    }
}
