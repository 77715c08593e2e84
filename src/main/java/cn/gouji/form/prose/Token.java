package cn.gouji.form.prose;

import cn.gouji.money.Amount;

/**
 * A figure found in a passage (文中数字).
 *
 * @param start where its first digit stands in the passage
 * @param end the end of its unit
 * @param plain whether it is stated as such; false for a limit, a price, an estimate, a range or a step of a calculation
 */
record Token(Kind kind, int start, int end, Amount amount, String shown, boolean plain) {

    /** What kind of figure it is. */
    enum Kind {
        MONEY,
        PERCENT,
        COUNT
    }

    boolean isMoney() {
        return kind == Kind.MONEY;
    }

    boolean isPercent() {
        return kind == Kind.PERCENT;
    }
}
