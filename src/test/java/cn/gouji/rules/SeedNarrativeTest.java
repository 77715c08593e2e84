package cn.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Equation;
import cn.gouji.check.Finding;
import cn.gouji.check.Repair;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.rules.txt.TxtRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the text over the whole text of the budget seed, with the tables it speaks of. */
class SeedNarrativeTest {

    private static final String TABLES = """
            表：overview/income
            表题：收支总表
            | item | amount |
            |---|---|
            | 一、政府预算拨款 | 1307 |
            | 收入总计 | 1307 |
            表：expenditure/main
            表题：支出总表
            | owner | code | name | total | basic | project | procurement | procurement-sme | procurement-micro |
            |---|---|---|---|---|---|---|---|---|
            | 深圳市龙岗区社区网格管理办公室 | | | 1307 | 454 | 853 | 670 | 0 | 0 |
            | | 201 | 一般公共服务支出 | 1307 | 454 | 853 | 670 | 0 | 0 |
            表：economic/main
            表题：一般公共预算支出表（按经济分类）
            | owner | code | name | total | basic | project |
            |---|---|---|---|---|---|
            | 中共深圳市龙岗区委政法委员会 | | | 1307 | 454 | 853 |
            | 深圳市龙岗区社区网格管理办公室 | | | 1307 | 454 | 853 |
            | | 301 | 工资福利支出 | 244 | 244 | 0 |
            | | 30199 | 其他工资福利支出 | 244 | 244 | 0 |
            | | 302 | 商品和服务支出 | 1061 | 211 | 851 |
            | | 30201 | 办公费 | 15 | 15 | 0 |
            | | 30202 | 印刷费 | 15 | 0 | 15 |
            | | 30205 | 水费 | 2 | 2 | 0 |
            | | 30206 | 电费 | 25 | 25 | 0 |
            | | 30207 | 邮电费 | 4 | 3 | 1 |
            | | 30209 | 物业管理费 | 3 | 3 | 0 |
            | | 30209 | 差旅费 | 1 | 1 | 0 |
            | | 30211 | 维修（护）费 | 86 | 1 | 85 |
            | | 30213 | 租赁费 | 154 | 154 | 0 |
            | | 30214 | 培训费 | 12 | 0 | 12 |
            | | 30216 | 委托业务费 | 698 | 2 | 697 |
            | | 30227 | 公务用车运行维护费 | 4 | 4 | 0 |
            | | 30231 | 其他交通费用 | 16 | 0 | 16 |
            | | 30239 | 其他商品和服务支出 | 26 | 1 | 25 |
            | | 310 | 资本性支出 | 2 | 0 | 2 |
            | | 31003 | 专用设备购置 | 2 | 0 | 2 |
            表：three-public/main
            表题：一般公共预算“三公”经费支出表
            | owner | year | total | abroad | reception | vehicles | vehicle-purchase | vehicle-running |
            |---|---|---|---|---|---|---|---|
            | 深圳市龙岗区社区网格管理办公室 | 2022 年 | 4 | 0 | 0 | 4 | 0 | 4 |
            | | 2023 年 | 4 | 0 | 0 | 4 | 0 | 4 |
            """;

    private static final Filing FILING = filing();
    private static final List<Rule> RULES = TxtRules.all(CodeLists.official(), RuleSettings.DEFAULT);

    @Test
    void fourGrowthPercentagesAreImpossibleAndTheOthersHold() {
        assertThat(findings("TXT-01"))
                .extracting(finding -> finding.message().values().get("subject") + " " + finding.actual() + " → "
                        + finding.expected() + " " + finding.message().variant())
                .containsExactly(
                        "培训经费（通用项目） 50% → 100% (76.9%–130.0%) wrong-base",
                        "办公用房修缮与维护（通用项目） 25% → 17% (11.4%–21.6%) direction-reversed",
                        "宣传经费（通用项目） 24% → 16% (12.2%–19.6%) direction-reversed",
                        "出租屋管理 50% → 25% (20.5%–29.3%) direction-reversed");
        assertThat(verdicts("TXT-01").filter(Verdict.Holds.class::isInstance)).hasSize(7);
    }

    @Test
    void reversedDirectionIsProposedBeforeAnotherPercentage() {
        Finding repair = findings("TXT-01").get(1);

        assertThat(repair.repairs().stream().map(SeedNarrativeTest::repair))
                .containsExactly("direction-reversed: 减少→增加 下降→增长", "other-percentage: 25%→17%");
        assertThat(repair.consequences()).extracting(child -> child.rule().id()).containsExactly("TXT-05");
        assertThat(findings("TXT-01").get(0).repairs().stream().map(SeedNarrativeTest::repair))
                .containsExactly("wrong-base: 50%→100%");
    }

