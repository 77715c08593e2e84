package cn.gouji.form;

import cn.gouji.filing.Column;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a rate that is a share of one (0.86) from one in percent (86), where no sign says so: by what the line divides. */
final class Rates {

    private static final BigDecimal NEAR = new BigDecimal("0.02");

    private Rates() {}

    /** Reads the line's rate of execution as a share where that, and only that, is what was executed of the budget. */
    static void read(Map<Column, RawFigure> figures) {
        RawFigure rate = figures.get(Column.EXECUTION_RATE);
        if (rate == null || rate.percent() || !rate.counts() || isOverOne(rate)) {
            return;
        }
        share(figures.get(Column.EXECUTED), figures.get(Column.YEAR_BUDGET))
                .filter(share ->
                        share.subtract(rate.number().orElseThrow()).abs().compareTo(NEAR) <= 0)
                .ifPresent(share -> figures.put(Column.EXECUTION_RATE, rate.asShare()));
    }

    private static boolean isOverOne(RawFigure rate) {
        return rate.number().orElseThrow().compareTo(BigDecimal.ONE.add(NEAR)) > 0;
    }

    private static Optional<BigDecimal> share(@Nullable RawFigure part, @Nullable RawFigure whole) {
        return part == null || whole == null || !whole.counts() || !part.counts()
                ? Optional.empty()
                : Optional.of(part.number().orElseThrow().divide(whole.number().orElseThrow(), MathContext.DECIMAL64));
    }
}
