package cn.gouji.reconcile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How likely a gap is when so many figures were rounded independently (math.md 2): the gap of n addends and a total is the sum
 * of n + 1 errors, a central B-spline at whole numbers. Exact.
 *
 * @param errors how many figures carry a rounding error, the total included
 */
record GapDistribution(int errors) {

    private static final MathContext READABLE = new MathContext(3, RoundingMode.HALF_UP);
    private static final Map<Gap, Rational> KNOWN = new ConcurrentHashMap<>();

    private record Gap(int errors, int steps) {}

    /** The chance of exactly this gap, in steps. */
    Rational exactly(int steps) {
        int size = Math.abs(steps);
        return upper(size).minus(upper(size + 1));
    }

    /** The chance of a gap of at least so many steps, either way. */
    Rational atLeast(int steps) {
        return steps <= 0 ? Rational.ONE : upper(steps).times(Rational.whole(2));
    }

    /** A small chance as people read it: one in so many. */
    static String readable(Rational chance) {
        BigDecimal oneIn = new BigDecimal(chance.denominator())
                .divide(new BigDecimal(chance.numerator()), 0, RoundingMode.HALF_UP);
        return "1/" + oneIn.round(READABLE).toBigInteger();
    }

    private Rational upper(int steps) {
        return KNOWN.computeIfAbsent(new Gap(errors, steps), GapDistribution::upper);
    }

    /** The chance that one error less than all of them comes to half a step below the gap or more: the same number. */
    private static Rational upper(Gap gap) {
        int count = gap.errors() - 1;
        if (count == 0) {
            return gap.steps() <= 0 ? Rational.ONE : Rational.ZERO;
        }
        BigInteger sum = BigInteger.ZERO;
        BigInteger choose = BigInteger.ONE;
        for (int chosen = 0; chosen <= count; chosen++) {
            BigInteger reach = BigInteger.valueOf((long) count - 2L * gap.steps() + 1 - 2L * chosen);
            if (reach.signum() <= 0) {
                break;
            }
            BigInteger term = choose.multiply(reach.pow(count));
            sum = chosen % 2 == 0 ? sum.add(term) : sum.subtract(term);
            choose = choose.multiply(BigInteger.valueOf((long) count - chosen)).divide(BigInteger.valueOf(chosen + 1L));
        }
        return Rational.of(sum, factorial(count).shiftLeft(count));
    }

    private static BigInteger factorial(int number) {
        BigInteger product = BigInteger.ONE;
        for (int factor = 2; factor <= number; factor++) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return product;
    }
}