    @Test
    void reasonsAgainstTheDirectionAreNotReportedAgain() {
        assertThat(findings("TXT-05")).isEmpty();
        assertThat(findings("TXT-04")).isEmpty();
        assertThat(findings("TXT-14")).isEmpty();
    }

    @Test
    void theOtherRulesFindJustWhatTheSeedIsKnownFor() {
        assertThat(findings("TXT-06")).extracting(Finding::actual).containsExactly("454 万元");
        assertThat(findings("TXT-07")).hasSize(1);
        assertThat(findings("TXT-08"))
                .extracting(finding -> finding.message().values().get("words"))
                .containsExactly("因此我办 2022 年公务用车购置经费预算数为零");
        assertThat(findings("TXT-19")).extracting(Finding::actual).containsExactly("用于用于");
        assertThat(findings("TXT-21"))
                .extracting(finding -> finding.message().values().get("explanation"))
                .containsExactly("离退休人员经费");
    }

    @Test
    void textIsSetAgainstTheTablesByMeaning() {
        assertThat(equations("TXT-02").map(SeedNarrativeTest::equation))
                .containsExactlyInAnyOrder(
                        "部门预算收入 1,307 万元 = 1307 ERROR",
                        "部门预算支出 1,307 万元 = 1307 ERROR",
                        "人员支出 244 万元 = 244 WARNING",
                        "公用支出 210 万元 = 211 WARNING",
                        "项目支出 853 万元 = 853 ERROR",
                        "公车运维 4 万 = 4 WARNING",
                        "水费 2 万元 = 2 WARNING",
                        "电费 25 万 = 25 WARNING",
                        "租赁费 154 万元 = 154 WARNING",
                        "公用经费定额 25 万元 = 15+0+3+3+1+1+0+2+0+1 WARNING",
                        "政府采购项目 670 万元 = 670 ERROR",
                        "“三公”经费 4 万元 = 4 ERROR",
                        "因公出国（境）费用 0 万元 = 0 ERROR",
                        "公务接待费 0 万元 = 0 ERROR",
                        "公务用车购置和运行维护费 4 万元 = 4 ERROR",
                        "公务用车购置费 0 万元 = 0 ERROR",
                        "公务用车运行维护费 4 万元 = 4 ERROR");
    }

    @Test
    void listsOfTheTextAreEquationsWhereTheyAreComplete() {
        assertThat(equations("TXT-03")
                        .filter(equation -> equation.parts().size() > 1)
                        .map(equation -> equation.relation() + " " + equation(equation)))
                .containsExactly(
                        "EQUAL 预算 1,307 万元 = 244 万元+210 万元+0 万元+853 万元 ERROR",
                        "AT_LEAST 公用支出 210 万元 = 4 万+2 万元+25 万+25 万元+154 万元 WARNING",
                        "EQUAL 项目支出 853 万元 = 4 万元+71 万元+715 万元+12 万元+15 万元+21 万元+15 万元 ERROR",
                        "EQUAL 政府采购项目 670 万元 = 0 万元+0 万元+670 万元 ERROR");
    }

    private static Filing filing() {
        try (InputStream in = SeedNarrativeTest.class.getResourceAsStream("/seeds/budget-2023.txt")) {
            String seed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String prose = seed.substring(0, seed.lastIndexOf("## 二、表格部分"))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.contains("\t"))
                    .map(line -> line.replaceFirst("^#+ ", "# ")
                            .replaceFirst("^- ", "")
                            .replace("**", ""))
                    .map(line -> "> " + line)
                    .collect(Collectors.joining("\n"));
            return Example.of("## 应通过\n单位：万元\n" + prose + "\n" + TABLES).get(0).filing();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<Verdict> verdicts(String id) {
        return RULES.stream()
                .filter(rule -> rule.info().id().equals(id))
                .flatMap(rule -> ((Rule.InspectionRule) rule).verdicts(FILING));
    }

    private static List<Finding> findings(String id) {
        return verdicts(id)
                .filter(Verdict.Broken.class::isInstance)
                .map(verdict -> ((Verdict.Broken) verdict).finding())
                .toList();
    }

    private static Stream<Equation> equations(String id) {
        return RULES.stream()
                .filter(rule -> rule.info().id().equals(id))
                .flatMap(rule -> ((Rule.LinearRule) rule).equations(FILING))
                .map(Equation.class::cast);
    }

    private static String equation(Equation equation) {
        Map<String, Object> words = equation.message().values();
        return words.get("subject") + " " + words.get("stated") + " = "
                + equation.parts().stream().map(part -> part.figure().shown()).collect(Collectors.joining("+")) + " "
                + (equation.highest() == Severity.ERROR ? "ERROR" : "WARNING");
    }

    private static String repair(Repair repair) {
        return repair.hypothesis() + ": "
                + repair.changes().stream()
                        .map(change -> change.from() + "→" + change.to())
                        .collect(Collectors.joining(" "));
    }
}
