package cn.gouji.check;

import cn.gouji.filing.Figure;
import cn.gouji.filing.Origin;
import cn.gouji.money.Amount;
import cn.gouji.money.Interval;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The parts of a sum that are too many to be kept (长表合计): what they come to, how far rounding can move it, and where the first
 * and the last of them stand.
 */
public final class RunningSum {

    private static final Interval NOTHING = Interval.exactly(BigDecimal.ZERO);

    private BigDecimal printed = BigDecimal.ZERO;
    private BigDecimal squaredSteps = BigDecimal.ZERO;
    private Interval signed = NOTHING;
    private Interval unsigned = NOTHING;
    private boolean negative;
    private boolean known = true;
    private int count;
    private Optional<Origin> first = Optional.empty();
    private Optional<Origin> last = Optional.empty();

    /** Adds a part; one that is not known makes the sum unknown, one that does not apply is none. */
    public void add(Figure figure) {
        figure.known().ifPresent(part -> {
            add(part.amount());
            first = first.isPresent() ? first : Optional.of(part.origin());
            last = Optional.of(part.origin());
            count++;
        });
        known &= !(figure instanceof Figure.Unknown);
    }

    private void add(Amount amount) {
        BigDecimal value = amount.value();
        Interval room = amount.interval().plus(Interval.exactly(value.negate()));
        boolean zero = value.signum() == 0 && !amount.isExact();
        printed = printed.add(value);
        squaredSteps = squaredSteps.add(amount.stepValue().multiply(amount.stepValue()));
        signed = signed.plus(room);
        unsigned = unsigned.plus(zero ? new Interval(BigDecimal.ZERO, true, room.high(), room.highInside()) : room);
        negative |= value.signum() < 0;
    }

    /** What the printed parts come to, in 元. */
    public BigDecimal printed() {
        return printed;
    }

    /** What the true parts can come to beyond the printed ones, in 元: nothing is below zero where no part is. */
    public Interval room() {
        return negative ? signed : unsigned;
    }

    /** The sum of the squares of all steps, in 元. */
    public BigDecimal squaredSteps() {
        return squaredSteps;
    }

    /** How many parts there are. */
    public int count() {
        return count;
    }

    /** Whether there are parts and all are known. */
    public boolean isKnown() {
        return known && count > 0;
    }

    /** Where the first part stands. */
    public Origin first() {
        return first.orElseThrow();
    }

    /** Where the last part stands. */
    public Origin last() {
        return last.orElseThrow();
    }
}
