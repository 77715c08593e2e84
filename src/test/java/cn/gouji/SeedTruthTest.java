package cn.gouji;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be found in the two seeds, and nothing else: the errors, the warnings, the gaps that rounding explains. */
class SeedTruthTest {

    static Stream<Path> folders() {
        return Stream.of(Samples.INBOX, Samples.FORMATS);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void budgetHasExactlyTheErrorsThatAreTrue(Path folder) {
        Review review = Samples.gouji().check(Samples.budget(folder));

        assertThat(shown(review, Severity.ERROR))
                .containsExactlyInAnyOrder(
                        "FRM-01 2023 年深圳市龙岗区社区网格管理办公室 部门预算!第15段",
                        "TXT-01 第三部分 部门预算支出具体情况!第52段",
                        "TXT-01 第三部分 部门预算支出具体情况!第53段",
                        "TXT-01 第三部分 部门预算支出具体情况!第54段",
                        "TXT-01 第三部分 部门预算支出具体情况!第55段",
                        "COD-01 表8 一般公共预算支出表（按经济分类）!B16",
                        "UNI-01 表12 整体支出绩效目标表!E4");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void budgetTextsGoalsAndFormsHaveExactlyTheWarningsThatAreTrue(Path folder) {
        Review review = Samples.gouji().check(Samples.budget(folder));

        assertThat(ofTexts(review, Severity.WARNING))
                .containsExactlyInAnyOrder(
                        "TXT-02 第三部分 部门预算支出具体情况!第44段",
                        "TXT-06 第八部分 其他需要说明情况!第74段",
                        "TXT-07 表3 支出总表!H6",
                        "TXT-08 第五部分 一般公共预算“三公”经费预算情况!第62段",
                        "TXT-09 第八部分 其他需要说明情况!第76段",
                        "TXT-10 表12 整体支出绩效目标表!C18",
                        "TXT-12 第三部分 部门预算支出具体情况!第49段 +第52段 +第53段",
                        "FRM-07 表7 一般公共预算支出表（按功能分类）!A5",
                        "GOL-04 表12 整体支出绩效目标表!E26 +E30 +E64 +E65",
                        "GOL-05 表12 整体支出绩效目标表!E25 +E28 +E43",
                        "GOL-06 表12 整体支出绩效目标表!E38 +E56",
                        "GOL-07 表12 整体支出绩效目标表!D25 +D26");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void budgetTextsGoalsAndFormsHaveTheHintsThatAreTrue(Path folder) {
        Review review = Samples.gouji().check(Samples.budget(folder));

        assertThat(ofTexts(review, Severity.INFO))
                .containsExactlyInAnyOrder(
                        "TXT-02 第三部分 部门预算支出具体情况!第46段",
                        "TXT-15 第二部分 部门预算收支总体情况!第40段",
                        "TXT-16 表12 整体支出绩效目标表!C7",
                        "TXT-17 第六部分 部门预算绩效管理情况!第66段",
                        "TXT-18 表12 整体支出绩效目标表!C18",
                        "TXT-18 第二部分 部门预算收支总体情况!第41段 +第31段",
                        "TXT-19 第三部分 部门预算支出具体情况!第49段",
                        "TXT-20 第九部分 名词解释!第84段 +第91段",
                        "TXT-21 第三部分 部门预算支出具体情况!第47段",
                        "TXT-22 第三部分 部门预算支出具体情况!第51段",
                        "FRM-13 表12 整体支出绩效目标表!A1",
                        "GOL-08 表12 整体支出绩效目标表!E45",
                        "GOL-13 表12 整体支出绩效目标表!B23");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void selfEvaluationHasTheHintsThatAreTrue(Path folder) {
        Review review = Samples.gouji().check(Samples.evaluation(folder));

        assertThat(ofTexts(review, Severity.INFO).stream().map(line -> line.replace("项目支出绩效自评表!", "")))
                .containsExactlyInAnyOrder(
                        "FRM-08 E28",
                        "FRM-14 F49 +C49",
                        "FRM-14 F76",
                        "GOL-11 F16",
                        "GOL-11 F41",
                        "GOL-11 F68",
                        "GOL-13 B12 +B12 +B12",
                        "GOL-13 B65",
                        "GOL-14 F22",
                        "GOL-14 F48",
                        "GOL-14 F75",
                        "SCO-15 F15",
                        "SCO-15 F41",
                        "SCO-15 F68");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void budgetGapsThatRoundingExplainsAreHintsOnly(Path folder) {
        Review review = Samples.gouji().check(Samples.budget(folder));

        assertThat(review.roundings().stream()
                        .map(note -> note.rule().id() + " " + note.at().place().sheet() + "!"
                                + note.at().place().spot() + " "
                                + note.gap().stripTrailingZeros().toPlainString()
                                + "/" + note.bound().toPlainString()))
                .containsExactlyInAnyOrder(
                        "SUM-03 表8 一般公共预算支出表（按经济分类）!D25 1/1",
                        "SUM-03 表8 一般公共预算支出表（按经济分类）!D9 1/1",
                        "SUM-01 表8 一般公共预算支出表（按经济分类）!E6 1/1",
                        "TXT-02 第三部分 部门预算支出具体情况!第46段 1/3");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void budgetHintsOfSumsTablesCodesAndUnitsAreTheTrueOnes(Path folder) {
        Review review = Samples.gouji().check(Samples.budget(folder));

        assertThat(shown(review, Severity.INFO).stream()
                        .filter(line -> line.matches("(SUM|TAB|COD|UNI)-.*"))
                        .filter(line -> !line.matches("(SUM-01|SUM-03) .*")))
                .containsExactlyInAnyOrder(
                        "SUM-12 表7 一般公共预算支出表（按功能分类）!A5",
                        "COD-10 表8 一般公共预算支出表（按经济分类）!D8",
                        "UNI-07 第三部分 部门预算支出具体情况!第46段",
                        "UNI-07 表12 整体支出绩效目标表!E44");
        assertThat(shown(review, Severity.UNVERIFIABLE).stream().filter(line -> line.matches("(SUM|TAB|COD|UNI)-.*")))
                .allMatch(line -> line.startsWith("TAB-01 ") || line.startsWith("TAB-02 "));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void selfEvaluationHasNothingOfSumsTablesCodesAndUnits(Path folder) {
        Review review = Samples.gouji().check(Samples.evaluation(folder));

        assertThat(review.findings())
                .filteredOn(finding -> finding.rule().id().matches("(SUM|TAB|COD|UNI)-.*"))
                .isEmpty();
    }

    @Test
    void slidCodeColumnIsOneFindingWithEightProposals() {
        Review review = Samples.gouji().check(Samples.budget(Samples.INBOX));

        Finding slid = only(review, "COD-01");

        assertThat(slid.repairs()).hasSize(1);
        assertThat(slid.repairs().get(0).changes().stream()
                        .map(change -> change.place().spot() + " " + change.from() + "→" + change.to()))
                .containsExactly(
                        "B16 30209→30211",
                        "B17 30211→30213",
                        "B23 30213→30214",
                        "B24 30214→30216",
                        "B25 30216→30227",
                        "B26 30227→30231",
                        "B27 30231→30239",
                        "B28 30239→30299");
        assertThat(slid.message().values())
                .containsEntry("surplus", "30209")
                .containsEntry("lost", "30299")
                .containsEntry("first", "差旅费");
        assertThat(slid.consequences().stream().map(finding -> finding.rule().id()))
                .containsOnly("COD-02", "COD-03")
                .hasSize(9);
    }

    @Test
    void growthErrorsNameTheHypothesisThatFits() {
        Review review = Samples.gouji().check(Samples.budget(Samples.INBOX));

        assertThat(review.findings().stream()
                        .filter(finding -> finding.rule().id().equals("TXT-01"))
                        .map(finding -> finding.at().place().spot() + " "
                                + finding.repairs().get(0).hypothesis() + " "
                                + finding.repairs().get(0).changes().stream()
                                        .map(change -> change.from() + "→" + change.to())
                                        .toList()))
                .containsExactly(
                        "第52段 wrong-base [50%→100%]",
                        "第53段 direction-reversed [减少→增加, 下降→增长]",
                        "第54段 direction-reversed [减少→增加, 下降→增长]",
                        "第55段 direction-reversed [减少→增加, 下降→增长]");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void selfEvaluationHasNoErrorAndTheWarningsThatAreTrue(Path folder) {
        Review review = Samples.gouji().check(Samples.evaluation(folder));

        assertThat(shown(review, Severity.ERROR)).isEmpty();
        assertThat(shown(review, Severity.WARNING).stream().map(line -> line.replace("项目支出绩效自评表!", "")))
                .containsExactlyInAnyOrder(
                        "SCO-05 H14",
                        "SCO-08 F14",
                        "SCO-07 I14",
                        "GOL-02 F15",
                        "GOL-02 F72",
                        "GOL-01 F40",
                        "GOL-01 F42",
                        "GOL-01 F67",
                        "GOL-04 E67",
                        "GOL-03 F12",
                        "GOL-03 F38",
                        "GOL-03 F65",
                        "SCO-09 D32",
                        "SCO-09 D59",
                        "FRM-08 E55");
    }

    @Test
    void lowerScoreIsProposedWithTheTotalItLeadsTo() {
        Review review = Samples.gouji().check(Samples.evaluation(Samples.INBOX));

        Finding tooHigh = only(review, "SCO-05", Severity.WARNING);

        assertThat(tooHigh.actual()).isEqualTo("10");
        assertThat(tooHigh.expected()).isEqualTo("9.60");
        assertThat(tooHigh.message().values()).containsEntry("corrected", "97.60");
    }

    @Test
    void bothFormatsGiveTheSameFindings() {
        assertThat(fingerprints(Samples.gouji().check(Samples.budget(Samples.INBOX))))
                .isEqualTo(fingerprints(Samples.gouji().check(Samples.budget(Samples.FORMATS))));
        assertThat(fingerprints(Samples.gouji().check(Samples.evaluation(Samples.INBOX))))
                .isEqualTo(fingerprints(Samples.gouji().check(Samples.evaluation(Samples.FORMATS))));
    }

    @Test
    void noRuleCrashes() {
        assertThat(Samples.gouji().check(Samples.budget(Samples.INBOX)).crashed())
                .isEmpty();
        assertThat(Samples.gouji().check(Samples.evaluation(Samples.INBOX)).crashed())
                .isEmpty();
    }

    private static List<String> shown(Review review, Severity severity) {
        return review.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> finding.rule().id() + " " + finding.at().place().sheet() + "!"
                        + finding.at().place().spot())
                .toList();
    }

    /** The findings of the families TXT, GOL, FRM and SCO, each with the spots of what is folded under it. */
    private static List<String> ofTexts(Review review, Severity severity) {
        return review.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .filter(finding -> Set.of("TXT", "GOL", "FRM", "SCO")
                        .contains(finding.rule().family()))
                .map(finding -> finding.rule().id() + " " + finding.at().place().sheet() + "!"
                        + finding.at().place().spot()
                        + finding.consequences().stream()
                                .map(child -> " +" + child.at().place().spot())
                                .collect(Collectors.joining()))
                .toList();
    }

    private static List<String> fingerprints(Review review) {
        return review.findings().stream()
                .map(finding -> finding.severity() + " " + finding.at().place().sheet() + "!"
                        + finding.at().place().spot() + " " + review.fingerprint(finding) + " "
                        + finding.message().values())
                .toList();
    }

    private static Finding only(Review review, String rule) {
        return only(review, rule, Severity.ERROR);
    }

    private static Finding only(Review review, String rule, Severity severity) {
        List<Finding> found = review.findings().stream()
                .filter(finding -> finding.rule().id().equals(rule) && finding.severity() == severity)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
