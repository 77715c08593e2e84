package cn.gouji.check;

import java.math.BigDecimal;
import java.util.Optional;

/** A number from which on a rule speaks (界限). */
public record Threshold(String name, Measure measure, BigDecimal initial) implements RuleOption {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What the number counts. */
    public enum Measure {
        /** A share of something, from nothing to all of it. */
        SHARE("0…100 %"),
        /** A relation that may go beyond the whole. */
        PERCENT("≥ 0 %"),
        /** Money in 元. */
        YUAN("≥ 0 元"),
        /** Whole pieces. */
        COUNT("≥ 0");

        private final String range;

        Measure(String range) {
            this.range = range;
        }
    }

    /** A share in percent with this default. */
    public static Threshold share(String name, int initial) {
        return new Threshold(name, Measure.SHARE, BigDecimal.valueOf(initial));
    }

    /** A percentage that may exceed 100 with this default. */
    public static Threshold percent(String name, int initial) {
        return new Threshold(name, Measure.PERCENT, BigDecimal.valueOf(initial));
    }

    /** An amount in 元 with this default. */
    public static Threshold yuan(String name, long initial) {
        return new Threshold(name, Measure.YUAN, BigDecimal.valueOf(initial));
    }

    /** A number of pieces with this default. */
    public static Threshold count(String name, int initial) {
        return new Threshold(name, Measure.COUNT, BigDecimal.valueOf(initial));
    }

    @Override
    public String preset() {
        return initial.toPlainString();
    }

    @Override
    public String range() {
        return measure.range;
    }

    @Override
    public Optional<String> read(String written) {
        String bare = written.strip();
        boolean percent = measure == Measure.SHARE || measure == Measure.PERCENT;
        return number(percent && bare.endsWith("%") ? bare.substring(0, bare.length() - 1) : bare)
                .filter(number -> number.signum() >= 0)
                .filter(number -> measure != Measure.SHARE || number.compareTo(HUNDRED) <= 0)
                .filter(number ->
                        measure != Measure.COUNT || number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::toPlainString);
    }

    private static Optional<BigDecimal> number(String text) {
        return text.strip().matches("-?\\d{1,15}(\\.\\d{1,6})?")
                ? Optional.of(new BigDecimal(text.strip()))
                : Optional.empty();
    }
}
