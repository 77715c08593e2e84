package cn.gouji.reconcile;

import cn.gouji.filing.Origin;
import cn.gouji.money.Amount;
import cn.gouji.money.Interval;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;

/** One printed quantity of a submission, however many equations speak of it (单元格). Compared by reading order. */
final class Cell implements Comparable<Cell> {

    private final int index;
    private final Origin origin;
    private final Amount amount;
    private final boolean nonNegative;
    private final boolean cutOff;

    /**
     * A quantity.
     *
     * @param index its rank in reading order
     * @param nonNegative whether its true value cannot be below nothing
     * @param cutOff whether it is printed with its last digits cut off and not rounded
     */
    Cell(int index, Origin origin, Amount amount, boolean nonNegative, boolean cutOff) {
        this.index = index;
        this.origin = origin;
        this.amount = amount;
        this.nonNegative = nonNegative;
        this.cutOff = cutOff;
    }

    Origin origin() {
        return origin;
    }

    Place place() {
        return origin.first();
    }

    Amount amount() {
        return amount;
    }

    boolean nonNegative() {
        return nonNegative;
    }

    boolean cutOff() {
        return cutOff;
    }

    /** The true values its print can stand for. */
    Interval interval() {
        return interval(amount);
    }

    /** The true values it could stand for if it were printed like this. */
    Interval interval(Amount print) {
        Interval printed = cutOff ? print.cutOffInterval() : print.interval();
        return nonNegative && printed.low().signum() < 0 && print.printed().signum() >= 0
                ? new Interval(BigDecimal.ZERO, true, printed.high(), printed.highInside())
                : printed;
    }

    @Override
    public int compareTo(Cell other) {
        return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
        return place().sheet() + "!" + place().spot() + "=" + amount.text();
    }
}
