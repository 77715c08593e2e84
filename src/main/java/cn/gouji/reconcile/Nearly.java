package cn.gouji.reconcile;

import java.util.Comparator;

/**
 * A number and an infinitesimal nudge, or an infinity. A strict bound {@code x < u} is the ordinary bound {@code x <= u - t}
 * for a t that is greater than nothing and smaller than every number (the t of math.md 4), so that half-open intervals are
 * kept exactly.
 *
 * @param infinity -1 or +1 for an infinity, 0 for a number
 */
record Nearly(int infinity, Rational real, Rational nudge) implements Comparable<Nearly> {

    static final Nearly BELOW_ALL = new Nearly(-1, Rational.ZERO, Rational.ZERO);
    static final Nearly ABOVE_ALL = new Nearly(1, Rational.ZERO, Rational.ZERO);
    static final Nearly ZERO = exactly(Rational.ZERO);

    private static final Comparator<Nearly> ORDER = Comparator.comparingInt(Nearly::infinity)
            .thenComparing(Nearly::real)
            .thenComparing(Nearly::nudge);

    /** The number itself. */
    static Nearly exactly(Rational number) {
        return new Nearly(0, number, Rational.ZERO);
    }

    /** Just above the number. */
    static Nearly above(Rational number) {
        return new Nearly(0, number, Rational.ONE);
    }

    /** Just below the number. */
    static Nearly below(Rational number) {
        return new Nearly(0, number, Rational.ONE.negate());
    }

    Nearly plus(Nearly other) {
        return new Nearly(0, real.plus(other.real), nudge.plus(other.nudge));
    }

    Nearly minus(Nearly other) {
        return new Nearly(0, real.minus(other.real), nudge.minus(other.nudge));
    }

    Nearly times(Rational factor) {
        return new Nearly(0, real.times(factor), nudge.times(factor));
    }

    @Override
    public int compareTo(Nearly other) {
        return ORDER.compare(this, other);
    }
}
