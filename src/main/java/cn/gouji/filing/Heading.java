package cn.gouji.filing;

import cn.gouji.money.Unit;
import java.util.Optional;

/**
 * A column's heading as printed: its whole path from the top heading row down, joined without white space.
 *
 * @param unit the unit a heading of its own names, e.g. 预算金额（元）
 * @param mandatory whether a star says that its cells must be filled (必填)
 */
public record Heading(Column column, Label label, Optional<UnitWord> unit, boolean mandatory) {

    /** A heading without a star. */
    public Heading(Column column, Label label, Optional<UnitWord> unit) {
        this(column, label, unit, false);
    }

    /** A unit word and the cell it stands in. */
    public record UnitWord(Unit unit, Label label) {}
}
