package cn.gouji.rules.txt;

import cn.gouji.filing.Statement.Direction;
import cn.gouji.money.Amount;
import cn.gouji.money.Interval;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the printed figures of a growth statement say about its rate: C this year, change Δ, and the two lawful readings of
 * Δ (math.md 3). H1 takes Δ for the rounded true change, H2 for the difference of the printed figures.
 */
record GrowthRates(
        BigDecimal current, BigDecimal halfCurrent, BigDecimal change, BigDecimal halfChange, Amount percent) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The rates of a statement with those printed figures. */
    static GrowthRates of(Amount current, Amount change, Amount percent) {
        return new GrowthRates(
                current.value(),
                current.stepValue().divide(TWO),
                change.value(),
                change.stepValue().divide(TWO),
                percent);
    }

    /** Last year's printed figure as the change makes it. */
    BigDecimal base(Direction direction) {
        return direction == Direction.UP ? current.subtract(change) : current.add(change);
    }

    /** Whether the printed percentage is possible under either reading; never where there is no base. */
    boolean possible(Direction direction) {
        return meets(first(direction)) || meets(second(direction));
    }

    /** All rates possible under either reading. */
    Optional<RateRange> range(Direction direction) {
        Optional<RateRange> first = first(direction);
        Optional<RateRange> second = second(direction);
        return first.flatMap(one -> second.map(one::union)).or(() -> first).or(() -> second);
    }

    /** H1: the change was rounded by itself. */
    Optional<RateRange> first(Direction direction) {
        BigDecimal base = base(direction);
        BigDecimal slack = direction == Direction.UP ? halfCurrent.add(halfChange) : halfCurrent.subtract(halfChange);
        return range(change.subtract(halfChange), base.add(slack), change.add(halfChange), base.subtract(slack));
    }

    /** H2: the change is the difference of the printed figures. */
    Optional<RateRange> second(Direction direction) {
        BigDecimal base = base(direction);
        BigDecimal half = halfCurrent.max(halfChange);
        Optional<RateRange> quotient =
                range(current.subtract(halfCurrent), base.add(half), current.add(halfCurrent), base.subtract(half));
        return direction == Direction.UP
                ? quotient.map(range -> new RateRange(
                        range.low().map(GrowthRates::lessOne), range.high().map(GrowthRates::lessOne)))
                : quotient.map(GrowthRates::fromOne);
    }

    /** Whether the printed percentage is possible if both figures were cut off and not rounded. */
    boolean possibleCutOff(Direction direction) {
        BigDecimal base = base(direction);
        BigDecimal step = halfCurrent.multiply(TWO);
        BigDecimal changeStep = halfChange.multiply(TWO);
        boolean up = direction == Direction.UP;
        return meets(range(
                change,
                up ? base.add(step) : base.add(step).add(changeStep),
                change.add(changeStep),
                up ? base.subtract(changeStep) : base));
    }

    /** The change in this year's figure instead of last year's. */
    Optional<RateRange> onThisYear() {
        return range(
                change.subtract(halfChange),
                current.add(halfCurrent),
                change.add(halfChange),
                current.subtract(halfCurrent));
    }

    /** This year in last year, instead of the change in last year. */
    Optional<RateRange> ratio(Direction direction) {
        return direction == Direction.UP
                ? first(direction)
                        .map(range -> new RateRange(
                                range.low().map(Ratio::plusOne), range.high().map(Ratio::plusOne)))
                : first(direction).map(GrowthRates::fromOne);
    }

    /** The percentage people compute from the printed figures, rounded like the printed one; the base is positive. */
    BigDecimal naive(Direction direction) {
        int decimals = Math.max(0, percent.step().stripTrailingZeros().scale());
        return new Ratio(change, base(direction)).percent(decimals);
    }

    /** Whether the printed percentage lies in the range. */
    boolean meets(Optional<RateRange> range) {
        return range.filter(rates -> rates.meets(percent.interval())).isPresent();
    }

    /** Whether the printed percentage times a power of ten is possible. */
    boolean possibleTimesTen(int power, Direction direction) {
        Interval scaled = percent.interval().times(BigDecimal.ONE.scaleByPowerOfTen(power));
        return first(direction).filter(rates -> rates.meets(scaled)).isPresent()
                || second(direction).filter(rates -> rates.meets(scaled)).isPresent();
    }

    /** (lowTop / lowBottom, highTop / highBottom); no upper end where the base may vanish, nothing where it must. */
    private static Optional<RateRange> range(
            BigDecimal lowTop, BigDecimal lowBottom, BigDecimal highTop, BigDecimal highBottom) {
        if (lowBottom.signum() <= 0) {
            return Optional.empty();
        }
        Optional<Ratio> high =
                highBottom.signum() <= 0 ? Optional.empty() : Optional.of(new Ratio(highTop, highBottom));
        return Optional.of(new RateRange(Optional.of(new Ratio(lowTop, lowBottom)), high));
    }

    private static Ratio lessOne(Ratio ratio) {
        return new Ratio(ratio.numerator().subtract(ratio.denominator()), ratio.denominator());
    }

    private static RateRange fromOne(RateRange range) {
        return new RateRange(range.high().map(Ratio::fromOne), range.low().map(Ratio::fromOne));
    }
}
