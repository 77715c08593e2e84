package cn.gouji.rules.txt;

import cn.gouji.money.Interval;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The true rates that printed figures leave possible: an open interval (math.md 3).
 *
 * @param low empty where nothing bounds it from below
 * @param high empty where nothing bounds it from above
 */
record RateRange(Optional<Ratio> low, Optional<Ratio> high) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether the percentages [q₁, q₂) have a rate in common with this: low &lt; q₂ and q₁ &lt; high. */
    boolean meets(Interval percent) {
        Ratio from = new Ratio(percent.low(), HUNDRED);
        Ratio to = new Ratio(percent.high(), HUNDRED);
        return low.map(bound -> bound.compareTo(to) < 0).orElse(true)
                && high.map(bound -> from.compareTo(bound) < 0).orElse(true);
    }

    /** The smallest range around both. */
    RateRange union(RateRange other) {
        return new RateRange(
                low.flatMap(one -> other.low.map(two -> one.compareTo(two) <= 0 ? one : two)),
                high.flatMap(one -> other.high.map(two -> one.compareTo(two) >= 0 ? one : two)));
    }

    /** The range as people write it, in percent: 76.9%–130.0%. */
    String text() {
        return low.map(RateRange::percent).orElse("−∞") + "–"
                + high.map(RateRange::percent).orElse("∞");
    }

    private static String percent(Ratio bound) {
        return bound.percent(1).toPlainString() + "%";
    }
}
