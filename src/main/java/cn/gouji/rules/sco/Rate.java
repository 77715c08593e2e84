package cn.gouji.rules.sco;

import cn.gouji.money.Amount;
import cn.gouji.money.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A part of a whole in per cent, as exactly as both were printed (比率). The whole is more than nothing. */
record Rate(Amount part, Amount whole) {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final MathContext DOWN = new MathContext(34, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(34, RoundingMode.CEILING);

    /** Whether a true rate lies in that interval. */
    boolean meets(Interval printed) {
        Interval parts = part.interval();
        Interval wholes = whole.interval();
        BigDecimal low = parts.low().max(BigDecimal.ZERO);
        BigDecimal least = low.multiply(HUNDRED).divide(wholes.high(), DOWN);
        if (wholes.low().signum() <= 0) {
            return printed.high().compareTo(least) > 0;
        }
        BigDecimal most = parts.high().multiply(HUNDRED).divide(wholes.low(), UP);
        return new Interval(least, true, most, true).meets(printed);
    }

    /** The rate of the printed figures. */
    BigDecimal ofPrinted() {
        return part.value().multiply(HUNDRED).divide(whole.value(), MathContext.DECIMAL128);
    }

    /** The rate as that figure would print it. */
    String text(Amount like) {
        BigDecimal two = ofPrinted().setScale(2, RoundingMode.HALF_UP);
        return like.isExact()
                ? two.toPlainString()
                : like.withPrinted(like.print(two)).text();
    }
}
