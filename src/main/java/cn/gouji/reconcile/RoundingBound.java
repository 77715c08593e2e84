package cn.gouji.reconcile;

import cn.gouji.money.Amount;
import cn.gouji.money.Interval;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The gaps that rounding can make in one identity: the sharp bound of math.md 1, for any mixture of steps, signs, zeros and
 * exact figures. It is the sum of what each true value can differ from its print by, ends kept open where they are.
 *
 * @param room the gaps (Σ parts - total, in 元) that some true values explain
 * @param grain the greatest amount of which all gaps are multiples; 0 where all figures are exact
 */
record RoundingBound(Interval room, BigDecimal grain) {

    /** No gap at all. */
    static final RoundingBound NONE = new RoundingBound(Interval.exactly(BigDecimal.ZERO), BigDecimal.ZERO);

    /** The bound of the identity with these prints in its cells. */
    static RoundingBound of(Identity identity, Function<Cell, Amount> prints) {
        Interval room = Interval.exactly(BigDecimal.ZERO);
        for (Map.Entry<Cell, Integer> factor : identity.factors().entrySet()) {
            Cell cell = factor.getKey();
            Amount print = prints.apply(cell);
            Interval error =
                    cell.interval(print).plus(Interval.exactly(print.value().negate()));
            room = room.plus(error.times(BigDecimal.valueOf(factor.getValue())));
        }
        if (identity.ofPrints()) {
            room = Interval.exactly(BigDecimal.ZERO);
        }
        return new RoundingBound(
                room, grain(identity.factors().keySet().stream().map(prints).toList()));
    }

    /** Whether true values behind the prints can fulfil an equality with this gap. */
    boolean allows(BigDecimal gap) {
        return room.contains(gap);
    }

    /** Whether true values behind the prints can fulfil an order with this gap: anything below the widest will do. */
    boolean allowsOrder(BigDecimal gap) {
        int order = gap.compareTo(room.high());
        return order < 0 || (order == 0 && room.highInside());
    }

    /** The widest gap possible in the direction of this one, in 元, without its sign. */
    BigDecimal widest(BigDecimal gap) {
        boolean up = gap.signum() >= 0;
        BigDecimal end = up ? room.high() : room.low().negate();
        boolean inside = up ? room.highInside() : room.lowInside();
        if (grain.signum() == 0) {
            return end;
        }
        BigInteger steps = end.divide(grain, 0, RoundingMode.FLOOR).toBigInteger();
        BigDecimal widest = grain.multiply(new BigDecimal(steps));
        return widest.compareTo(end) == 0 && !inside ? widest.subtract(grain) : widest;
    }

    private static BigDecimal grain(Collection<Amount> prints) {
        int scale = prints.stream()
                .flatMap(print -> Stream.of(print.value(), print.stepValue()))
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        BigInteger common = BigInteger.ZERO;
        boolean rounded = false;
        for (Amount print : prints) {
            rounded |= !print.isExact();
            BigDecimal grain = print.isExact() ? print.value() : print.stepValue();
            common = common.gcd(grain.movePointRight(scale).toBigIntegerExact());
            common = common.gcd(print.value().movePointRight(scale).toBigIntegerExact());
        }
        return rounded ? new BigDecimal(common, scale) : BigDecimal.ZERO;
    }
}
