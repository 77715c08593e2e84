package cn.gouji.rules.cod;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.catalogue.Certainty;
import cn.gouji.catalogue.CodeList;
import cn.gouji.catalogue.CodeLists;
import cn.gouji.catalogue.CodeRow;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Repair;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.sheet.Place;
import cn.gouji.wording.Language;
import cn.gouji.wording.RulePage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a slid column reports, folds and proposes, and that it is found wherever it happens. */
class SlidCodeColumnTest {

    private static final int YEAR = 2023;
    private static final CodeList LIST = CodeLists.official().economic(YEAR);
    /** The rules that need the list of the year for a table of no particular form. */
    private static final List<String> READING_THE_LIST =
            List.of("COD-01", "COD-02", "COD-03", "COD-05", "COD-06", "COD-07", "COD-10");

    private static final List<Rule> RULES = CodRules.all(CodeLists.official(), RuleSettings.DEFAULT);

    @Test
    void oneFindingWithItsConsequencesFolded() {
        List<String> names = List.of("商品和服务支出", "办公费", "租赁费", "会议费", "培训费", "劳务费", "委托业务费");
        List<String> codes = List.of("302", "30201", "30214", "30214", "30215", "30216", "30226");

        List<Finding> findings = findings(codes, names);

        assertThat(findings).hasSize(1);
        Finding slide = findings.get(0);
        assertThat(slide.rule().id()).isEqualTo("COD-01");
        assertThat(slide.severity()).isEqualTo(Severity.ERROR);
        assertThat(slide.at().place().spot()).isEqualTo("A5");
        assertThat(slide.others()).extracting(Place::spot).containsExactly("A4", "A6", "A7", "A8");
        assertThat(slide.actual()).isEqualTo("30214 30215 30216 30226");
        assertThat(slide.expected()).isEqualTo("30215 30216 30226 30227");
        assertThat(slide.message().variant()).isEmpty();
        assertThat(slide.message().values())
                .containsEntry("first", "会议费")
                .containsEntry("rows", 4)
                .containsEntry("surplus", "30214")
                .containsEntry("lost", "30227");
        assertThat(slide.repairs()).hasSize(1);
        assertThat(slide.repairs().get(0).hypothesis()).isEqualTo("slid-code-column");
        assertThat(slide.repairs().get(0).changes())
                .extracting(change -> change.place().spot() + " " + change.from() + " " + change.to())
                .containsExactly("A5 30214 30215", "A6 30215 30216", "A7 30216 30226", "A8 30226 30227");
        assertThat(slide.consequences())
                .extracting(folded -> folded.rule().id())
                .containsExactly("COD-02", "COD-02", "COD-02", "COD-02", "COD-03");
    }

    @Test
    void aPageBreakThatNamesNoUnitDoesNotCutASlide() {
        List<String> codes = List.of("302", "30201", "30214", "30214", "30215", "30216", "30226");
        List<String> names = List.of("商品和服务支出", "办公费", "租赁费", "会议费", "培训费", "劳务费", "委托业务费");

        List<Verdict> verdicts = ((Rule.InspectionRule) RULES.get(0))
                .verdicts(CodeTables.filing(OptionalInt.of(YEAR), codes, names, 4))
                .toList();

        assertThat(verdicts).singleElement().isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void twoWrongPairsStayTwoFindings() {
        List<Finding> findings = findings(
                List.of("302", "30201", "30205", "30202", "30206"), List.of("商品和服务支出", "办公费", "印刷费", "水费", "电费"));

        assertThat(findings).extracting(finding -> finding.rule().id()).containsExactly("COD-02", "COD-02");
    }

    @Test
    void anySlideByOneIsFoundAndUndoneExactly() {
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            List<CodeRow> rows = randomTable(random);
            List<String> right = rows.stream().map(CodeRow::code).toList();
            List<String> names = rows.stream().map(CodeRow::name).toList();
            int first = 1 + random.nextInt(rows.size() - 4);
            int last = first + 3 + random.nextInt(rows.size() - first - 3);
            List<String> slid = random.nextBoolean() ? down(right, first, last) : up(right, first, last);

            List<Finding> findings = findings(slid, names);

            String told = "seed " + seed + ": " + slid + " for " + right;
            assertThat(findings)
                    .as(told)
                    .extracting(finding -> finding.rule().id())
                    .containsExactly("COD-01");
            assertThat(repaired(slid, findings.get(0))).as(told).isEqualTo(right);
        }
    }

    @Test
    void noSlideNoFinding() {
        for (long seed = 0; seed < 200; seed++) {
            List<CodeRow> rows = randomTable(new Random(seed));

            List<Finding> findings = findings(
                    rows.stream().map(CodeRow::code).toList(),
                    rows.stream().map(CodeRow::name).toList());

            assertThat(findings).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void oneWrongCodeIsOneFindingAtItsCell() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<CodeRow> rows = randomTable(random);
            List<String> codes =
                    new ArrayList<>(rows.stream().map(CodeRow::code).toList());
            int wrong = 1 + random.nextInt(rows.size() - 1);
            List<CodeRow> others = LIST.rows().stream()
                    .filter(row -> row.code().length() == 5 && !row.equals(rows.get(wrong)))
                    .toList();
            codes.set(wrong, others.get(random.nextInt(others.size())).code());

            List<Finding> findings =
                    findings(codes, rows.stream().map(CodeRow::name).toList());

            assertThat(findings)
                    .as("seed %d: row %d of %s", seed, wrong, codes)
                    .extracting(finding -> finding.at().place().spot())
                    .containsExactly("A" + (wrong + 2));
        }
    }

