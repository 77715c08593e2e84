package cn.gouji.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure as it was printed: the number, the step it was rounded to, and the unit it counts.
 *
 * @param printed the number in {@code unit}
 * @param step the printed step in {@code unit} (1 for whole 万元, 0.01 for 分); 0 for a figure that is exact
 */
public record Amount(BigDecimal printed, BigDecimal step, Unit unit) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public Amount {
        printed = tidy(printed);
        if (step.signum() < 0) {
            throw new IllegalArgumentException("a step cannot be negative: " + step);
        }
    }

    /** A figure known to be exact, such as the nothing a blank cell stands for. */
    public static Amount exact(BigDecimal printed, Unit unit) {
        return new Amount(printed, BigDecimal.ZERO, unit);
    }

    /** The printed number in 元 (or points, percent, pieces). */
    public BigDecimal value() {
        return printed.multiply(unit.factor());
    }

    /** The step in 元 (or points, percent, pieces). */
    public BigDecimal stepValue() {
        return step.multiply(unit.factor());
    }

    /** Whether the figure was printed without rounding. */
    public boolean isExact() {
        return step.signum() == 0;
    }

    /**
     * The true values, in 元, that are printed like this when rounded half away from zero (math.md 1): [a − u/2, a + u/2)
     * for a positive figure, its mirror image for a negative one, the open interval around a zero.
     */
    public Interval interval() {
        if (isExact()) {
            return Interval.exactly(value());
        }
        BigDecimal half = stepValue().divide(TWO);
        BigDecimal low = value().subtract(half);
        BigDecimal high = value().add(half);
        return switch (printed.signum()) {
            case 1 -> new Interval(low, true, high, false);
            case -1 -> new Interval(low, false, high, true);
            default -> new Interval(low, false, high, false);
        };
    }

    /** The true values, in 元, that are printed like this when what is less than a step is cut off (截断). */
    public Interval cutOffInterval() {
        if (isExact()) {
            return Interval.exactly(value());
        }
        BigDecimal low = value().subtract(stepValue());
        BigDecimal high = value().add(stepValue());
        return switch (printed.signum()) {
            case 1 -> new Interval(value(), true, high, false);
            case -1 -> new Interval(low, false, value(), true);
            default -> new Interval(low, false, high, false);
        };
    }

    /** The same figure printed with another number. */
    public Amount withPrinted(BigDecimal number) {
        return new Amount(number, step, unit);
    }

    /** The same figure with another step. */
    public Amount withStep(BigDecimal other) {
        return new Amount(printed, other, unit);
    }

    /** Rounds a number of 元 to this figure's step and unit, half away from zero, as Excel does. */
    public BigDecimal print(BigDecimal value) {
        BigDecimal inUnit = value.movePointLeft(power());
        return isExact()
                ? tidy(inUnit)
                : tidy(inUnit.divide(step, 0, RoundingMode.HALF_UP).multiply(step));
    }

    /** Whether this is the other, finer figure with its last digits cut off where rounding would give another number. */
    public boolean isCutOffFrom(Amount finer) {
        if (isExact() || unit.isStated() != finer.unit.isStated() || stepValue().compareTo(finer.stepValue()) <= 0) {
            return false;
        }
        BigDecimal cut = finer.value().divide(stepValue(), 0, RoundingMode.DOWN).multiply(step);
        return cut.compareTo(printed) == 0 && print(finer.value()).compareTo(printed) != 0;
    }

    /** The printed number as people write it, with separators: 1,307 or 1,307.50, decimals as many as the step has. */
    public String text() {
        int decimals = Math.max(
                0, Math.max(step.signum() == 0 ? 0 : step.stripTrailingZeros().scale(), printed.scale()));
        return grouped(printed.setScale(decimals, RoundingMode.UNNECESSARY));
    }

    /** {@link #text()} with the unit's word behind it: 1,307 万元. */
    public String textWithUnit() {
        String word = unit.chinese();
        return word.isEmpty() || unit == Unit.PERCENT ? text() + word : text() + " " + word;
    }

    private int power() {
        return -unit.factor().stripTrailingZeros().scale();
    }

    private static BigDecimal tidy(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static String grouped(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        text.append(point < 0 ? "" : plain.substring(point));
        return number.signum() < 0 ? "-" + text : text.toString();
    }
}
