package id.lini.shared;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What phone and server agree on runs on the phone's frozen machine too: no framework, no reflection, no store, no toolkit. */
@AnalyzeClasses(packages = "id.lini.shared", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule standsOnTwoLibrariesOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "id.lini.shared..",
                    "java.lang",
                    "java.io",
                    "java.math..",
                    "java.nio..",
                    "java.security",
                    "java.text",
                    "java.time..",
                    "java.util..",
                    // what javac writes for records, lambdas and joined texts
                    "java.lang.invoke",
                    "java.lang.runtime",
                    "com.fasterxml.jackson.core..",
                    "org.bouncycastle.crypto..");

    @ArchTest
    static final ArchRule noReflection = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.lang.reflect..")
            .orShould()
            .callMethod(Class.class, "forName", String.class)
            .orShould()
            .callMethod(ClassLoader.class, "loadClass", String.class);

    @ArchTest
    static final ArchRule noSharedState = fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule packagesThatPhonesSignKnowNoText = noClasses()
            .that()
            .resideInAnyPackage("id.lini.shared.jws..", "id.lini.shared.json..", "id.lini.shared.id..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.lini.shared.form..", "id.lini.shared.entry..", "id.lini.shared.batch..");

    @ArchTest
    static final ArchRule jsonAndIdsStandAlone =
            slices().matching("id.lini.shared.(json|id|text)..").should().notDependOnEachOther();
}
