package cn.gouji.rules.txt;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.filing.Statement.Direction;
import cn.gouji.money.Amount;
import cn.gouji.money.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two tables of the mathematics of growth statements, to the printed digit. */
class GrowthRatesTest {

    @ParameterizedTest(name = "{0} {2} {1}: {3}%")
    @CsvSource({
        "1307, 237, DOWN, 15,  15.3–15.4,  15.3–15.4, true",
        "4,    13,  DOWN, 77,  73.5–79.4,  72.7–80.0, true",
        "71,   40,  UP,   130, 123.4–135.0, 123.8–134.4, true",
        "715,  74,  DOWN, 9,   9.3–9.4,    9.3–9.5, true",
        "12,   6,   UP,   50,  78.6–130.0, 76.9–127.3, false",
        "15,   3,   DOWN, 25,  13.9–19.4,  11.4–21.6, false",
        "21,   4,   DOWN, 24,  14.0–18.0,  12.2–19.6, false",
        "15,   5,   DOWN, 50,  22.5–27.5,  20.5–29.3, false",
        "454,  123, DOWN, 21,  21.2–21.4,  21.2–21.5, true"
    })
    void rangesAndVerdictsAreThoseOfTheTable(
            String current,
            String change,
            Direction direction,
            String percent,
            String first,
            String second,
            boolean possible) {
        GrowthRates rates = rates(current, change, percent);

        assertThat(bare(rates.first(direction))).isEqualTo(first);
        assertThat(bare(rates.second(direction))).isEqualTo(second);
        assertThat(rates.possible(direction)).isEqualTo(possible);
    }

    @ParameterizedTest(name = "{0} {2} {1}: {3}%")
    @CsvSource({
        "12, 6, UP,   50, 44.0–56.5, 30.6–36.1, WRONG_BASE",
        "15, 3, DOWN, 25, 16.1–24.1, 19.2–31.8, DIRECTION_REVERSED",
        "21, 4, DOWN, 24, 16.3–22.0, 19.4–28.1, DIRECTION_REVERSED",
        "15, 5, DOWN, 50, 29.0–37.9, 40.9–61.1, DIRECTION_REVERSED"
    })
    void exactlyOneHypothesisFitsEach(
            String current,
            String change,
            Direction direction,
            String percent,
            String base,
            String reversed,
            GrowthHypothesis fits) {
        GrowthRates rates = rates(current, change, percent);
        Direction opposite = direction == Direction.UP ? Direction.DOWN : Direction.UP;

        assertThat(bare(rates.onThisYear())).isEqualTo(base);
        assertThat(bare(rates.first(opposite))).isEqualTo(reversed);
        assertThat(GrowthHypothesis.fitting(rates, direction)).containsExactly(fits);
    }

    @ParameterizedTest(name = "{0} {2} {1}: {3}%")
    @CsvSource({
        "12, 6, UP, 200, RATIO",
        "15, 3, DOWN, 83, RATIO",
        "1307, 237, DOWN, 1.5, FACTOR",
        "1307, 237, DOWN, 51, DIGITS",
        "1307, 237, DOWN, 16, DIGITS"
    })
    void otherSlipsAreRecognised(
            String current, String change, Direction direction, String percent, GrowthHypothesis fits) {
        assertThat(GrowthHypothesis.fitting(rates(current, change, percent), direction))
                .contains(fits);
    }

    @Test
    void endsOfTheIntervalsAreOpenWhereNoFigureReachesThem() {
        GrowthRates touching = rates("12", "6", "130.05");
        GrowthRates below = rates("12", "6", "130.00");

        assertThat(touching.possible(Direction.UP)).isFalse();
        assertThat(below.possible(Direction.UP)).isTrue();
    }

    @Test
    void upperEndOfThePrintedPercentageIsOutside() {
        GrowthRates rates = rates("1307", "237", "14");

        assertThat(rates.possible(Direction.DOWN)).isFalse();
        assertThat(new RateRange(
                                Optional.of(new Ratio(new BigDecimal("14.5"), BigDecimal.valueOf(100))),
                                Optional.empty())
                        .meets(rates.percent().interval()))
                .isFalse();
    }

    @Test
    void baseThatMayVanishLeavesTheRateOpenAbove() {
        assertThat(rates("12", "11", "5000").possible(Direction.UP)).isTrue();
    }

    @Test
    void nothingChangedAndNoughtPercentAgree() {
        assertThat(rates("4", "0", "0").possible(Direction.UP)).isTrue();
    }

    @Test
    void decimalsOfTheChangeNarrowTheRange() {
        assertThat(bare(rates("12.00", "6.00", "50").range(Direction.UP))).isEqualTo("99.8–100.3");
    }

    private static GrowthRates rates(String current, String change, String percent) {
        return GrowthRates.of(amount(current, Unit.WAN), amount(change, Unit.WAN), amount(percent, Unit.PERCENT));
    }

    private static Amount amount(String printed, Unit unit) {
        BigDecimal number = new BigDecimal(printed);
        return new Amount(number, BigDecimal.ONE.movePointLeft(number.scale()), unit);
    }

    private static String bare(Optional<RateRange> range) {
        return range.orElseThrow().text().replace("%", "");
    }
}
