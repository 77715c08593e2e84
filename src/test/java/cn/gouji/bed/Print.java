package cn.gouji.bed;

import cn.gouji.money.Amount;
import cn.gouji.money.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a submission prints its amounts: every one by itself, rounded half up or cut off. */
record Print(Unit unit, BigDecimal step, boolean blankZeros, boolean cut) {

    /** The print of an amount in 分. */
    Amount of(long fen) {
        Amount grid = new Amount(BigDecimal.ZERO, step, unit);
        BigDecimal yuan = BigDecimal.valueOf(fen, 2);
        return grid.withPrinted(
                cut ? step.multiply(yuan.divide(grid.stepValue(), 0, RoundingMode.DOWN)) : grid.print(yuan));
    }

    /** The print as a field of a list; a true nothing may be left blank there. */
    Object cell(long fen) {
        return fen == 0 && blankZeros ? "" : of(fen);
    }

    /** The step in 分. */
    long grain() {
        return of(0).stepValue().movePointRight(2).longValueExact();
    }
}
