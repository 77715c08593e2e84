package cn.gouji.reconcile;

import cn.gouji.check.Equation;
import cn.gouji.money.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one identity says by itself.
 *
 * @param gap what the printed parts exceed the printed total by, in 元
 * @param chance how likely a gap of this size or more is under independent rounding; one where that cannot be told
 */
record Ruling(Outcome outcome, BigDecimal gap, RoundingBound bound, Rational chance) {

    /** The verdicts of rules.md 0.2. */
    enum Outcome {
        EXACT,
        EXPLAINED,
        IMPLAUSIBLE,
        IMPOSSIBLE;

        /** Whether it must be looked at. */
        boolean isBroken() {
            return this == IMPLAUSIBLE || this == IMPOSSIBLE;
        }
    }

    private static final Rational RARE = Rational.of(BigInteger.ONE, BigInteger.valueOf(100));

    /** The ruling on the figures as they are printed. */
    static Ruling of(Identity identity) {
        return of(identity, Map.of());
    }

    /** The ruling with other prints in some cells. */
    static Ruling of(Identity identity, Map<Cell, Amount> changed) {
        Function<Cell, Amount> prints =
                cell -> Optional.ofNullable(changed.get(cell)).orElseGet(cell::amount);
        BigDecimal gap = gap(identity, prints);
        if (identity.isEquality() ? gap.signum() == 0 : gap.signum() <= 0) {
            return new Ruling(Outcome.EXACT, gap, RoundingBound.NONE, Rational.ONE);
        }
        RoundingBound bound = RoundingBound.of(identity, prints);
        boolean possible = identity.isEquality() ? bound.allows(gap) : bound.allowsOrder(gap);
        if (!possible) {
            return new Ruling(Outcome.IMPOSSIBLE, gap, bound, Rational.ZERO);
        }
        if (roundsToPrint(identity, gap, prints)) {
            return new Ruling(Outcome.EXACT, gap, bound, Rational.ONE);
        }
        boolean telling =
                identity.isEquality() && identity.factors().keySet().stream().noneMatch(Cell::cutOff);
        Rational chance = telling ? chance(identity, gap, prints) : Rational.ONE;
        return new Ruling(chance.compareTo(RARE) < 0 ? Outcome.IMPLAUSIBLE : Outcome.EXPLAINED, gap, bound, chance);
    }

    /** Whether the gap is so rare that even the rarest of so many identities should not show it. */
    boolean isStrong(int identities) {
        return chance.times(Rational.whole(Math.max(1, identities))).compareTo(RARE) < 0;
    }

    private static BigDecimal gap(Identity identity, Function<Cell, Amount> prints) {
        BigDecimal left = BigDecimal.ZERO;
        for (Map.Entry<Cell, Integer> factor : identity.factors().entrySet()) {
            left = left.add(prints.apply(factor.getKey()).value().multiply(BigDecimal.valueOf(factor.getValue())));
        }
        return left.negate();
    }

    /** A coarse figure that is exactly what finer ones round to agrees with them: there is nothing to explain. */
    private static boolean roundsToPrint(Identity identity, BigDecimal gap, Function<Cell, Amount> prints) {
        Comparator<Cell> byStep =
                Comparator.comparing(cell -> prints.apply(cell).stepValue());
        Cell coarsest = identity.factors().keySet().stream().max(byStep).orElseThrow();
        boolean alone = identity.factors().keySet().stream()
                .noneMatch(cell -> cell != coarsest && byStep.compare(cell, coarsest) == 0);
        int factor = Objects.requireNonNull(identity.factors().get(coarsest));
        if (!alone || !identity.isEquality() || Math.abs(factor) != 1) {
            return false;
        }
        Amount print = prints.apply(coarsest);
        BigDecimal implied = print.value().add(gap.multiply(BigDecimal.valueOf(factor)));
        return print.print(implied).compareTo(print.printed()) == 0;
    }

    /**
     * With mixed steps every figure counts as if it had the coarsest step and the gap is cut down to whole ones, which can
     * only make it look more likely than it is.
     */
    private static Rational chance(Identity identity, BigDecimal gap, Function<Cell, Amount> prints) {
        BigDecimal coarsest = BigDecimal.ZERO;
        int errors = 0;
        for (Map.Entry<Cell, Integer> factor : identity.factors().entrySet()) {
            Amount print = prints.apply(factor.getKey());
            coarsest = coarsest.max(print.stepValue());
            errors += print.isExact() ? 0 : Math.abs(factor.getValue());
        }
        int steps = gap.abs().divide(coarsest, 0, RoundingMode.DOWN).intValueExact();
        return new GapDistribution(errors).atLeast(steps);
    }

    /** The size of one step in which the gap is told: the total's, or the coarsest part's where the total is exact. */
    static BigDecimal step(Equation equation) {
        BigDecimal own = equation.total().amount().stepValue();
        return own.signum() > 0
                ? own
                : equation.figures()
                        .map(figure -> figure.amount().stepValue())
                        .max(Comparator.naturalOrder())
                        .filter(step -> step.signum() > 0)
                        .orElse(BigDecimal.ONE);
    }
}
