package cn.gouji;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of the house: which package may see which, and where the libraries may be seen. */
class ArchitectureTest {

    private static final String ROOT = "cn.gouji";

    /** Package and what it may see of our own; {@code ""} is the root package. */
    private static final Map<String, List<String>> MAY_SEE = new LinkedHashMap<>();

    static {
        MAY_SEE.put("text", List.of());
        MAY_SEE.put("sheet", List.of());
        MAY_SEE.put("money", List.of());
        MAY_SEE.put("filing", List.of("sheet", "money", "text"));
        MAY_SEE.put("catalogue", List.of("text"));
        MAY_SEE.put("check", List.of("filing", "sheet", "money", "text"));
        MAY_SEE.put("round", List.of("check", "filing", "sheet", "money", "text"));
        MAY_SEE.put("across", List.of("check", "filing", "catalogue", "rules", "sheet", "money", "text"));
        MAY_SEE.put("rules", List.of("check", "filing", "catalogue", "sheet", "money", "text"));
        MAY_SEE.put("reconcile", List.of("check", "filing", "money", "sheet", "text"));
        MAY_SEE.put("form", List.of("filing", "check", "catalogue", "sheet", "money", "text"));
        MAY_SEE.put(
                "",
                List.of(
                        "form",
                        "rules",
                        "reconcile",
                        "round",
                        "across",
                        "check",
                        "filing",
                        "catalogue",
                        "sheet",
                        "money",
                        "text"));
        MAY_SEE.put("wording", List.of("check", "filing", "sheet", "money", "text"));
        MAY_SEE.put("report", List.of("wording", "round", "across", "check", "", "filing", "sheet", "money", "text"));
        MAY_SEE.put("excel", List.of("sheet", "text"));
        MAY_SEE.put("ledger", List.of("", "check"));
        MAY_SEE.put("mail", List.of("text"));
        MAY_SEE.put(
                "desk",
                List.of(
                        "",
                        "report",
                        "wording",
                        "mail",
                        "ledger",
                        "excel",
                        "round",
                        "across",
                        "check",
                        "filing",
                        "sheet",
                        "money",
                        "text",
                        "catalogue"));
        MAY_SEE.put(
                "cli",
                List.of(
                        "desk", "", "report", "wording", "round", "across", "check", "filing", "sheet", "money", "text",
                        "excel", "mail", "ledger"));
    }

    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "org.apache.poi..", List.of("excel"),
            "com.alibaba.excel..", List.of("excel"),
            "com.fasterxml.aalto..", List.of("excel"),
            "org.codehaus.stax2..", List.of("excel"),
            "org.apache.commons.csv..", List.of("excel", "catalogue"),
            "jakarta.mail..", List.of("mail"),
            "picocli..", List.of("cli"),
            "java.sql..", List.of("ledger"),
            "org.sqlite..", List.of("ledger"),
            "org.postgresql..", List.of("ledger"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> packagesSeeOnlyWhatTheHouseAllows() {
        return MAY_SEE.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name.isEmpty() ? "<root>" : name,
                        () -> noClasses()
                                .that()
                                .resideInAPackage(pattern(name))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(forbiddenFor(name))
                                .allowEmptyShould(true)
                                .check(CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> librariesStayBehindTheirDoors() {
        return LIBRARIES.entrySet().stream()
                .map(library -> DynamicTest.dynamicTest(
                        library.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackages(library.getValue().stream()
                                        .map(ArchitectureTest::pattern)
                                        .toArray(String[]::new))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(library.getKey())
                                .allowEmptyShould(true)
                                .check(CLASSES)));
    }

    /** Comparisons read indicators as the rules do, and know no rule. */
    @Test
    void documentsAreComparedWithoutTheRules() {
        noClasses()
                .that()
                .resideInAPackage("cn.gouji.across..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("cn.gouji.rules..").and(not(resideInAPackage("cn.gouji.rules.evaluation.."))))
                .check(CLASSES);
    }

    @Test
    void noBinaryFloatingPointNearMoney() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "cn.gouji.money..",
                        "cn.gouji.filing..",
                        "cn.gouji.check..",
                        "cn.gouji.rules..",
                        "cn.gouji.reconcile..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Double.class, Float.class)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void rulesReadNoClockAndOpenNoFile() {
        noClasses()
                .that()
                .resideInAnyPackage("cn.gouji.rules..", "cn.gouji.reconcile..", "cn.gouji.form..", "cn.gouji")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.time..", "java.nio.file..", "java.net..", "org.slf4j..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static String pattern(String name) {
        return name.isEmpty() ? ROOT : ROOT + "." + name + "..";
    }

    private static String[] forbiddenFor(String name) {
        List<String> forbidden = new ArrayList<>();
        for (String other : MAY_SEE.keySet()) {
            if (!other.equals(name) && !MAY_SEE.get(name).contains(other)) {
                forbidden.add(pattern(other));
            }
        }
        return forbidden.toArray(String[]::new);
    }
}
