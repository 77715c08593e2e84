package cn.gouji.reconcile;

import cn.gouji.money.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The slips of one keystroke that turn an intended figure into the printed one (录入错误), and whether a match can be told
 * from chance (math.md 6).
 */
final class TypingError {

    private static final int GREATEST_POWER = 4;
    private static final int ENOUGH_SUPPORT = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Amount printed;
    private final String digits;
    private final Map<BigDecimal, String> slips = new LinkedHashMap<>();

    private TypingError(Amount printed, String digits) {
        this.printed = printed;
        this.digits = digits;
        if (!digits.isEmpty()) {
            note("sign", "-" + digits);
            swap();
            replace();
            shift();
            drop();
            insert();
        }
    }

    /**
     * What may have been meant by a print, with the name of the slip; the likeliest slip where two lead there. Digits are
     * those of the print in its step, so 10,661.51 has seven.
     *
     * @param step the step to count digits in
     */
    static Map<BigDecimal, String> meant(Amount print, BigDecimal step) {
        if (step.signum() == 0 || print.printed().signum() == 0) {
            return Map.of();
        }
        BigDecimal[] parts = print.printed().abs().divideAndRemainder(step);
        boolean decimal = step.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
        String digits =
                decimal && parts[1].signum() == 0 ? parts[0].toBigInteger().toString() : "";
        return new TypingError(print.withStep(step), digits).slips;
    }

    /**
     * Whether a match is too unlikely to be chance: two relations agree, or fewer than one in a hundred figures with such a
     * difference would match.
     *
     * @param support how many violated relations the change repairs
     * @param bound the gap rounding can make, in 元
     * @param matches the changes that would have counted as a match, in 元
     * @param difference by how much the printed figures disagree, in 元
     */
    static boolean isTelling(
            int support, BigDecimal bound, Iterable<BigDecimal> matches, BigDecimal difference, BigDecimal step) {
        if (support >= ENOUGH_SUPPORT) {
            return true;
        }
        if (step.signum() == 0) {
            return false;
        }
        BigDecimal scale = step;
        while (scale.compareTo(difference.abs()) <= 0) {
            scale = scale.movePointRight(1);
        }
        int near = 0;
        for (BigDecimal change : matches) {
            near += change.abs().compareTo(scale) <= 0 ? 1 : 0;
        }
        BigDecimal hits = bound.add(bound).add(step).multiply(BigDecimal.valueOf(near));
        return hits.multiply(HUNDRED).compareTo(scale.add(scale)) < 0;
    }

    private void swap() {
        for (int at = 0; at + 1 < digits.length(); at++) {
            String swapped =
                    digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
            note("adjacent-swap", swapped);
        }
    }

    private void replace() {
        for (int at = 0; at < digits.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                note("replaced-digit", digits.substring(0, at) + digit + digits.substring(at + 1));
            }
        }
    }

    private void shift() {
        for (int power = 1; power <= GREATEST_POWER; power++) {
            String zeros = "0".repeat(power);
            note("power-of-ten", digits + zeros);
            if (digits.endsWith(zeros)) {
                note("power-of-ten", digits.substring(0, digits.length() - power));
            }
        }
    }

    /** The print has a digit too many. */
    private void drop() {
        for (int at = 0; at < digits.length() && digits.length() > 1; at++) {
            note("added-digit", digits.substring(0, at) + digits.substring(at + 1));
        }
    }

    /** The print lacks a digit. */
    private void insert() {
        for (int at = 0; at <= digits.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                note("dropped-digit", digits.substring(0, at) + digit + digits.substring(at));
            }
        }
    }

    /** A figure is not typed with a zero in front, so such a slip is none. */
    private void note(String slip, String meant) {
        boolean typed = !meant.startsWith("0") || meant.length() == 1;
        if (typed && !meant.isEmpty() && !meant.equals(digits)) {
            BigDecimal size = new BigDecimal(meant).multiply(printed.step());
            BigDecimal value = printed.printed().signum() < 0 ? size.negate() : size;
            slips.putIfAbsent(printed.withPrinted(value).printed(), slip);
        }
    }
}
