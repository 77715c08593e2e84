package cn.gouji.across;

import cn.gouji.money.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Whether one slip of the hand makes a printed figure of another: two neighbours exchanged, a digit dropped, added or wrong place. */
final class Mistyped {

    /** Shorter numbers are alike by chance. */
    private static final int LEAST_DIGITS = 5;

    private Mistyped() {}

    /** Whether the one figure of the share may be that amount, mistyped. */
    static boolean mayBe(Share share, BigDecimal meant) {
        if (share.figures().size() != 1 || meant.signum() <= 0) {
            return false;
        }
        Amount amount = share.figures().get(0).amount();
        if (amount.isExact()) {
            return false;
        }
        BigInteger printed = steps(amount.value(), amount);
        BigInteger wanted = steps(meant, amount);
        String one = printed.toString();
        String other = wanted.toString();
        return one.length() >= LEAST_DIGITS
                && (isSwapped(one, other) || isDropped(one, other) || isDropped(other, one));
    }

    private static BigInteger steps(BigDecimal value, Amount amount) {
        return value.divide(amount.stepValue(), 0, java.math.RoundingMode.HALF_UP)
                .toBigInteger();
    }

    private static boolean isSwapped(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    /** Whether the shorter is the longer without one of its digits. */
    private static boolean isDropped(String shorter, String longer) {
        if (shorter.length() + 1 != longer.length()) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        return shorter.substring(at).equals(longer.substring(at + 1));
    }
}
