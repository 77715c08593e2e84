package cn.gouji.rules.sco;

import cn.gouji.filing.Column;
import cn.gouji.filing.Line;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.rules.evaluation.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Whether a form's total takes in the execution rate of the money block. Most forms do, some exports leave it out; the
 * weights tell, and where they do not, the reading that agrees.
 */
record TotalReading(Evaluation form) {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /** Whether the execution rate is one of the addends. */
    boolean takesInExecution() {
        if (!form.executionWeight().isGiven() && !form.executionScore().isGiven()) {
            return false;
        }
        BigDecimal weights = sum(Indicator::weight);
        BigDecimal execution = form.executionWeight().number();
        BigDecimal total = form.scoreTotal()
                .map(line -> Points.of(line, Column.WEIGHT))
                .filter(Points::isGiven)
                .map(Points::number)
                .orElse(FULL);
        if (weights.add(execution).compareTo(total) == 0) {
            return true;
        }
        return weights.compareTo(total) != 0 && !scoresAgreeWithout();
    }

    private boolean scoresAgreeWithout() {
        return form.scoreTotal()
                .map(line -> Points.of(line, Column.SCORE))
                .filter(Points::isGiven)
                .filter(total -> total.number().compareTo(sum(Indicator::score)) == 0)
                .isPresent();
    }

    /** The lines whose points make up the total. */
    List<Line> addends() {
        List<Line> lines =
                new ArrayList<>(form.indicators().stream().map(Indicator::line).toList());
        if (takesInExecution()) {
            form.moneyTotal().ifPresent(lines::add);
        }
        return List.copyOf(lines);
    }

    /** What the indicators' points come to. */
    BigDecimal sum(Function<Indicator, Points> points) {
        return form.indicators().stream().map(points).map(Points::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
