package cn.gouji.across;

import cn.gouji.filing.Column;

/**
 * Where a figure stands in a unit's own terms: table, line and column.
 *
 * @param table form and block
 * @param line a code; the form's own name of a line behind {@code =}; a year; empty for the total
 */
record Address(String table, String line, Column column) {

    /** What stands in front of the year of a line that is a year's. */
    static final String YEAR = "year=";

    /** Whether the line is one of a classification. */
    boolean isCoded() {
        return !line.isEmpty() && Character.isDigit(line.charAt(0)) && line.indexOf('=') < 0;
    }

    Address at(String otherLine) {
        return new Address(table, otherLine, column);
    }

    Address in(Column other) {
        return new Address(table, line, other);
    }
}
