package cn.gouji.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.gouji.Identity;
import cn.gouji.MadeUp;
import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import cn.gouji.filing.Filing;
import cn.gouji.round.Earlier;
import cn.gouji.round.Explanation;
import cn.gouji.round.Since;
import cn.gouji.round.Standing;
import cn.gouji.wording.Language;
import cn.gouji.wording.SettingsFault;
import cn.gouji.wording.Template;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final Wording WORDING = Wording.strict(Language.CHINESE);
    private static final Bureau BUREAU = new Bureau("某市财政局", "预算科", "李某", "0755-1", "a@b.cn", "2026年1月25日");
    private static final LetterTemplate TEMPLATE = LetterTemplate.of(
            LetterKind.RETURN, "信.txt", "主题：【退回修改】{年度}{材料}核对意见（{单位}）—第{轮次}次\r\n\r\n{单位}：\r\n{要点}\r\n{截止日期} {电话} {处室}");

    private static final Path LETTERS = Path.of("templates", "letters");

    private final LetterWriter writer = new LetterWriter(WORDING, BUREAU);

    @Test
    void theSubjectSaysWhatIsWantedOfWhom() {
        Letter letter = write(MadeUp.review(MadeUp.finding(Severity.ERROR, 11, 1, "甲")));

        assertThat(letter.subject()).isEqualTo("【退回修改】2026年部门预算核对意见（某市教育局）—第2次");
        assertThat(letter.body()).contains("1. [错误 REC-01] 表一!B12：", "2026年1月25日", "0755-1", "预算科");
    }

    @Test
    void theFiveGravestAreNamedAndTheRestCounted() {
        Review review = MadeUp.review(java.util.stream.IntStream.range(0, 7)
                .mapToObj(row -> MadeUp.finding(Severity.ERROR, row, 0, "甲"))
                .toArray(cn.gouji.check.Finding[]::new));

        Letter letter = write(review);

        assertThat(letter.body()).contains("5. [错误").doesNotContain("6. [错误").contains("其余 2 项");
    }

    @Test
    void aLongNameIsCutAndTheSubjectStaysShort() {
        Letter letter = write(of("某".repeat(60)));

        assertThat(letter.subject().codePointCount(0, letter.subject().length()))
                .isLessThanOrEqualTo(40);
        assertThat(letter.subject()).endsWith("…）—第2次");
    }

    @Test
    void aNameCannotBeginAHeader() {
        Letter letter = write(of("某局\r\nBcc: x@y.cn"));

        assertThat(letter.subject()).doesNotContain("\r", "\n");
        assertThat(letter.body().lines()).noneMatch(line -> line.startsWith("Bcc"));
    }

    @Test
    void anUnknownPlaceholderIsNamedWithFileAndLine() {
        assertThatExceptionOfType(SettingsFault.class)
                .isThrownBy(() -> LetterTemplate.of(LetterKind.RETURN, "信.txt", "主题：好\n\n{单位名}"))
                .satisfies(fault -> assertThat(fault.text(WORDING))
                        .startsWith("信.txt 第 3 行")
                        .contains("{单位名}", "{单位}"));
    }

    @Test
    void aTemplateBeginsWithItsSubject() {
        assertThatExceptionOfType(SettingsFault.class)
                .isThrownBy(() -> LetterTemplate.of(LetterKind.RETURN, "信.txt", "{单位}：\n"))
                .satisfies(fault -> assertThat(fault.text(WORDING)).contains("主题"));
    }

    @Test
    void aBraceThatIsNoPlaceholderIsNamedToo() {
        for (String wrong : List.of("{单位", "单位}", "｛单位｝", "{ 单位 }", "{}")) {
            assertThatExceptionOfType(SettingsFault.class)
                    .as(wrong)
                    .isThrownBy(() -> LetterTemplate.of(LetterKind.RETURN, "信.txt", "主题：好\n" + wrong))
                    .satisfies(fault -> assertThat(fault.text(WORDING))
                            .startsWith("信.txt 第 2 行")
                            .contains(wrong));
        }
    }

    @Test
    void aReminderCannotSpeakOfFindings() {
        assertThatExceptionOfType(SettingsFault.class)
                .isThrownBy(() -> LetterTemplate.of(LetterKind.REMINDER, "催报.txt", "主题：催报\n\n错误 {错误数} 项"))
                .satisfies(fault -> assertThat(fault.text(WORDING)).startsWith("催报.txt 第 3 行"));
    }

    /** What bureaus have in their folders names one thing only. */
    @Test
    void aReminderByAnOlderTemplateNamesAllThatIsOwedToo() {
        LetterTemplate older = LetterTemplate.of(LetterKind.REMINDER, "催报.txt", "主题：【催报】{年度}{材料}\n\n尚未收到{年度}{材料}。");
        LetterWriter.Material budget = new LetterWriter.Material(OptionalInt.of(2026), "部门预算");
        LetterWriter.Material evaluation = new LetterWriter.Material(OptionalInt.of(2025), "绩效自评");

        Letter one = writer.remind(older, "甲局", List.of(budget), "2026-01-26");
        Letter two = writer.remind(older, "甲局", List.of(budget, evaluation), "2026-01-26");

        assertThat(one.body()).isEqualTo("尚未收到2026年部门预算。\n");
        assertThat(two.body()).isEqualTo("尚未收到2026年部门预算、2025年绩效自评。\n");
    }

    @Test
    void aLaterRoundBeginsWithWhatHasBecomeOfTheOneBefore() throws IOException {
        Finding open = MadeUp.finding(Severity.ERROR, 3, 1, "旧");
        Finding fresh = MadeUp.finding(Severity.WARNING, 4, 1, "新");
        Earlier gone = new Earlier(
                "f3", "SUM-01", Severity.ERROR, false, "表一!C9", "合计不对\r\n假的一行", Explanation.NONE, Optional.empty());
        Review review = MadeUp.review(open, fresh);
        review = review.with(
                review.findings(),
                new Since(
                        2,
                        Map.of(
                                review.fingerprint(open), standing(true),
                                review.fingerprint(fresh), standing(false)),
                        List.of(gone),
                        List.of(),
                        List.of()));

        Letter letter = writer.write(shipped(LetterKind.of(review)), review, List.of("甲.xlsx"), 2, "2026-01-18");

        assertThat(letter.subject()).isEqualTo("【再次退回】2026年部门预算核对意见（某市教育局）—第2次");
        assertThat(letter.body().lines().filter(line -> !line.isBlank()).limit(8))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("某市教育局："),
                        line -> assertThat(line).startsWith("第 2 次核对，与上次相比：已改正 1 项，仍未改正 1 项，新发现 1 项"),
                        line -> assertThat(line).isEqualTo("已改正："),
                        line -> assertThat(line).isEqualTo("1. [错误 SUM-01] 表一!C9：合计不对 假的一行"),
                        line -> assertThat(line).isEqualTo("仍未改正："),
                        line -> assertThat(line).startsWith("1. [错误 REC-01] 表一!B4："),
                        line -> assertThat(line).isEqualTo("新发现："),
                        line -> assertThat(line).startsWith("1. [核实 REC-01] 表一!B5："));
    }

    @Test
    void aReminderAndALetterOfHoldingNameWhatIsWantedAndWhy() throws IOException {
        LetterWriter.Matter matter = new LetterWriter.Matter("某市教育局", OptionalInt.of(2026), "部门预算");

        Letter reminder = writer.remind(
                shipped(LetterKind.REMINDER),
                "某市教育局",
                List.of(
                        new LetterWriter.Material(OptionalInt.of(2026), "部门预算"),
                        new LetterWriter.Material(OptionalInt.empty(), "项目支出绩效自评")),
                "2026年1月26日");
        Letter held =
                writer.hold(shipped(LetterKind.HELD), matter, List.of("a.xlsx", "b.xlsx"), "单位不在登记册里。", "2026年1月26日");

        assertThat(reminder.subject()).isEqualTo("【催报】2份材料尚未收到（某市教育局）");
        assertThat(reminder.body()).contains("截至2026年1月26日", "2026年1月25日", "0755-1", "1. 2026年部门预算\n2. 项目支出绩效自评\n");
        assertThat(held.subject()).isEqualTo("【暂缓核对】2026年部门预算（某市教育局）");
        assertThat(held.body()).contains("a.xlsx", "b.xlsx", "单位不在登记册里。");
    }

    @Test
    void theGuideNamesEveryPlaceholderAndNoOther() throws IOException {
        String guide = Files.readString(LETTERS.resolve("说明.txt"));

        Set<String> all = Stream.of(LetterKind.values())
                .flatMap(kind -> kind.placeholders().stream())
                .collect(Collectors.toSet());
        assertThat(new Template(guide).placeholders()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(guide)
                .contains(Stream.of(LetterKind.values()).map(LetterKind::file).toList());
    }

    private static Standing standing(boolean before) {
        return new Standing(before, Explanation.NONE, Optional.empty());
    }

    private static LetterTemplate shipped(LetterKind kind) throws IOException {
        return LetterTemplate.of(kind, kind.file(), Files.readString(LETTERS.resolve(kind.file())));
    }

    private Letter write(Review review) {
        return writer.write(TEMPLATE, review, List.of("预算表_核对意见.xlsx"), 2, "2026-01-18");
    }

    private static Review of(String unit) {
        Review review = MadeUp.review();
        Identity identity = new Identity(Optional.of(unit), OptionalInt.of(2026), Filing.Kind.BUDGET);
        return new Review(
                identity,
                review.forms(),
                review.findings(),
                review.roundings(),
                review.held(),
                review.cannotTell(),
                review.crashed(),
                review.reading());
    }
}
