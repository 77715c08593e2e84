package cn.gouji.rules.txt;

import cn.gouji.money.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A calculation as a text writes it, with what it comes to (文内计算式).
 *
 * @param written its words
 * @param computed what its printed figures leave possible, in 元 or pieces
 * @param bare the same with units left out of account; empty where every figure has one
 * @param stated the result the text gives
 */
record Calculation(String written, Range computed, Optional<Range> bare, Operand stated) {

    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /** The numbers from low to high, the upper end outside unless it is the only number. */
    record Range(BigDecimal low, BigDecimal high) {

        static Range of(BigDecimal value, BigDecimal half) {
            return new Range(value.subtract(half), value.add(half));
        }

        Range plus(Range other) {
            return new Range(low.add(other.low), high.add(other.high));
        }

        /** The product of two ranges that are not negative. */
        Range times(Range other) {
            return new Range(low.multiply(other.low), high.multiply(other.high));
        }

        /** The quotient of two ranges that are positive. */
        Range over(Range other) {
            return new Range(low.divide(other.high, DIGITS), high.divide(other.low, DIGITS));
        }

        boolean meets(Range other) {
            return interval().meets(other.interval());
        }

        /** The range as an interval: rounded figures reach up to their upper end, exact ones are themselves. */
        Interval interval() {
            return low.compareTo(high) == 0 ? Interval.exactly(low) : Interval.halfOpen(low, high);
        }
    }

    /** A calculation all of whose figures have units. */
    static Calculation of(String written, Range computed, Operand stated) {
        return new Calculation(written, computed, Optional.empty(), stated);
    }

    /** Whether the stated result is one the printed figures allow. */
    boolean holds() {
        return computed.meets(stated.resultRange())
                || bare.filter(range -> range.meets(stated.bareRange())).isPresent();
    }

    /** What the calculation comes to, in the unit of the stated result and with its decimals. */
    String expected() {
        BigDecimal middle = computed.low().add(computed.high()).divide(BigDecimal.valueOf(2), DIGITS);
        BigDecimal inUnit = middle.divide(stated.factor(), DIGITS);
        int decimals = Math.max(stated.number().scale(), 0);
        BigDecimal rounded = inUnit.setScale(decimals, RoundingMode.HALF_UP);
        boolean same = rounded.compareTo(stated.number()) == 0;
        return (same ? inUnit.setScale(decimals + 2, RoundingMode.HALF_UP) : rounded).toPlainString()
                + stated.unitWord();
    }
}
