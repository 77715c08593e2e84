package cn.gouji.money;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** What a printed figure counts: money in one of its usual steps, points, percent or pieces. */
public enum Unit {
    YUAN("元", 0, true),
    THOUSAND("千元", 3, true),
    WAN("万元", 4, true),
    MILLION("百万元", 6, true),
    YI("亿元", 8, true),
    /** Money whose unit is not stated, or stated in two ways: comparable inside its own table only. */
    UNSTATED("", 0, true),
    POINT("分", 0, false),
    PERCENT("%", 0, false),
    COUNT("", 0, false);

    private final String chinese;
    private final int power;
    private final boolean money;

    Unit(String chinese, int power, boolean money) {
        this.chinese = chinese;
        this.power = power;
        this.money = money;
    }

    /** The word printed behind a figure; empty for pieces. */
    public String chinese() {
        return chinese;
    }

    /** Whether this counts money. */
    public boolean isMoney() {
        return money;
    }

    /** How many 元 (or points, percent, pieces) one of this unit is. */
    public BigDecimal factor() {
        return BigDecimal.ONE.scaleByPowerOfTen(power);
    }

    /** Whether figures of this unit may be compared with those of other tables. */
    public boolean isStated() {
        return this != UNSTATED;
    }

    /** The money unit written as that word, e.g. 万元 or 元. */
    public static Optional<Unit> money(String word) {
        return Arrays.stream(values())
                .filter(unit -> unit.money && unit.isStated() && unit.chinese.equals(word))
                .findFirst();
    }
}
