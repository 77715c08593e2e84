package cn.gouji.reconcile;

import static cn.gouji.reconcile.Ruling.Outcome.EXACT;
import static cn.gouji.reconcile.Ruling.Outcome.EXPLAINED;
import static cn.gouji.reconcile.Ruling.Outcome.IMPLAUSIBLE;
import static cn.gouji.reconcile.Ruling.Outcome.IMPOSSIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.Equation;
import cn.gouji.check.Message;
import cn.gouji.money.Amount;
import cn.gouji.money.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bound table of math.md 1. */
class RulingTest {

    /** Whether a gap is possible for so many addends printed 10 and so many printed 0. */
    private static boolean possible(int positive, int zero, int gap) {
        Printed sheet = Printed.wan();
        String[] parts = new String[positive + zero];
        for (int at = 0; at < parts.length; at++) {
            parts[at] = "p" + at;
            sheet.at(parts[at], at + 1, 0, at < positive ? "10" : "0");
        }
        sheet.at("t", 0, 0, String.valueOf(10 * positive - gap)).sum("t", parts);
        return sheet.ruling().outcome() != IMPOSSIBLE;
    }

    @Test
    void positiveAddendsMayBeOffByHalfTheirNumberEitherWay() {
        for (int count = 1; count <= 9; count++) {
            for (int gap = -6; gap <= 6; gap++) {
                assertThat(possible(count, 0, gap))
                        .as(count + " addends, gap " + gap)
                        .isEqualTo(Math.abs(gap) <= count / 2);
            }
        }
    }

    @Test
    void printedZeroCanHideMoneyButWasNeverRoundedUp() {
        for (int positive = 1; positive <= 5; positive++) {
            for (int zero = 0; zero <= 5; zero++) {
                for (int gap = -6; gap <= 6; gap++) {
                    assertThat(possible(positive, zero, gap))
                            .as(positive + " positive, " + zero + " zero, gap " + gap)
                            .isEqualTo(gap >= -((positive + zero) / 2) && gap <= positive / 2);
                }
            }
        }
    }

    @Test
    void partCannotExceedItsTotal() {
        Printed sheet =
                Printed.wan().row(0, "t", "4", "a", "5", "b", "0", "c", "0").sum("t", "a", "b", "c");

        assertThat(sheet.ruling().outcome()).isEqualTo(IMPOSSIBLE);
    }

    @Test
    void blankIsNoAddend() {
        Printed sheet =
                Printed.wan().row(0, "t", "11", "a", "10").blank("b", 0, 5).sum("t", "a", "b");

        assertThat(sheet.ruling().outcome()).isEqualTo(IMPOSSIBLE);
    }

    @Test
    void printedZeroExplainsMissingStep() {
        Printed sheet = Printed.wan().row(0, "t", "11", "a", "10", "b", "0").sum("t", "a", "b");

        assertThat(sheet.ruling().outcome()).isEqualTo(EXPLAINED);
    }

    @Test
    void sameQuantityTwiceMustBeEqual() {
        assertThat(Printed.wan()
                        .row(0, "t", "211", "a", "210")
                        .sum("t", "a")
                        .ruling()
                        .outcome())
                .isEqualTo(IMPOSSIBLE);
        assertThat(Printed.wan()
                        .row(0, "t", "210", "a", "210")
                        .sum("t", "a")
                        .ruling()
                        .outcome())
                .isEqualTo(EXACT);
    }

    @Test
    void coarsePrintMustBeTheRoundedExactFigure() {
        assertThat(coarse("13067432.11", "1307")).isEqualTo(EXACT);
        assertThat(coarse("13065000", "1307")).isEqualTo(EXACT);
        assertThat(coarse("13064999.99", "1307")).isEqualTo(IMPOSSIBLE);
        assertThat(coarse("13075000", "1307")).isEqualTo(IMPOSSIBLE);
    }

    private static Ruling.Outcome coarse(String yuan, String wan) {
        return Printed.wan()
                .at("t", 0, 0, wan)
                .put("a", 0, 1, Amount.exact(new BigDecimal(yuan), Unit.YUAN))
                .sum("t", "a")
                .ruling()
                .outcome();
    }

    @Test
    void mixedStepsAddUpTheirHalves() {
        assertThat(mixed("20.56", "10.05")).isEqualTo(IMPOSSIBLE);
        assertThat(mixed("20.55", "10.05")).isEqualTo(EXPLAINED);
        assertThat(mixed("20.54", "10.05")).isEqualTo(EXACT);
        assertThat(mixed("19.55", "10.05")).isEqualTo(EXACT);
        assertThat(mixed("19.54", "10.05")).isEqualTo(IMPOSSIBLE);
    }

