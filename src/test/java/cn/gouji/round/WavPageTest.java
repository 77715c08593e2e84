package cn.gouji.round;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.MadeUp;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Origin;
import cn.gouji.round.wav.WavRule;
import cn.gouji.round.wav.WavRules;
import cn.gouji.sheet.RowPlace;
import cn.gouji.wording.Language;
import cn.gouji.wording.RulePage;
import cn.gouji.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The pages of the rules about explanations are their tests: exactly the marked rows are reported, at the marked severity. */
class WavPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Wording CHINESE = Wording.strict(Language.CHINESE);
    private static final Wording ENGLISH = Wording.strict(Language.ENGLISH);

    @TestFactory
    Stream<DynamicNode> markedRowsAreReported() {
        return WavRules.all().stream().flatMap(WavPageTest::examples);
    }

    private static Stream<DynamicNode> examples(WavRule rule) {
        String page =
                RulePage.load(rule.info().id(), Language.CHINESE).orElseThrow().markdown();
        return Stream.of(page.split("\n## "))
                .filter(section -> section.startsWith("应报告") || section.startsWith("应通过"))
                .map(section -> DynamicTest.dynamicTest(
                        rule.info().id() + " " + section.lines().findFirst().orElse(""), () -> check(rule, section)));
    }

    private static void check(WavRule rule, String section) {
        Example example = new Example(section);
        Map<Integer, Severity> reported = new TreeMap<>();
        for (Finding finding : rule.findings(example.hearing()).toList()) {
            assertThat(CHINESE.message(finding)).isNotBlank();
            assertThat(ENGLISH.message(finding)).isNotBlank();
            assertThat(finding.severity()).isGreaterThanOrEqualTo(rule.info().severity());
            finding.places().forEach(place -> reported.put((int) place.order(), finding.severity()));
        }

        assertThat(reported).isEqualTo(example.expected(rule.info().severity()));
        assertThat(reported.isEmpty()).isEqualTo(section.startsWith("应通过"));
    }

    /** An example's table: 规则, 级别, 上次, 现值, 应为, 选项, 说明, 批准. */
    private static final class Example {

        private final List<List<String>> rows;
        private final List<Finding> findings = new ArrayList<>();
        private final List<Earlier> earlier = new ArrayList<>();
        private final List<Stray> strays = new ArrayList<>();
        private final List<Waiver> waivers = new ArrayList<>();
        private final Set<String> exercised = new HashSet<>();

        Example(String section) {
            rows = section.lines()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| 规则"))
                    .map(line -> Stream.of(line.substring(1).split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
            for (int at = 0; at < rows.size(); at++) {
                row(at, rows.get(at));
            }
        }

        private void row(int at, List<String> row) {
            Explanation explanation = new Explanation(answer(row.get(5)), row.get(6));
            String rule = row.get(0);
            exercised.add(rule);
            if (row.get(1).startsWith("不明")) {
                strays.add(new Stray(place(at), rule, explanation));
                return;
            }
            if (!row.get(1).startsWith("已消失")) {
                Severity severity = row.get(1).startsWith("错误") ? Severity.ERROR : Severity.WARNING;
                Origin.Read cell = new Origin.Read(place(at), "item " + at);
                findings.add(Finding.of(
                        new RuleInfo(rule, severity),
                        severity,
                        cell,
                        List.of(),
                        Message.of(Map.of()),
                        row.get(3),
                        row.get(4)));
            }
            if (!row.get(2).equals("无")) {
                earlier.add(new Earlier(
                        fingerprint(at), rule, Severity.WARNING, false, "", row.get(2), explanation, Optional.empty()));
            }
            if (!row.get(7).isEmpty()) {
                LocalDate expires = row.get(7).equals("过期") ? TODAY.minusDays(1) : TODAY;
                waivers.add(new Waiver(fingerprint(at), rule, MadeUp.UNIT, "原因", "1号", expires, "张三", at + 1));
            }
        }

        Hearing hearing() {
            return Hearing.of(
                    findings,
                    finding -> fingerprint((int) finding.at().place().order()),
                    new Previous(1, earlier, strays),
                    waivers,
                    exercised,
                    TODAY);
        }

        Map<Integer, Severity> expected(Severity highest) {
            Map<Integer, Severity> expected = new TreeMap<>();
            for (int at = 0; at < rows.size(); at++) {
                if (rows.get(at).get(1).contains("✗")) {
                    expected.put(at, rows.get(at).get(1).endsWith("提示") ? Severity.INFO : highest);
                }
            }
            return expected;
        }

        private static RowPlace place(int at) {
            return new RowPlace("表.xlsx", "表", at);
        }

        private static String fingerprint(int at) {
            return String.format("%016x", at);
        }

        private static Optional<UnitAnswer> answer(String word) {
            return Stream.of(UnitAnswer.values())
                    .filter(answer -> CHINESE.text("answer." + answer.key()).equals(word))
                    .findFirst();
        }
    }
}
