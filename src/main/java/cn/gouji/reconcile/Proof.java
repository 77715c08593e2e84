package cn.gouji.reconcile;

import cn.gouji.money.Amount;
import cn.gouji.money.Interval;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Why some prints cannot all be right, short enough to follow (矛盾的证明): the relations added and subtracted leave two sums
 * that must be equal, but one comes to at least more than the other can be (Farkas, math.md 4).
 *
 * @param more how often each cell counts on the side that is too great
 * @param less how often each cell counts on the other side
 */
record Proof(SortedMap<Cell, BigInteger> more, SortedMap<Cell, BigInteger> less) {

    /** The proof for a conflict of a block; empty where it rests on more than the cells of the conflict. */
    static Optional<Proof> of(Feasibility feasibility, Collection<Cell> all, NavigableSet<Cell> conflict) {
        NavigableSet<Cell> others = new TreeSet<>(all);
        others.removeAll(conflict);
        feasibility.freeOnly(others);
        if (feasibility.check() != Simplex.Answer.INFEASIBLE) {
            return Optional.empty();
        }
        SortedMap<Cell, Rational> factors = feasibility.certificate();
        return conflict.containsAll(factors.keySet()) ? of(factors) : Optional.empty();
    }

    private static Optional<Proof> of(SortedMap<Cell, Rational> factors) {
        BigInteger common = factors.values().stream()
                .map(Rational::denominator)
                .reduce(BigInteger.ONE, (one, other) -> one.multiply(other).divide(one.gcd(other)));
        SortedMap<Cell, BigInteger> left = new TreeMap<>();
        SortedMap<Cell, BigInteger> right = new TreeMap<>();
        factors.forEach((cell, factor) -> {
            BigInteger whole = factor.numerator().multiply(common).divide(factor.denominator());
            (whole.signum() > 0 ? left : right).put(cell, whole.abs());
        });
        if (left.isEmpty() || right.isEmpty() || sum(left).meets(sum(right))) {
            return Optional.empty();
        }
        boolean first = sum(left).low().compareTo(sum(right).low()) > 0;
        return Optional.of(first ? new Proof(left, right) : new Proof(right, left));
    }

    private static Interval sum(SortedMap<Cell, BigInteger> side) {
        Interval sum = Interval.exactly(BigDecimal.ZERO);
        for (Map.Entry<Cell, BigInteger> part : side.entrySet()) {
            sum = sum.plus(part.getKey().interval().times(new BigDecimal(part.getValue())));
        }
        return sum;
    }

    /** What the side that is too great comes to at least. */
    String least() {
        return text(sum(more).low());
    }

    /** Whether it may come to just that. */
    boolean leastInside() {
        return sum(more).lowInside();
    }

    /** What the other side comes to at most. */
    String most() {
        return text(sum(less).high());
    }

    /** Whether it may come to just that. */
    boolean mostInside() {
        return sum(less).highInside();
    }

    private String text(BigDecimal value) {
        Amount unit = more.firstKey().amount().withStep(BigDecimal.ZERO);
        return unit.withPrinted(unit.print(value)).textWithUnit();
    }

    /** One side as people write it. */
    static String written(SortedMap<Cell, BigInteger> side) {
        List<String> parts = new ArrayList<>();
        side.forEach((cell, times) -> parts.add((times.equals(BigInteger.ONE) ? "" : times + " × ")
                + cell.origin().name() + " " + cell.amount().textWithUnit()));
        return String.join(" + ", parts);
    }
}
