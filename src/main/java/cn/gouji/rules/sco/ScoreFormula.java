package cn.gouji.rules.sco;

import cn.gouji.check.Choice;
import cn.gouji.rules.evaluation.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * The points a formula gives (按公式得分). The formulas in use differ for targets that must not be exceeded, so that there
 * is a largest and a smallest lawful value.
 */
record ScoreFormula(BigDecimal most, BigDecimal least) {

    private static final int DECIMALS = 2;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** What earns a target that was exceeded though it must not be: any way in use, the system's, the Huanggang form's. */
    static final Choice EXCEEDED = new Choice("exceeded", List.of("either", "linear", "ratio"));

    /** The points for what was reached of a target. */
    static ScoreFormula of(Quantity target, Quantity actual, BigDecimal weight, String way) {
        BigDecimal planned = target.number();
        BigDecimal reached = actual.number();
        boolean upper = target.operator().isUpperBound();
        int order = reached.compareTo(planned);
        if (upper ? order <= 0 : planned.signum() > 0 && order >= 0) {
            return same(weight);
        }
        if (planned.signum() == 0) {
            // Nothing of a thing was planned: any is a miss where the target is a plain zero or an upper bound.
            boolean missed = upper || (!target.isBound() && reached.signum() > 0);
            return same(missed ? BigDecimal.ZERO : weight);
        }
        return upper ? exceeded(planned, reached, weight, way) : same(share(reached, planned, weight));
    }

    /** The points for a share of the weight, never more than all of it. */
    static ScoreFormula ofShare(BigDecimal part, BigDecimal whole, BigDecimal weight) {
        return part.compareTo(whole) >= 0 ? same(weight) : same(share(part, whole, weight));
    }

    private static ScoreFormula exceeded(BigDecimal planned, BigDecimal reached, BigDecimal weight, String way) {
        BigDecimal doubled = planned.multiply(TWO);
        BigDecimal linear = reached.compareTo(doubled) >= 0
                ? rounded(BigDecimal.ZERO)
                : share(doubled.subtract(reached), planned, weight);
        BigDecimal ratio = share(planned, reached, weight);
        return switch (way) {
            case "linear" -> same(linear);
            case "ratio" -> same(ratio);
            default -> new ScoreFormula(ratio.max(linear), linear);
        };
    }

    private static ScoreFormula same(BigDecimal points) {
        return new ScoreFormula(rounded(points), rounded(points));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole, BigDecimal weight) {
        return rounded(part.multiply(weight).divide(whole, MathContext.DECIMAL128));
    }

    private static BigDecimal rounded(BigDecimal points) {
        return points.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
