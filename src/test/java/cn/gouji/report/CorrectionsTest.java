package cn.gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.MadeUp;
import cn.gouji.check.Finding;
import cn.gouji.check.Repair;
import cn.gouji.check.Severity;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.ParagraphPlace;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private final List<Cell> cells = new ArrayList<>();

    @Test
    void aFigureBecomesTheExactNumber() {
        number(1, "1307.004", Optional.empty());

        Corrections corrections = corrections(proposal(1, "1,307.00", "1,370.00"));

        assertThat(corrections.left()).isEmpty();
        assertThat(corrections.made(MadeUp.WORKBOOK))
                .extracting(Corrections.Made::value)
                .containsExactly(new Value.Number(new BigDecimal("1370.00")));
    }

    @Test
    void aTextKeepsItsIndentation() {
        cells.add(new Cell(MadeUp.cell(1, 1), new Value.Text("  30209"), "  30209", Optional.empty()));

        assertThat(corrections(proposal(1, "30209", "30211")).made(MadeUp.WORKBOOK))
                .extracting(Corrections.Made::value)
                .containsExactly(new Value.Text("  30211"));
    }

    @Test
    void aFormulaIsNotOverwritten() {
        number(1, "5", Optional.of("SUM(A1:A2)"));

        assertLeft(Obstacle.FORMULA, proposal(1, "5", "6"));
    }

    @Test
    void whatIsNoNumberOrIsStoredInAnotherUnitIsNotPutIn() {
        number(1, "0.935", Optional.empty());
        number(2, "13070000", Optional.empty());

        assertLeft(Obstacle.NO_NUMBER, proposal(1, "93.5%", "95.2%"));
        assertLeft(Obstacle.NO_NUMBER, proposal(1, "0.935", ""));
        assertLeft(Obstacle.NO_NUMBER, proposal(1, "0.935", "0.9–1.1"));
        assertLeft(Obstacle.DIFFERENT, proposal(2, "1307", "1370"));
    }

    @Test
    void findingsThatContradictEachOtherAreBothLeft() {
        number(1, "5", Optional.empty());

        Corrections corrections = corrections(proposal(1, "5", "6"), proposal(1, "5", "7"));

        assertThat(corrections.made(MadeUp.WORKBOOK)).isEmpty();
        assertThat(corrections.left())
                .extracting(Corrections.Left::why)
                .containsExactly(Obstacle.CONFLICT, Obstacle.CONFLICT);
    }

    @Test
    void ofSeveralProposalsNoneIsTaken() {
        number(1, "5", Optional.empty());
        Finding finding = MadeUp.finding(Severity.ERROR, 1, 1, "甲")
                .withRepairs(List.of(repair(1, "5", "6"), repair(1, "5", "7")));

        assertLeft(Obstacle.SEVERAL, finding);
    }

    @Test
    void aCorrectionOfSeveralCellsIsMadeAsAWholeOrNotAtAll() {
        number(1, "5", Optional.empty());
        number(2, "6", Optional.of("A1"));
        Repair.Change one = new Repair.Change(MadeUp.cell(1, 1), "5", "6");
        Repair.Change other = new Repair.Change(MadeUp.cell(2, 1), "6", "5");
        Finding swapped = MadeUp.finding(Severity.ERROR, 1, 1, "甲")
                .withRepairs(List.of(new Repair("one-cell", List.of(one, other))));

        assertLeft(Obstacle.FORMULA, swapped);
    }

    @Test
    void proseIsLeft() {
        Repair.Change change = new Repair.Change(new ParagraphPlace("说明.docx", "一", 3), "增加", "减少");
        Finding finding = MadeUp.finding(Severity.ERROR, 1, 1, "甲")
                .withRepairs(List.of(new Repair("direction-reversed", List.of(change))));

        assertLeft(Obstacle.KIND, finding);
    }

    private void assertLeft(Obstacle why, Finding finding) {
        Corrections corrections = corrections(finding);

        assertThat(corrections.made(MadeUp.WORKBOOK)).isEmpty();
        assertThat(corrections.left()).extracting(Corrections.Left::why).containsExactly(why);
    }

    private void number(int row, String exact, Optional<String> formula) {
        cells.add(new Cell(MadeUp.cell(row, 1), new Value.Number(new BigDecimal(exact)), exact, formula));
    }

    private static Finding proposal(int row, String from, String to) {
        return MadeUp.finding(Severity.ERROR, row, 1, "甲").withRepairs(List.of(repair(row, from, to)));
    }

    private static Repair repair(int row, String from, String to) {
        return new Repair("one-cell", List.of(new Repair.Change(MadeUp.cell(row, 1), from, to)));
    }

    private Corrections corrections(Finding... findings) {
        Sheet sheet = new Sheet(
                MadeUp.WORKBOOK, "表一", 0, Sheet.Visibility.SHOWN, cells, List.of(), new BitSet(), new BitSet());
        Workbook workbook = new Workbook(MadeUp.WORKBOOK, List.of(sheet));
        return Corrections.of(MadeUp.review(findings), Map.of(MadeUp.WORKBOOK, workbook));
    }
}
