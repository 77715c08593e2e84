package cn.gouji.money;

import java.math.BigDecimal;

/** An interval of exact numbers; each end is inside or not. A single number is [n, n]. */
public record Interval(BigDecimal low, boolean lowInside, BigDecimal high, boolean highInside) {

    /** The interval that holds just this number. */
    public static Interval exactly(BigDecimal number) {
        return new Interval(number, true, number, true);
    }

    /** [low, high). */
    public static Interval halfOpen(BigDecimal low, BigDecimal high) {
        return new Interval(low, true, high, false);
    }

    /** (low, high). */
    public static Interval open(BigDecimal low, BigDecimal high) {
        return new Interval(low, false, high, false);
    }

    /** Whether no number lies inside. */
    public boolean isEmpty() {
        int order = low.compareTo(high);
        return order > 0 || (order == 0 && !(lowInside && highInside));
    }

    /** Whether the number lies inside. */
    public boolean contains(BigDecimal number) {
        int below = low.compareTo(number);
        int above = number.compareTo(high);
        return (below < 0 || (below == 0 && lowInside)) && (above < 0 || (above == 0 && highInside));
    }

    /** Whether both have a number in common. */
    public boolean meets(Interval other) {
        return !intersect(other).isEmpty();
    }

    /** The numbers in both; may be empty. */
    public Interval intersect(Interval other) {
        int lows = low.compareTo(other.low);
        int highs = high.compareTo(other.high);
        return new Interval(
                lows >= 0 ? low : other.low,
                lows == 0 ? lowInside && other.lowInside : lows > 0 ? lowInside : other.lowInside,
                highs <= 0 ? high : other.high,
                highs == 0 ? highInside && other.highInside : highs < 0 ? highInside : other.highInside);
    }

    /** The sums of one number of each. */
    public Interval plus(Interval other) {
        return new Interval(
                low.add(other.low), lowInside && other.lowInside, high.add(other.high), highInside && other.highInside);
    }

    /** Every number times the factor, which may be negative. */
    public Interval times(BigDecimal factor) {
        BigDecimal first = low.multiply(factor);
        BigDecimal second = high.multiply(factor);
        return factor.signum() >= 0
                ? new Interval(first, lowInside, second, highInside)
                : new Interval(second, highInside, first, lowInside);
    }
}
