package cn.gouji.reconcile;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact fraction in lowest terms with a positive denominator. */
record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    static final Rational ZERO = whole(BigInteger.ZERO);
    static final Rational ONE = whole(BigInteger.ONE);

    /** A whole number. */
    static Rational whole(BigInteger number) {
        return new Rational(number, BigInteger.ONE);
    }

    /** A whole number. */
    static Rational whole(long number) {
        return whole(BigInteger.valueOf(number));
    }

    /** The quotient of two whole numbers. */
    static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction over nothing");
        }
        if (denominator.equals(BigInteger.ONE)) {
            return whole(numerator);
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        return new Rational(numerator.divide(divisor), denominator.divide(divisor));
    }

    /** The same number as a fraction. */
    static Rational of(BigDecimal number) {
        return number.scale() <= 0
                ? whole(number.toBigIntegerExact())
                : of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    Rational plus(Rational other) {
        if (isWhole() && other.isWhole()) {
            return whole(numerator.add(other.numerator));
        }
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Rational minus(Rational other) {
        return plus(other.negate());
    }

    Rational times(Rational other) {
        return isWhole() && other.isWhole()
                ? whole(numerator.multiply(other.numerator))
                : of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Rational over(Rational other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    int signum() {
        return numerator.signum();
    }

    private boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(Rational other) {
        return isWhole() && other.isWhole()
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
