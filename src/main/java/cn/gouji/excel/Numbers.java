package cn.gouji.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as files write them, made exact decimals (精确数值). */
final class Numbers {

    /** The digits Excel keeps of what a person types. */
    static final MathContext TYPED = new MathContext(15, RoundingMode.HALF_UP);

    private static final int BINARY_DIGITS = 17;
    private static final int LONGEST = 400;
    private static final int LARGEST_POWER = 330;

    private Numbers() {}

    /**
     * The number the text stands for; none where it is no number or one no workbook can hold.
     *
     * <p>Excel's memory is binary: it writes the 1.1 a person typed as 1.1000000000000001, and the sum of 1.1 and 2.2 as
     * 3.3000000000000003, with 17 digits of which it shows, and promises, 15. So a fraction of 16 or 17 digits is taken for
     * the 15 it stands for. Whole numbers are never touched, and more digits than 17 were not written by Excel and mean what
     * they say: a long code keeps all its digits.
     */
    static Optional<BigDecimal> written(String text) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(bare);
            boolean holdable = Math.abs((long) number.precision() - number.scale()) < LARGEST_POWER
                    && Math.abs((long) number.scale()) < LARGEST_POWER + LONGEST;
            return holdable || number.signum() == 0
                    ? Optional.of(number.signum() == 0 ? zero(number) : typed(number))
                    : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** The decimal that a binary number stands for, which .xls stores. */
    static BigDecimal ofBinary(double binary) {
        return plain(typed(new BigDecimal(Double.toString(binary))).stripTrailingZeros());
    }

    private static BigDecimal typed(BigDecimal number) {
        boolean binary = number.precision() > TYPED.getPrecision() && number.precision() <= BINARY_DIGITS;
        boolean fraction = number.scale() > 0 && number.stripTrailingZeros().scale() > 0;
        return binary && fraction ? plain(number.round(TYPED).stripTrailingZeros()) : plain(number);
    }

    private static BigDecimal zero(BigDecimal number) {
        return number.scale() > 0 && number.scale() < LONGEST ? number : BigDecimal.ZERO;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