    @Test
    void everyMessageIsOnThePageWithItsValues() {
        List<String> names = List.of("商品和服务支出", "办公费", "租赁费", "会议费", "培训费", "劳务费", "委托业务费");
        List<List<String>> columns = List.of(
                List.of("302", "30201", "30214", "30214", "30215", "30216", "30226"),
                List.of("302", "30201", "30215", "30216", "30226", "30227", "30227"),
                List.of("302", "30201", "30213", "30214", "30215", "30216", "30226"),
                List.of("302", "30201", "30215", "30216", "30226", "30227", "30229"),
                List.of("302", "30201", "", "30214", "30215", "30216", "30226"),
                List.of("302", "30201", "30215", "30216", "30226", "30227", ""),
                List.of("302", "30201", "30227", "30214", "30215", "30216", "30226"));

        List<Message> messages = columns.stream()
                .flatMap(codes -> findings(codes, names).stream())
                .map(Finding::message)
                .toList();

        assertThat(messages)
                .extracting(Message::variant)
                .containsExactly("", "up", "down-extra", "up-extra", "down-blank", "up-blank", "moved");
        for (Language language : Language.values()) {
            RulePage page = RulePage.load("COD-01", language).orElseThrow();
            assertThat(messages).allSatisfy(message -> {
                String template = page.messages().get(message.variant());
                assertThat(template).isNotNull();
                assertThat(message.values().keySet())
                        .containsAll(Pattern.compile("\\{(\\w+)}")
                                .matcher(template)
                                .results()
                                .map(found -> found.group(1))
                                .toList());
            });
        }
    }

    @Test
    void withoutAYearNothingIsATest() {
        List<Verdict> verdicts = verdicts(OptionalInt.empty(), List.of("302", "30201"), List.of("商品和服务支出", "办公费"));

        assertThat(verdicts)
                .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.CannotTell.class))
                .extracting(verdict -> verdict.rule().id())
                .containsExactlyElementsOf(READING_THE_LIST);
    }

    @Test
    void aYearWithoutListCannotBeChecked() {
        List<Verdict> verdicts = verdicts(OptionalInt.of(2016), List.of("302", "30201"), List.of("商品和服务支出", "办公费"));

        assertThat(verdicts)
                .allSatisfy(verdict -> assertThat(
                                ((Verdict.CannotTell) verdict).message().variant())
                        .isEqualTo("no-list"))
                .extracting(verdict -> verdict.rule().id())
                .containsExactlyElementsOf(READING_THE_LIST);
    }

    @Test
    void aTableOfOtherCodesIsLeftAlone() {
        assertThat(verdicts(OptionalInt.of(YEAR), List.of("A01", "A02"), List.of("项目一", "项目二")))
                .isEmpty();
    }

    /** A class and six or more of its sections, all verified, as a unit that uses some of them would print it. */
    private static List<CodeRow> randomTable(Random random) {
        String classCode = List.of("301", "302", "303").get(random.nextInt(3));
        List<CodeRow> sections = new ArrayList<>(LIST.children(classCode));
        while (sections.size() > 6 && random.nextInt(6) > 0) {
            sections.remove(random.nextInt(sections.size()));
        }
        List<CodeRow> rows = new ArrayList<>(List.of(LIST.row(classCode).orElseThrow()));
        rows.addAll(sections);
        assertThat(rows).allMatch(row -> row.certaintyIn(YEAR) == Certainty.VERIFIED);
        return rows;
    }

    /** Rows first + 1 to last take the code of the row above. */
    private static List<String> down(List<String> codes, int first, int last) {
        List<String> slid = new ArrayList<>(codes);
        for (int at = last; at > first; at--) {
            slid.set(at, codes.get(at - 1));
        }
        return slid;
    }

    /** Rows first to last - 1 take the code of the row below. */
    private static List<String> up(List<String> codes, int first, int last) {
        List<String> slid = new ArrayList<>(codes);
        for (int at = first; at < last; at++) {
            slid.set(at, codes.get(at + 1));
        }
        return slid;
    }

    private static List<String> repaired(List<String> codes, Finding slide) {
        List<String> repaired = new ArrayList<>(codes);
        for (Repair.Change change : slide.repairs().get(0).changes()) {
            int row = Integer.parseInt(change.place().spot().substring(1)) - 2;
            assertThat(repaired.get(row)).isEqualTo(change.from());
            repaired.set(row, change.to());
        }
        return repaired;
    }

    private static List<Finding> findings(List<String> codes, List<String> names) {
        return verdicts(OptionalInt.of(YEAR), codes, names).stream()
                .filter(Verdict.Broken.class::isInstance)
                .map(verdict -> ((Verdict.Broken) verdict).finding())
                .toList();
    }

    private static List<Verdict> verdicts(OptionalInt year, List<String> codes, List<String> names) {
        return RULES.stream()
                .flatMap(rule -> rule instanceof Rule.InspectionRule inspection
                        ? inspection.verdicts(CodeTables.filing(year, codes, names))
                        : Stream.empty())
                .toList();
    }
}
