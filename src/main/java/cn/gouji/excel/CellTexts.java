package cn.gouji.excel;

import cn.gouji.sheet.Value;

/** What a cell shows that stores no number. */
final class CellTexts {

    private CellTexts() {}

    /** The displayed text; empty for a blank, for a formula never computed and for a number, which needs its format. */
    static String of(Value value) {
        if (value instanceof Value.Text stored) {
            return stored.text();
        }
        if (value instanceof Value.Truth stored) {
            return stored.truth() ? "TRUE" : "FALSE";
        }
        return value.fault().orElse("");
    }
}
