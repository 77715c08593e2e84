package cn.gouji.across;

import cn.gouji.filing.Figure;
import cn.gouji.money.Amount;
import cn.gouji.money.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a document says at an address: figures that together are the quantity, none where it is nothing.
 *
 * @param known whether that is all there is to say; where not, something could not be read or told
 */
record Share(boolean known, List<Figure.Known> figures) {

    static final Share NOTHING = new Share(true, List.of());
    static final Share UNKNOWN = new Share(false, List.of());

    Share {
        figures = List.copyOf(figures);
    }

    /** The amounts of which it is the print, none of them below nothing unless it is printed so. */
    Interval interval() {
        return figures.stream()
                .map(figure -> interval(figure.amount()))
                .reduce(Interval.exactly(BigDecimal.ZERO), Interval::plus);
    }

    static Interval interval(Amount amount) {
        Interval printed = amount.interval();
        boolean below = printed.low().signum() < 0 && amount.printed().signum() >= 0;
        return below ? new Interval(BigDecimal.ZERO, true, printed.high(), printed.highInside()) : printed;
    }

    /** The printed amount in 元. */
    BigDecimal value() {
        return figures.stream().map(figure -> figure.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isNothing() {
        return figures.stream().allMatch(figure -> figure.amount().printed().signum() == 0);
    }

    /** The figure to look at. */
    Optional<Figure.Known> first() {
        return figures.stream().findFirst();
    }
}
