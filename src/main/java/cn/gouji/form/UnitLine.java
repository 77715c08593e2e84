package cn.gouji.form;

import java.util.regex.Pattern;

/** A row that says nothing but the unit of the money (单位：万元): above the title, under the headings or at the foot. */
final class UnitLine {

    private static final Pattern UNIT = Pattern.compile("[(]?(?:金额|货币|计量)?单位:(?:人民币)?(?:元|千元|万元|百万元|亿元)[)]?");

    private UnitLine() {}

    static boolean is(Grid grid, int row) {
        return grid.filled(row).size() == 1 && isUnit(grid.text(grid.filled(row).get(0)));
    }

    static boolean isUnit(String compact) {
        return UNIT.matcher(compact).matches();
    }
}
