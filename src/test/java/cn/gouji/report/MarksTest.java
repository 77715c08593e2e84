package cn.gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.MadeUp;
import cn.gouji.check.Finding;
import cn.gouji.check.Repair;
import cn.gouji.check.Severity;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Mark;
import cn.gouji.sheet.ParagraphPlace;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {

    private final Marks marks = new Marks(Wording.strict(Language.CHINESE));

    @Test
    void oneNoteListsAllFindingsOfACellAndWeighsAsTheGravest() {
        List<Mark> set = marks.of(
                MadeUp.review(MadeUp.finding(Severity.WARNING, 1, 1, "甲"), MadeUp.finding(Severity.ERROR, 1, 1, "乙")),
                MadeUp.WORKBOOK);

        assertThat(set).singleElement().satisfies(mark -> {
            assertThat(mark.weight()).isEqualTo(3);
            assertThat(mark.note().lines())
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("[错误 REC-01]").endsWith("（“核对意见”第 1 条）"),
                            line -> assertThat(line).startsWith("[核实 REC-01]").endsWith("（“核对意见”第 2 条）"));
        });
    }

    @Test
    void aProposedCellIsMarkedWithItsValue() {
        Finding finding = MadeUp.finding(Severity.ERROR, 1, 1, "甲").withRepairs(List.of(repair(1, 2)));

        List<Mark> set = marks.of(MadeUp.review(finding), MadeUp.WORKBOOK);

        assertThat(set).extracting(Mark::weight).containsExactly(3, 3);
        assertThat(set.get(1).note()).contains("建议值：2").contains("表一!B2");
    }

    @Test
    void whereSeveralCorrectionsFitNoneIsPreferred() {
        Finding finding = MadeUp.finding(Severity.ERROR, 1, 1, "甲").withRepairs(List.of(repair(1, 2), repair(2, 3)));

        List<Mark> set = marks.of(MadeUp.review(finding), MadeUp.WORKBOOK);

        assertThat(set).extracting(Mark::weight).containsExactly(3, 1, 1);
        assertThat(set.get(1).note()).contains("几种可能之一");
    }

    @Test
    void consequencesAreHintsAndOtherCellsAreLeftAlone() {
        Finding finding = MadeUp.finding(Severity.ERROR, 1, 1, "甲")
                .withConsequences(List.of(MadeUp.finding(Severity.ERROR, 7, 7, "乙")));

        List<Mark> set = marks.of(MadeUp.review(finding), MadeUp.WORKBOOK);

        assertThat(set).extracting(Mark::weight).containsExactly(3, 1);
    }

    @Test
    void onlyCellsOfThatWorkbookAreMarkedAndRoundingIsNot() {
        Finding elsewhere = MadeUp.finding(Severity.ERROR, new CellPlace("另一个.xlsx", "表一", 0, 1, 1), "甲");
        Finding prose = MadeUp.finding(Severity.ERROR, new ParagraphPlace("说明.docx", "第一部分", 1), "乙");

        assertThat(marks.of(MadeUp.review(elsewhere, prose, MadeUp.rounding(4)), MadeUp.WORKBOOK))
                .isEmpty();
    }

    private static Repair repair(int row, int column) {
        return new Repair("unit-word", List.of(new Repair.Change(MadeUp.cell(row, column), "1", "2")));
    }
}
