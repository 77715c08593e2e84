package cn.gouji.rules.sco;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Line;
import cn.gouji.rules.evaluation.Evaluation;
import java.math.BigDecimal;
import java.util.Optional;

/** What was spent of the year's budget, which is more than nothing (预算执行). */
record Spending(Figure.Known executed, Figure.Known budget) {

    /** The spending of a form; empty where a figure is missing or there was no budget. */
    static Optional<Spending> of(Evaluation form) {
        return form.moneyTotal()
                .flatMap(line -> known(line, Column.EXECUTED)
                        .flatMap(spent -> known(line, Column.YEAR_BUDGET).map(budget -> new Spending(spent, budget))))
                .filter(spending -> spending.budget().amount().value().signum() > 0);
    }

    private static Optional<Figure.Known> known(Line line, Column column) {
        return line.figure(column).flatMap(Figure::known).filter(figure -> !figure.blank());
    }

    /** The execution rate in per cent. */
    BigDecimal rate() {
        return new Rate(executed.amount(), budget.amount()).ofPrinted();
    }
}
