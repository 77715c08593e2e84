package cn.gouji.form;

import cn.gouji.filing.Figure;
import cn.gouji.filing.Origin;
import cn.gouji.money.Amount;
import cn.gouji.money.Unit;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * Turns the cells of one column into figures. The step a figure was rounded to is its own decimals, or those at least half of
 * its column shows, since a spreadsheet drops closing zeros; a cell that stores more than it shows is taken as stored.
 */
final class FigureColumn {

    private final Unit unit;
    private final int columnDecimals;

    FigureColumn(Unit unit, Collection<RawFigure> cells) {
        this(unit, decimalsOfHalf(cells));
    }

    /** A column at least half of whose cells show so many decimals. */
    FigureColumn(Unit unit, int columnDecimals) {
        this.unit = unit;
        this.columnDecimals = columnDecimals;
    }

    private static int decimalsOfHalf(Collection<RawFigure> cells) {
        List<Integer> shown = cells.stream()
                .filter(RawFigure::counts)
                .map(RawFigure::shown)
                .sorted()
                .toList();
        return shown.isEmpty() ? 0 : shown.get(shown.size() / 2);
    }

    /**
     * The figure a cell holds.
     *
     * @param item its logical address
     * @param name what people call it
     */
    Figure figure(RawFigure raw, String item, String name) {
        Origin origin = new Origin.Read(raw.cell().place(), item, name);
        String text = raw.cell().text();
        return switch (raw.state()) {
            case NUMBER -> known(raw, origin, text);
            case BLANK -> new Figure.Known(Amount.exact(BigDecimal.ZERO, unit), origin, text, true);
            case NOT_APPLICABLE, DASH -> new Figure.NotApplicable(origin, text);
            case NOT_A_NUMBER -> new Figure.Unknown(Figure.Why.NOT_A_NUMBER, origin, text);
            case ERROR_VALUE -> new Figure.Unknown(Figure.Why.ERROR_VALUE, origin, text);
            case NOT_COMPUTED -> new Figure.Unknown(Figure.Why.NOT_COMPUTED, origin, text);
        };
    }

    private Figure known(RawFigure raw, Origin origin, String text) {
        int decimals = raw.decimals() < 0 ? raw.decimals() : Math.max(raw.decimals(), columnDecimals);
        Unit own = raw.unit().filter(word -> unit.isMoney()).orElse(unit);
        Amount amount = new Amount(raw.number().orElseThrow(), BigDecimal.ONE.movePointLeft(decimals), own);
        return new Figure.Known(amount, origin, text, false);
    }
}
