package cn.gouji.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as files write them, made exact decimals (精确数值). */
final class Numbers {

    /** The digits Excel keeps of what a person types. */
    static final MathContext TYPED = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST = 400;
    private static final int LARGEST_POWER = 330;

    private Numbers() {}

    /**
     * The number the text stands for; none where it is no number or one no workbook can hold.
     *
     * <p>Excel writes the fraction a person typed as 1.1 with 17 digits, 1.1000000000000001, because its memory is binary.
     * Where the first 15 digits are the very same binary number they are what was typed and what Excel shows, so they are
     * what is returned. Whole numbers are never touched: a long code written by another program keeps all its digits.
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

    /** The decimal a person would have typed to get this binary number. */
    static BigDecimal ofBinary(double binary) {
        BigDecimal typed = new BigDecimal(binary).round(TYPED);
        BigDecimal number = typed.doubleValue() == binary ? typed : new BigDecimal(Double.toString(binary));
        return plain(number.stripTrailingZeros());
    }

    private static BigDecimal typed(BigDecimal number) {
        if (number.precision() <= TYPED.getPrecision() || number.scale() <= 0) {
            return plain(number);
        }
        return ofBinary(number.doubleValue()).precision() < number.precision() && isFraction(number)
                ? ofBinary(number.doubleValue())
                : number;
    }

    private static boolean isFraction(BigDecimal number) {
        // More digits than a binary number needs were not written by Excel and mean what they say.
        return number.precision() <= 17 && number.stripTrailingZeros().scale() > 0;
    }

    private static BigDecimal zero(BigDecimal number) {
        return number.scale() > 0 && number.scale() < LONGEST ? number : BigDecimal.ZERO;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
