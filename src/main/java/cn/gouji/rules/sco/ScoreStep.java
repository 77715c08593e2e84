package cn.gouji.rules.sco;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Judges a score against its formula by the step scores are given in (打分精度). Where no step is prescribed, a score that
 * rounding to whole, half or tenth points would explain is asked about, and only one that none explains is certain.
 */
record ScoreStep(Optional<BigDecimal> prescribed) {

    private static final BigDecimal CLEARLY_LESS = new BigDecimal("0.05");
    private static final List<BigDecimal> USUAL = List.of(BigDecimal.ONE, new BigDecimal("0.5"), new BigDecimal("0.1"));

    /** What comes of the comparison. */
    enum Outcome {
        FITS,
        TOO_HIGH,
        ROUNDED_UP,
        LOW
    }

    /** The outcome for a score. */
    Outcome judge(BigDecimal score, ScoreFormula formula) {
        BigDecimal exact = formula.most();
        BigDecimal limit = prescribed
                .map(step -> rounded(exact, step))
                .orElseGet(
                        () -> USUAL.stream().map(step -> rounded(exact, step)).reduce(exact, BigDecimal::max));
        if (score.compareTo(limit) > 0) {
            return Outcome.TOO_HIGH;
        }
        if (prescribed.isEmpty() && score.compareTo(exact) > 0) {
            return Outcome.ROUNDED_UP;
        }
        return score.compareTo(formula.least().subtract(CLEARLY_LESS)) < 0 ? Outcome.LOW : Outcome.FITS;
    }

    private static BigDecimal rounded(BigDecimal points, BigDecimal step) {
        return points.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }
}
