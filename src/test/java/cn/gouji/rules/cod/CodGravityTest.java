package cn.gouji.rules.cod;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.catalogue.Certainty;
import cn.gouji.catalogue.Classification;
import cn.gouji.catalogue.CodeList;
import cn.gouji.catalogue.CodeLists;
import cn.gouji.catalogue.CodeRow;
import cn.gouji.check.Finding;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * However a code column made of rows of one grade is spoilt, no rule says more of names and codes than that grade supports:
 * from memory a hint, public code a warning (rules.md 0.5).
 */
class CodGravityTest {

    private static final CodeLists LISTS = CodeLists.official();
    private static final List<Rule> RULES = CodRules.all(LISTS, RuleSettings.DEFAULT);
    private static final int TABLES = 150;

    @ParameterizedTest
    @CsvSource({
        "FUNCTIONAL,FROM_MEMORY,INFO",
        "ECONOMIC,FROM_MEMORY,INFO",
        "ECONOMIC,PUBLIC_CODE,WARNING",
        "GOVERNMENT_ECONOMIC,FROM_MEMORY,INFO"
    })
    void noFindingIsGraverThanItsRowsSupport(Classification classification, Certainty certainty, Severity highest) {
        long seed = 20231126L + classification.ordinal() * 10L + certainty.ordinal();
        Random random = new Random(seed);
        CodeList list = LISTS.of(classification, 2023);
        List<CodeRow> rows = list.rows().stream()
                .filter(row -> row.certaintyIn(2023) == certainty)
                .toList();
        int said = 0;

        for (int table = 0; table < TABLES; table++) {
            List<Finding> findings = findings(spoilt(rows, random));
            said += findings.size();
            assertThat(findings)
                    .as("seed %d, table %d", seed, table)
                    .allSatisfy(finding -> assertThat(finding.severity()).isGreaterThanOrEqualTo(highest));
        }

        assertThat(said).as("seed %d: spoilt tables are spoken of", seed).isPositive();
    }

    /** A stretch of rows whose codes slid, were exchanged, or stand beside another row's name. */
    private static Filing spoilt(List<CodeRow> rows, Random random) {
        int size = Math.min(rows.size(), 8 + random.nextInt(8));
        int from = random.nextInt(rows.size() - size + 1);
        List<CodeRow> stretch = rows.subList(from, from + size);
        List<String> codes = new ArrayList<>(stretch.stream().map(CodeRow::code).toList());
        List<String> names = new ArrayList<>(stretch.stream().map(CodeRow::name).toList());
        switch (random.nextInt(4)) {
            case 0 -> codes.add(1 + random.nextInt(size / 2), codes.remove(size - 1));
            case 1 -> Collections.swap(codes, random.nextInt(size), random.nextInt(size));
            case 2 -> codes.set(random.nextInt(size), codes.get(random.nextInt(size)));
            default ->
                names.set(
                        random.nextInt(size),
                        rows.get(random.nextInt(rows.size())).name());
        }
        return CodeTables.filing(OptionalInt.of(2023), codes, names);
    }

    /** What rules say of names and codes; how codes nest is no matter of the list (COD-05), nor is a pair repeated (COD-03). */
    private static List<Finding> findings(Filing filing) {
        return RULES.stream()
                .filter(rule -> !rule.info().id().equals("COD-05"))
                .flatMap(rule -> ((Rule.InspectionRule) rule).verdicts(filing))
                .filter(Verdict.Broken.class::isInstance)
                .map(verdict -> ((Verdict.Broken) verdict).finding())
                .flatMap(finding -> Stream.concat(Stream.of(finding), finding.consequences().stream()))
                .filter(finding -> !finding.message().variant().equals("same-name"))
                .toList();
    }
}
