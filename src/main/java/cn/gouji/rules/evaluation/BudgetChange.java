package cn.gouji.rules.evaluation;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Line;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** The budget at the beginning of the year and the one at its end (年初预算数、全年预算数). */
public record BudgetChange(Figure.Known initial, Figure.Known year) {

    /** The change a line of the money block shows; empty where one of the two is missing. */
    public static Optional<BudgetChange> in(Line line) {
        return line.figure(Column.INITIAL_BUDGET)
                .flatMap(Figure::known)
                .flatMap(initial -> line.figure(Column.YEAR_BUDGET)
                        .flatMap(Figure::known)
                        .map(year -> new BudgetChange(initial, year)));
    }

    /** What was added, negative where money was taken away. */
    public BigDecimal difference() {
        return year.amount().value().subtract(initial.amount().value());
    }

    /** Whether there was no money at the beginning, so that no percentage has a meaning. */
    public boolean startsFromNothing() {
        return initial.amount().value().signum() == 0;
    }

    /** The change in per cent of the initial budget, which is not nothing. */
    public BigDecimal percent() {
        return difference().movePointRight(2).divide(initial.amount().value(), MathContext.DECIMAL128);
    }

    /** Whether the initial budget is not nothing and the change at least that many per cent of it. */
    public boolean isAtLeast(BigDecimal percent) {
        return !startsFromNothing() && percent().abs().compareTo(percent) >= 0;
    }
}
