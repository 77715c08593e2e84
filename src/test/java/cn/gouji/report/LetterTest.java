package cn.gouji.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.gouji.Identity;
import cn.gouji.MadeUp;
import cn.gouji.Review;
import cn.gouji.check.Severity;
import cn.gouji.filing.Filing;
import cn.gouji.wording.Language;
import cn.gouji.wording.SettingsFault;
import cn.gouji.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final Wording WORDING = Wording.strict(Language.CHINESE);
    private static final Bureau BUREAU = new Bureau("某市财政局", "预算科", "李某", "0755-1", "a@b.cn", "2026年1月25日");
    private static final LetterTemplate TEMPLATE =
            LetterTemplate.of("信.txt", "主题：【退回修改】{年度}{材料}核对意见（{单位}）—第{轮次}次\r\n\r\n{单位}：\r\n{要点}\r\n{截止日期} {电话} {处室}");

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
                .isThrownBy(() -> LetterTemplate.of("信.txt", "主题：好\n\n{单位名}"))
                .satisfies(fault -> assertThat(fault.text(WORDING))
                        .startsWith("信.txt 第 3 行")
                        .contains("{单位名}", "{单位}"));
    }

    @Test
    void aTemplateBeginsWithItsSubject() {
        assertThatExceptionOfType(SettingsFault.class)
                .isThrownBy(() -> LetterTemplate.of("信.txt", "{单位}：\n"))
                .satisfies(fault -> assertThat(fault.text(WORDING)).contains("主题"));
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