    /** Total in hundredths, one addend 10 in ones, the other in hundredths: a gap of half and one hundredth cannot be. */
    private static Ruling.Outcome mixed(String total, String part) {
        BigDecimal fine = new BigDecimal("0.01");
        return Printed.wan()
                .put("t", 0, 0, new Amount(new BigDecimal(total), fine, Unit.WAN))
                .at("a", 0, 1, "10")
                .put("b", 0, 2, new Amount(new BigDecimal(part), fine, Unit.WAN))
                .sum("t", "a", "b")
                .ruling()
                .outcome();
    }

    @Test
    void changesMayBeBelowNothing() {
        assertThat(change("1", "5", "3")).isEqualTo(EXPLAINED);
        assertThat(change("3", "5", "3")).isEqualTo(EXPLAINED);
        assertThat(change("4", "5", "3")).isEqualTo(IMPOSSIBLE);
        assertThat(change("0", "5", "3")).isEqualTo(IMPOSSIBLE);
        assertThat(change("-1", "3", "4")).isEqualTo(EXACT);
    }

    private static Ruling.Outcome change(String change, String now, String before) {
        Printed sheet = Printed.wan().row(0, "d", change, "n", now, "b", before);
        sheet.equations.add(new Equation(
                Printed.SUMS,
                sheet.figure("d"),
                List.of(new Equation.Term(1, sheet.figure("n")), new Equation.Term(-1, sheet.figure("b"))),
                Equation.Relation.EQUAL,
                Printed.SUMS.severity(),
                Message.of(Map.of()),
                false));
        return sheet.ruling().outcome();
    }

    @Test
    void totalAddedFromPrintsLeavesNoGap() {
        Printed sheet = Printed.wan().row(0, "t", "21", "a", "10", "b", "10").sum("t", "a", "b");
        Equation open = sheet.equations.get(0);
        sheet.equations.set(
                0,
                new Equation(
                        open.rule(),
                        open.total(),
                        open.parts(),
                        open.relation(),
                        open.highest(),
                        open.message(),
                        true));

        assertThat(sheet.ruling().outcome()).isEqualTo(IMPOSSIBLE);
        assertThat(sheet.judge().findings()).hasSize(1);
    }

    @Test
    void orderIsBrokenOnlyIfEveryTrueValueBreaksIt() {
        assertThat(order("10", "10")).isEqualTo(EXACT);
        assertThat(order("10", "0")).isEqualTo(EXACT);
        assertThat(order("10", "11")).isEqualTo(IMPOSSIBLE);
    }

    private static Ruling.Outcome order(String more, String less) {
        Printed sheet = Printed.wan().row(0, "m", more, "l", less);
        sheet.equations.add(Equation.atLeast(Printed.SUMS, sheet.figure("m"), sheet.figure("l"), Message.of(Map.of())));
        return sheet.ruling().outcome();
    }

    @Test
    void orderBetweenUnequalStepsAllowsForRounding() {
        Printed sheet = Printed.wan()
                .at("m", 0, 0, "10")
                .put("l", 0, 1, new Amount(new BigDecimal("10.44"), new BigDecimal("0.01"), Unit.WAN));
        sheet.equations.add(Equation.atLeast(Printed.SUMS, sheet.figure("m"), sheet.figure("l"), Message.of(Map.of())));

        assertThat(sheet.ruling().outcome()).isEqualTo(EXPLAINED);
    }

    @Test
    void possibleButRareIsImplausible() {
        Printed sheet = Printed.wan()
                .row(0, "t", "38", "a", "10", "b", "10", "c", "10", "d", "10")
                .sum("t", "a", "b", "c", "d");

        Ruling ruling = sheet.ruling();

        assertThat(ruling.outcome()).isEqualTo(IMPLAUSIBLE);
        assertThat(GapDistribution.readable(ruling.chance())).isEqualTo("1/192");
        assertThat(ruling.isStrong(1)).isTrue();
        assertThat(ruling.isStrong(2)).isFalse();
    }

    @Test
    void noteTellsGapAndBoundInSteps() {
        Judgement judgement = Printed.wan()
                .row(0, "t", "1061", "b", "211", "p", "851")
                .sum("t", "b", "p")
                .judge();

        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.roundings()).singleElement().satisfies(note -> {
            assertThat(note.gap()).isEqualByComparingTo("1");
            assertThat(note.bound()).isEqualByComparingTo("1");
        });
    }
}
