package cn.gouji;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Repair;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a rule and the judge speak of one cell, the cause is told once. */
class FoldingTest {

    @Test
    void aSignThatBreaksASumGoesUnderTheSum() {
        Finding negative = finding("SUM-13", Severity.WARNING, 5)
                .withConsequences(List.of(finding("SUM-13", Severity.WARNING, 7)));
        Finding sum = finding("SUM-01", Severity.ERROR, 1)
                .withRepairs(List.of(new Repair("sign", List.of(new Repair.Change(place(5), "-5", "5")))));

        List<Finding> told = Folding.of(List.of(negative), List.of(sum)).toList();

        assertThat(told)
                .extracting(finding ->
                        finding.rule().id() + " " + finding.at().place().spot())
                .containsExactly("SUM-13 A8", "SUM-01 A2");
        assertThat(told.get(0).consequences()).isEmpty();
        assertThat(told.get(1).consequences())
                .extracting(finding -> finding.at().place().spot())
                .containsExactly("A6");
    }

    @Test
    void aSignNoSumSpeaksOfStandsForItself() {
        Finding negative = finding("SUM-13", Severity.WARNING, 5);
        Finding elsewhere = finding("SUM-01", Severity.ERROR, 1);

        assertThat(Folding.of(List.of(negative), List.of(elsewhere))).containsExactly(negative, elsewhere);
    }

    @Test
    void relationsBetweenTablesThatAnEmptyTableBreaksGoUnderIt() {
        Finding empty = finding("TAB-04", Severity.ERROR, 3);
        Finding total = finding("TAB-03", Severity.ERROR, 3);
        Finding other = finding("TAB-03", Severity.ERROR, 9);

        List<Finding> told = Folding.of(List.of(empty), List.of(total, other)).toList();

        assertThat(told).hasSize(2);
        assertThat(told.get(0).consequences()).containsExactly(total);
        assertThat(told.get(1)).isEqualTo(other);
    }

    @Test
    void aCodeOutOfPlaceGoesUnderWhatIsWrongWithItUnlessItSpeaksOfMore() {
        Finding foreign = finding("COD-04", Severity.ERROR, 3);
        Finding astray = with(finding("COD-05", Severity.WARNING, 3), 2);
        Finding again = with(finding("COD-05", Severity.WARNING, 3), 1);
        Finding wider = with(finding("COD-05", Severity.WARNING, 3), 2, 4);
        Finding elsewhere = with(finding("COD-05", Severity.WARNING, 9), 8);

        List<Finding> told = Folding.of(List.of(astray, again, wider, elsewhere, foreign), List.of())
                .toList();

        assertThat(told).hasSize(3).contains(wider, elsewhere);
        assertThat(told.get(0).rule().id()).isEqualTo("COD-04");
        assertThat(told.get(0).consequences()).containsExactly(astray, again);
    }

    private static Finding with(Finding finding, int... rows) {
        return Finding.of(
                finding.rule(),
                finding.severity(),
                finding.at(),
                Arrays.stream(rows).<Place>mapToObj(FoldingTest::place).toList(),
                finding.message(),
                "",
                "");
    }

    @Test
    void rulesThatLackTheSameYearAreToldOnce() {
        List<Finding> untold =
                List.of(untold("COD-01", 3), untold("COD-02", 3), untold("COD-05", 8), untold("TAB-01", 3));

        List<Finding> told = Folding.byReason(untold).toList();

        assertThat(told).extracting(finding -> finding.rule().id()).containsExactly("COD-01", "COD-05", "TAB-01");
        assertThat(told.get(0).consequences())
                .extracting(finding -> finding.rule().id())
                .containsExactly("COD-02");
    }

    private static Finding untold(String rule, int row) {
        Finding plain = finding(rule, Severity.UNVERIFIABLE, row);
        return Finding.of(
                plain.rule(), plain.severity(), plain.at(), List.of(), new Message("no-year", Map.of()), "", "");
    }

    private static Finding finding(String rule, Severity severity, int row) {
        return Finding.of(
                new RuleInfo(rule, severity),
                severity,
                new Origin.Read(place(row), "any/" + row),
                List.of(),
                Message.of(Map.of()),
                "",
                "");
    }

    private static CellPlace place(int row) {
        return new CellPlace("a.xlsx", "一", 0, row, 0);
    }
}
