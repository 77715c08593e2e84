package cn.gouji.rules.txt;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact fraction with a positive denominator; compared without dividing. */
record Ratio(BigDecimal numerator, BigDecimal denominator) implements Comparable<Ratio> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Ratio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a denominator is positive, not " + denominator);
        }
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** 1 + this. */
    Ratio plusOne() {
        return new Ratio(numerator.add(denominator), denominator);
    }

    /** 1 − this. */
    Ratio fromOne() {
        return new Ratio(denominator.subtract(numerator), denominator);
    }

    /** In percent, rounded to that many decimals; for showing only. */
    BigDecimal percent(int decimals) {
        return numerator.multiply(HUNDRED).divide(denominator, decimals, RoundingMode.HALF_UP);
    }
}
