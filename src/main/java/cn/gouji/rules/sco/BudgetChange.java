package cn.gouji.rules.sco;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Line;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** The budget at the beginning of the year and the one at its end. */
record BudgetChange(Figure.Known initial, Figure.Known year) {

    static Optional<BudgetChange> in(Line line) {
        return line.figure(Column.INITIAL_BUDGET)
                .flatMap(Figure::known)
                .flatMap(initial -> line.figure(Column.YEAR_BUDGET)
                        .flatMap(Figure::known)
                        .map(year -> new BudgetChange(initial, year)));
    }

    BigDecimal difference() {
        return year.amount().value().subtract(initial.amount().value());
    }

    boolean startsFromNothing() {
        return initial.amount().value().signum() == 0;
    }

    BigDecimal percent() {
        return difference().movePointRight(2).divide(initial.amount().value(), MathContext.DECIMAL128);
    }

    boolean isAtLeast(BigDecimal much) {
        return startsFromNothing() || percent().abs().compareTo(much) >= 0;
    }
}
