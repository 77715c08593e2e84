package cn.gouji.rules.evaluation;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Line;
import cn.gouji.filing.Origin;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A weight or a score as one cell gives it (分). An empty cell of a score is a score nobody gave, not a score of zero.
 *
 * @param number the points; zero unless they are given
 * @param figure the cell, where the form has one
 */
public record Points(State state, BigDecimal number, Optional<Figure> figure) {

    /** What the cell says. */
    public enum State {
        GIVEN,
        BLANK,
        UNREADABLE,
        NONE
    }

    /** The points of that line under that column. */
    public static Points of(Line line, Column column) {
        return line.figure(column).map(Points::of).orElse(new Points(State.NONE, BigDecimal.ZERO, Optional.empty()));
    }

    private static Points of(Figure figure) {
        Optional<Figure> cell = Optional.of(figure);
        return figure.fold(
                known -> known.blank()
                        ? new Points(State.BLANK, BigDecimal.ZERO, cell)
                        : new Points(State.GIVEN, known.amount().value(), cell),
                unknown -> new Points(State.UNREADABLE, BigDecimal.ZERO, cell),
                none -> new Points(State.NONE, BigDecimal.ZERO, cell));
    }

    /** Whether a number stands there. */
    public boolean isGiven() {
        return state == State.GIVEN;
    }

    /** Whether something stands there that could not be read. */
    public boolean isUnreadable() {
        return state == State.UNREADABLE;
    }

    /** Whether more than no points are given. */
    public boolean isPositive() {
        return number.signum() > 0;
    }

    /** The cell; to be asked only where the form has one. */
    public Origin origin() {
        return figure.orElseThrow().origin();
    }

    /** What the cell shows. */
    public String shown() {
        return figure.map(Figure::shown).orElse("");
    }

    /** The number as people write it. */
    public String text() {
        return plain(number);
    }

    /** A number of points as people write it, without superfluous zeros. */
    public static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
