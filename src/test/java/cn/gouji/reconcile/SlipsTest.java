package cn.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.Finding;
import cn.gouji.check.Repair;
import cn.gouji.check.Severity;
import cn.gouji.money.Amount;
import cn.gouji.money.Unit;
import cn.gouji.sheet.CellPlace;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One slip that makes several cells wrong is one finding, and its correction mends them all. */
class SlipsTest {

    private static final int ITEMS = 6;
    private static final int[] BASIC = {120, 45, 0, 310, 77, 5};
    private static final int[] PROJECT = {30, 210, 64, 8, 0, 951};

    /** A total line over items, total = basic + project in every line; one column of the items as given. */
    private static Printed list(int[] basic, int[] project) {
        Printed sheet = Printed.wan();
        sheet.row(0, "T.0", sum(BASIC) + sum(PROJECT) + "", "T.1", sum(BASIC) + "", "T.2", sum(PROJECT) + "");
        for (int at = 0; at < ITEMS; at++) {
            String name = "i" + at;
            sheet.row(
                    at + 1,
                    name + ".0",
                    BASIC[at] + PROJECT[at] + "",
                    name + ".1",
                    basic[at] + "",
                    name + ".2",
                    project[at] + "");
        }
        state(sheet, ITEMS);
        return sheet;
    }

    private static void state(Printed sheet, int items) {
        sheet.sum(Printed.ROWS, "T.0", "T.1", "T.2");
        for (int at = 0; at < items; at++) {
            sheet.sum(Printed.ROWS, "i" + at + ".0", "i" + at + ".1", "i" + at + ".2");
        }
        for (int column = 0; column < 3; column++) {
            int own = column;
            sheet.sum(
                    "T." + own,
                    IntStream.range(0, items)
                            .mapToObj(at -> "i" + at + "." + own)
                            .toArray(String[]::new));
        }
    }

    private static int sum(int... numbers) {
        return IntStream.of(numbers).sum();
    }

    private static Finding only(Printed sheet) {
        List<Finding> findings = sheet.judge().findings();
        assertThat(findings).hasSize(1);
        ReconcileWordsTest.assertFilled(findings.get(0));
        return findings.get(0);
    }

    private static List<String> changes(Finding finding) {
        return finding.repairs().stream()
                .flatMap(repair -> repair.changes().stream())
                .map(change -> change.place().spot() + " " + change.from() + "→" + change.to())
                .toList();
    }

    @Test
    void soundListHasNothing() {
        assertThat(list(BASIC, PROJECT).judge().findings()).isEmpty();
    }

    @Test
    void figuresExchangedDownAreOneFinding() {
        Finding finding = only(list(new int[] {45, 120, 0, 310, 77, 5}, PROJECT));

        assertThat(finding.message().variant()).isEqualTo("joint.exchanged");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(changes(finding)).containsExactly("B2 45→120", "B3 120→45");
    }

    @Test
    void figuresExchangedAcrossAreOneFinding() {
        Finding finding = only(list(new int[] {120, 45, 0, 8, 77, 5}, new int[] {30, 210, 64, 310, 0, 951}));

        assertThat(finding.repairs()).extracting(Repair::hypothesis).containsExactly("exchanged");
        assertThat(changes(finding)).containsExactly("B5 8→310", "C5 310→8");
        assertThat(finding.consequences()).hasSize(2);
    }

    @Test
    void blockSlidDownIsPutBackAndTheLostFigureWorkedOut() {
        Finding finding = only(list(new int[] {120, 120, 45, 0, 310, 77}, PROJECT));

        assertThat(finding.rule().id()).isEqualTo("SUM-02");
        assertThat(finding.message().variant()).isEqualTo("slid-down");
        assertThat(finding.message().values()).containsEntry("rows", 1);
        assertThat(changes(finding)).containsExactly("B3 120→45", "B4 45→0", "B5 0→310", "B6 310→77", "B7 77→5");
    }

    @Test
    void blockSlidUpTwoRowsIsPutBack() {
        Finding finding = only(list(new int[] {0, 310, 77, 5, 77, 5}, PROJECT));

        assertThat(finding.message().variant()).isEqualTo("slid-up");
        assertThat(finding.message().values()).containsEntry("rows", 2);
        assertThat(changes(finding)).containsExactly("B2 0→120", "B3 310→45", "B4 77→0", "B5 5→310");
    }

    @Test
    void twoMistakesFarApartAreNoSlide() {
        List<Finding> findings =
                list(new int[] {160, 45, 0, 310, 77, 900}, PROJECT).judge().findings();

        assertThat(findings).hasSize(2).noneMatch(finding -> finding.rule().id().equals("SUM-02"));
    }

    @Test
    void lineEnteredTwiceIsOneFinding() {
        Printed sheet = list(BASIC, PROJECT);
        sheet.row(ITEMS + 1, "i6.0", "956", "i6.1", "5", "i6.2", "951");
        sheet.equations.clear();
        state(sheet, ITEMS + 1);

        Finding finding = only(sheet);

        assertThat(finding.message().variant()).isEqualTo("joint.row-doubled");
        assertThat(finding.at().place().spot()).isEqualTo("A8");
    }

    @Test
    void lineLeftOutIsOneFindingAtTheTotal() {
        Printed sheet = list(BASIC, PROJECT);
        sheet.equations.clear();
        state(sheet, ITEMS - 1);
        sheet.at("other", 30, 0, sum(BASIC) + sum(PROJECT) + "").sum("other", "T.0");

        Finding finding = only(sheet);

        assertThat(finding.message().variant()).isEqualTo("joint.row-missing");
        assertThat(finding.at().place().spot()).isEqualTo("A1");
        assertThat(finding.message().values()).containsEntry("missing", "T.0 956 万元; T.1 5 万元; T.2 951 万元");
    }

    /** A sheet in 元 called 万元 beside one in 万元, tied by three figures. */
    private static Printed tied(String... numbers) {
        Printed sheet =
                Printed.wan().row(0, "a", "1307", "b", "454", "c", "853").sum("a", "b", "c");
        for (int at = 0; at < numbers.length; at++) {
            CellPlace place = new CellPlace("表.xlsx", "另一表", 1, 0, at);
            sheet.put("x" + at, place, new Amount(new BigDecimal(numbers[at]), BigDecimal.ONE, Unit.WAN));
            sheet.sum("x" + at, new String[] {"a", "b", "c"}[at]);
        }
        return sheet;
    }

    @Test
    void sheetInAnotherUnitIsOneFinding() {
        Printed sheet = tied("13070000", "4540000", "8530000").sum("x0", "x1", "x2");
        CellPlace third = new CellPlace("表.xlsx", "第三表", 2, 0, 0);
        sheet.put("y", third, new Amount(new BigDecimal("1307"), BigDecimal.ONE, Unit.WAN))
                .sum("y", "a");

        Finding finding = only(sheet);

        assertThat(finding.rule().id()).isEqualTo("UNI-02");
        assertThat(finding.message().variant()).isEqualTo("large");
        assertThat(finding.message().values()).containsEntry("factor", "10,000");
    }

    @Test
    void twoSheetsThatOnlyDifferFromEachOtherAreBothNamed() {
        Finding finding = only(tied("13070000", "4540000", "8530000").sum("x0", "x1", "x2"));

        assertThat(finding.message().variant()).isEqualTo("either");
        assertThat(finding.message().values()).containsEntry("other", "表");
    }

    @Test
    void oneFigureTimesTenIsNoMatterOfUnits() {
        assertThat(tied("13070", "454", "853").judge().findings())
                .noneMatch(finding -> finding.rule().id().equals("UNI-02"));
    }
}
