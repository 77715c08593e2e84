package cn.gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.MadeUp;
import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import cn.gouji.round.Explanation;
import cn.gouji.round.Since;
import cn.gouji.round.Standing;
import cn.gouji.sheet.Leaf;
import cn.gouji.sheet.ParagraphPlace;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingsSheetTest {

    private static final List<String> FILES = List.of(MadeUp.WORKBOOK, "说明.docx");

    private final FindingsSheet sheets = new FindingsSheet(Wording.strict(Language.CHINESE));

    @Test
    void findingsStandMostGraveFirstWithALinkToTheirCell() {
        Review review =
                MadeUp.review(MadeUp.finding(Severity.INFO, 1, 1, "甲"), MadeUp.finding(Severity.ERROR, 5, 2, "乙"));

        Leaf leaf = sheets.leaf(review, FILES, MadeUp.WORKBOOK);

        assertThat(column(leaf, FindingColumn.SEVERITY.ordinal())).startsWith("✖ 错误", "● 提示");
        assertThat(row(leaf, 0).entries().get(FindingColumn.PLACE.ordinal()).link())
                .contains(MadeUp.cell(5, 2));
        assertThat(row(leaf, 0).entries().get(FindingColumn.ANSWER.ordinal()).style())
                .isEqualTo(Leaf.Style.INPUT);
    }

    @Test
    void aHiddenColumnTellsASecondHandInWhichFindingIsWhich() {
        Finding cause = MadeUp.finding(Severity.ERROR, 1, 1, "甲")
                .withConsequences(List.of(MadeUp.finding(Severity.ERROR, 2, 2, "乙")));
        Review review = MadeUp.review(cause);

        Leaf leaf = sheets.leaf(review, FILES, MadeUp.WORKBOOK);

        int hidden = FindingColumn.FINGERPRINT.ordinal();
        assertThat(leaf.columns().get(hidden).hidden()).isTrue();
        assertThat(leaf.shownColumns()).isEqualTo(FindingColumn.SINCE.ordinal());
        assertThat(leaf.rows().get(leaf.headerRow()).entries().get(hidden).text())
                .isEqualTo(FindingColumn.seal(1));
        assertThat(row(leaf, 0).entries().get(hidden).text()).startsWith(review.fingerprint(cause));
        assertThat(row(leaf, 1).entries().get(hidden).text())
                .startsWith(review.fingerprint(cause.consequences().get(0)));
    }

    @Test
    void theUnitChoosesItsAnswer() {
        Leaf leaf = sheets.leaf(MadeUp.review(MadeUp.finding(Severity.ERROR, 1, 1, "甲")), FILES, MadeUp.WORKBOOK);

        assertThat(leaf.columns().get(FindingColumn.ANSWER.ordinal()).choices())
                .containsExactly("已修改", "属实，说明如下", "有异议")
                .allSatisfy(choice -> assertThat(AnswerWords.read(choice + " ")).isPresent());
    }

    @Test
    void consequencesAreFoldedUnderTheirCause() {
        Finding cause = MadeUp.finding(Severity.ERROR, 1, 1, "甲")
                .withConsequences(List.of(MadeUp.finding(Severity.ERROR, 2, 2, "乙")));

        Leaf leaf = sheets.leaf(MadeUp.review(cause), FILES, MadeUp.WORKBOOK);

        assertThat(row(leaf, 1).group()).isEqualTo(1);
        assertThat(row(leaf, 1).entries().get(FindingColumn.NUMBER.ordinal()).text())
                .isEqualTo("1");
        assertThat(row(leaf, 1).entries().get(FindingColumn.MESSAGE.ordinal()).text())
                .startsWith("由上一条引起");
    }

    @Test
    void proseIsNamedByPartAndParagraphAndNotLinked() {
        Finding prose = MadeUp.finding(Severity.WARNING, new ParagraphPlace("说明.docx", "第三部分", 34), "甲");

        Leaf leaf = sheets.leaf(MadeUp.review(prose), FILES, MadeUp.WORKBOOK);

        Leaf.Entry place = row(leaf, 0).entries().get(FindingColumn.PLACE.ordinal());
        assertThat(place.text()).isEqualTo("第34段");
        assertThat(row(leaf, 0).entries().get(FindingColumn.TABLE.ordinal()).text())
                .isEqualTo("第三部分");
        assertThat(place.link()).isEmpty();
    }

    @Test
    void roundingIsToldApartFromWhatThereIsToDo() {
        Review review = MadeUp.review(MadeUp.rounding(3), MadeUp.finding(Severity.ERROR, 1, 1, "甲"));

        Leaf leaf = sheets.leaf(review, FILES, MadeUp.WORKBOOK);

        assertThat(Tally.of(review)).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(column(leaf, 0)).filteredOn(text -> text.startsWith("尾差")).hasSize(1);
        assertThat(leaf.rows().stream().filter(row -> row.group() == 1))
                .anySatisfy(row -> assertThat(row.entries()
                                .get(FindingColumn.SEVERITY.ordinal())
                                .text())
                        .isEqualTo("尾差"));
    }

    @Test
    void thatTheWorkbookWasBuiltAnewIsSaidAboveTheFindings() {
        Review review = MadeUp.review(MadeUp.finding(Severity.ERROR, 1, 1, "甲"));

        Leaf rebuilt = sheets.leaf(review, FILES, MadeUp.WORKBOOK, true);

        assertThat(head(rebuilt)).anyMatch(text -> text.contains("重建的 .xlsx，数据未改动"));
        assertThat(head(sheets.leaf(review, FILES, MadeUp.WORKBOOK, false))).noneMatch(text -> text.contains("重建"));
    }

    private static List<String> head(Leaf leaf) {
        return leaf.rows().subList(0, leaf.headerRow()).stream()
                .map(row -> row.entries().get(0).text())
                .toList();
    }

    @Test
    void whatStillCannotBeCheckedIsNotCalledUncorrected() {
        Finding open = MadeUp.finding(Severity.UNVERIFIABLE, 1, 1, "甲");
        Finding fresh = MadeUp.finding(Severity.UNVERIFIABLE, 2, 1, "乙");
        Review review = MadeUp.review(open, fresh);
        Map<String, Standing> standings = Map.of(
                review.fingerprint(open), new Standing(true, Explanation.NONE, Optional.empty()),
                review.fingerprint(fresh), new Standing(false, Explanation.NONE, Optional.empty()));
        Review later = review.with(review.findings(), new Since(2, standings, List.of(), List.of(), List.of()));

        Leaf leaf = sheets.leaf(later, FILES, MadeUp.WORKBOOK);

        assertThat(column(leaf, FindingColumn.SINCE.ordinal()).stream().limit(2))
                .containsExactly("仍无法核对", "新发现");
        assertThat(head(leaf)).anyMatch(text -> text.contains("仍未改正 0 项，新发现 1 项，仍无法核对 1 项"));
    }

    @Test
    void whatWasCheckedAndHeldIsTold() {
        Leaf leaf = sheets.leaf(MadeUp.review(), FILES, MadeUp.WORKBOOK);

        assertThat(column(leaf, FindingColumn.SEVERITY.ordinal())).contains("相符");
        assertThat(leaf.rows().get(1).entries().get(0).style()).isEqualTo(Leaf.Style.HELD);
    }

    @Test
    void silenceIsNotAPass() {
        Review silence = MadeUp.silence();

        Leaf leaf = sheets.leaf(silence, FILES, MadeUp.WORKBOOK);

        assertThat(Tally.state(silence)).isEqualTo(Tally.State.RETURN);
        assertThat(column(leaf, 0)).anyMatch(text -> text.contains("不能视为通过"));
    }

    private static Leaf.Row row(Leaf leaf, int finding) {
        return leaf.rows().get(leaf.headerRow() + 1 + finding);
    }

    private static List<String> column(Leaf leaf, int column) {
        return IntStream.range(
                        column == 0 ? 0 : leaf.headerRow() + 1, leaf.rows().size())
                .mapToObj(leaf.rows()::get)
                .filter(row -> row.entries().size() > column)
                .map(row -> row.entries().get(column).text())
                .toList();
    }
}
