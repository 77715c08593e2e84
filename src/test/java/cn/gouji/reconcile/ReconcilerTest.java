package cn.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.Equation;
import cn.gouji.check.Finding;
import cn.gouji.check.Repair;
import cn.gouji.check.Severity;
import cn.gouji.money.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

    private static Finding only(Printed sheet) {
        List<Finding> findings = sheet.judge().findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<String> changes(Finding finding) {
        return finding.repairs().stream()
                .map(repair -> repair.hypothesis() + ": "
                        + repair.changes().stream()
                                .map(change -> change.from() + " → " + change.to())
                                .toList())
                .toList();
    }

    private static Printed swapped() {
        return Printed.wan()
                .row(0, "201", "1307", "201.b", "454", "201.p", "853")
                .row(1, "20136", "1370", "20136.b", "454", "20136.p", "853")
                .row(2, "a", "454", "a.b", "454", "a.p", "0")
                .row(3, "b", "853", "b.b", "0", "b.p", "853")
                .sum("201", "20136")
                .sum("20136", "a", "b")
                .sum(Printed.ROWS, "20136", "20136.b", "20136.p")
                .sum(Printed.ROWS, "201", "201.b", "201.p");
    }

    @Test
    void oneCellExplainsThreeBrokenRelations() {
        Finding finding = only(swapped());

        assertThat(finding.at().item()).isEqualTo("20136");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.rule().id()).isEqualTo("SUM-01");
        assertThat(finding.message().variant()).isEqualTo("joint.one-cell");
        assertThat(finding.actual()).isEqualTo("1,370 万元");
        assertThat(finding.expected()).isEqualTo("1,307 万元");
        assertThat(finding.message().values()).containsEntry("relations", 3).containsEntry("difference", "63 万元");
        assertThat(changes(finding)).containsExactly("adjacent-swap: [1,370 → 1,307]");
        assertThat(finding.consequences()).hasSize(2);
    }

    @Test
    void answerDoesNotDependOnTheOrderOfTheEquations() {
        Printed sheet = swapped();
        Judgement judgement = sheet.judge();

        for (int seed = 0; seed < 20; seed++) {
            List<Equation> shuffled = new ArrayList<>(sheet.equations);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(new Reconciler().judge(shuffled)).isEqualTo(judgement);
        }
    }

    @Test
    void isolatedBrokenSumIsToldInItsOwnWordsAtItsTotal() {
        Finding finding = only(
                Printed.wan().row(0, "t", "40", "a", "15", "b", "15", "c", "18").sum("t", "a", "b", "c"));

        assertThat(finding.at().item()).isEqualTo("t");
        assertThat(finding.message().variant()).isEmpty();
        assertThat(finding.message().values())
                .containsEntry("actual", "40 万元")
                .containsEntry("expected", "48 万元")
                .containsEntry("difference", "-8 万元")
                .containsEntry("count", 3)
                .containsEntry("name", "t");
        assertThat(finding.repairs()).isEmpty();
        assertThat(finding.others()).hasSize(3);
    }

    @Test
    void droppedDigitOfShiquanIsFound() {
        Printed sheet = new Printed(Unit.WAN, "0.01")
                .row(0, "all", "14206.00", "201", "1200.00", "208", "1500.00", "213", "844.48")
                .row(1, "21201", "1066.51", "i1", "1690.05", "i2", "1289.35", "i3", "7682.11")
                .sum("all", "201", "208", "213", "21201")
                .sum("21201", "i1", "i2", "i3");

        Finding finding = only(sheet);

        assertThat(finding.at().item()).isEqualTo("21201");
        assertThat(changes(finding)).containsExactly("dropped-digit: [1,066.51 → 10,661.51]");
    }

    @Test
    void slipInOneLongFigureIsNoChance() {
        Finding finding = only(new Printed(Unit.YUAN, "0.01")
                .row(0, "t", "23456789.01", "a", "16000000.00", "b", "16456789.01")
                .sum("t", "a", "b"));

        assertThat(finding.at().item()).isEqualTo("t");
        assertThat(finding.message().variant()).isEmpty();
        assertThat(changes(finding)).containsExactly("adjacent-swap: [23,456,789.01 → 32,456,789.01]");
    }

    @Test
    void cellConfirmedElsewhereIsNotBlamed() {
        Printed sheet = Printed.wan()
                .row(0, "T1", "1310")
                .row(1, "T3", "1307", "b", "454", "p", "853")
                .row(2, "T7", "1307", "b7", "454", "p7", "853")
                .sum(Printed.ROWS, "T3", "b", "p")
                .sum(Printed.ROWS, "T7", "b7", "p7")
                .sum("T3", "T7")
                .sum("T1", "T3");

        Finding finding = only(sheet);

        assertThat(finding.at().item()).isEqualTo("T1");
        assertThat(finding.message().variant()).isEqualTo("joint.one-cell");
        assertThat(finding.expected()).isEqualTo("1,307 万元");
    }

    @Test
    void independentMistakesOfOneBlockAreTwoFindings() {
        Printed spoilt = spoil(spoil(JointTest.tableEight(), "30206.total", "52"), "31003.project", "9");

        List<Finding> findings = spoilt.judge().findings();

        assertThat(findings).extracting(finding -> finding.at().item()).containsExactly("30206.total", "31003.project");
        assertThat(findings).extracting(Finding::expected).containsExactly("25 万元", "2 万元");
    }

    private static Printed spoil(Printed sheet, String name, String number) {
        Printed spoilt = Printed.wan();
        for (Equation equation : sheet.equations) {
            List<Equation.Term> parts = equation.parts().stream()
                    .map(term -> new Equation.Term(term.sign(), spoil(term.figure(), name, number)))
                    .toList();
            spoilt.equations.add(new Equation(
                    equation.rule(),
                    spoil(equation.total(), name, number),
                    parts,
                    equation.relation(),
                    equation.highest(),
                    equation.message(),
                    false));
        }
        return spoilt;
    }

    private static cn.gouji.filing.Figure.Known spoil(cn.gouji.filing.Figure.Known figure, String name, String number) {
        return figure.origin().item().equals(name)
                ? new cn.gouji.filing.Figure.Known(
                        figure.amount().withPrinted(new java.math.BigDecimal(number)), figure.origin(), number, false)
                : figure;
    }

    @Test
    void weakerEquationDoesNotPoisonTheStructure() {
        Printed sheet = JointTest.tableEight().at("text", 40, 0, "210");
        sheet.equations.add(Equation.same(
                        Printed.SUMS,
                        sheet.figure("text"),
                        sheet.figure("302.basic"),
                        cn.gouji.check.Message.of(java.util.Map.of()))
                .atMost(Severity.WARNING));

        Finding finding = only(sheet);

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.at().item()).isEqualTo("text");
    }

    @Test
    void weakerEquationThatVanishesWithTheCauseIsItsConsequence() {
        Printed sheet = swapped().at("text", 40, 0, "1307");
        sheet.equations.add(Equation.same(
                        Printed.SUMS,
                        sheet.figure("text"),
                        sheet.figure("20136"),
                        cn.gouji.check.Message.of(java.util.Map.of()))
                .atMost(Severity.WARNING));

        Finding finding = only(sheet);

        assertThat(finding.consequences()).hasSize(3);
    }

    @Test
    void turnedSignIsProposedForLongFigures() {
        Finding finding = only(new Printed(Unit.YUAN, "0.01")
                .row(0, "t", "7654321.09", "a", "8000000.00", "b", "345678.91")
                .sum("t", "a", "b"));

        assertThat(finding.repairs()).extracting(Repair::hypothesis).containsExactly("sign");
    }

    @Test
    void implausibleGapIsWarned() {
        Finding finding = only(Printed.wan()
                .row(0, "t", "38", "a", "10", "b", "10", "c", "10", "d", "10")
                .sum("t", "a", "b", "c", "d"));

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message().values()).containsEntry("probability", "1/192");
    }
}
