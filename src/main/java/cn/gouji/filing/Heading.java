package cn.gouji.filing;

import cn.gouji.money.Unit;
import java.util.Optional;

/**
 * A column's heading as printed: its whole path from the top heading row down, joined without white space.
 *
 * @param unit the unit a heading of its own names, e.g. 预算金额（元）
 */
public record Heading(Column column, Label label, Optional<UnitWord> unit) {

    /** A unit word and the cell it stands in. */
    public record UnitWord(Unit unit, Label label) {}
}
