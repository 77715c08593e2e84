package cn.gouji.check;

import cn.gouji.filing.Origin;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.List;

/**
 * A gap that rounding explains (尾差): shown on demand, never as a fault.
 *
 * @param gap what the printed parts exceed the printed total by, in steps
 * @param bound the widest gap rounding can make there, in steps
 */
public record RoundingNote(
        RuleInfo rule, Origin.Read at, List<Place> others, Message message, BigDecimal gap, BigDecimal bound) {

    public RoundingNote {
        others = List.copyOf(others);
    }
}
