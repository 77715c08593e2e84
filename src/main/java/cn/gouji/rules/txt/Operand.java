package cn.gouji.rules.txt;

import cn.gouji.rules.txt.Calculation.Range;
import java.math.BigDecimal;
import java.util.regex.Matcher;

/**
 * A figure of a written calculation (算式中的数): the number, and the unit behind it.
 *
 * @param number as printed
 * @param unit as printed, with 万 or 亿 in front
 */
record Operand(BigDecimal number, String unit) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** A number with its unit, as a regular expression over compact text. */
    static final String PATTERN =
            "(?<number>(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\\.[0-9]+)?)(?<unit>%|[万亿]?(?:[\\p{IsHan}a-wyz]{0,6}(?:/[\\p{IsHan}a-wyz]{1,4}){0,2}))";

    /** The operand that stands there, its unit cut where another word begins. */
    static Operand of(Matcher found) {
        return new Operand(new BigDecimal(found.group("number").replace(",", "")), found.group("unit"));
    }

    /** The operand of a number and the unit in front of which 万 may stand. */
    static Operand of(String number, String unit) {
        return new Operand(new BigDecimal(number.replace(",", "")), unit);
    }

    /** The unit as people name it: nothing behind 元 but what it is paid for. */
    String unitWord() {
        return unit.replaceFirst("^([万亿]?元(?:/[\\p{IsHan}]{1,2})?).*$", "$1");
    }

    boolean isPercent() {
        return unit.equals("%");
    }

    boolean isMoney() {
        return unit.contains("元") || unit.equals("万") || unit.startsWith("万/");
    }

    /** The figure in 元, or pieces, one of its unit stands for. */
    BigDecimal factor() {
        if (isPercent()) {
            return new BigDecimal("0.01");
        }
        if (unit.startsWith("亿")) {
            return BigDecimal.ONE.scaleByPowerOfTen(8);
        }
        return unit.startsWith("万") ? BigDecimal.ONE.scaleByPowerOfTen(4) : BigDecimal.ONE;
    }

    /** What it can stand for: counts and whole 元 are exact, everything else is rounded to its last digit. */
    Range range() {
        BigDecimal half =
                isRounded() ? BigDecimal.ONE.movePointLeft(number.scale()).divide(TWO) : BigDecimal.ZERO;
        return Range.of(number.multiply(factor()), half.multiply(factor()));
    }

    /** The same as a result: rounded to its last digit, whatever it counts. */
    Range resultRange() {
        BigDecimal half = BigDecimal.ONE.movePointLeft(number.scale()).divide(TWO);
        return Range.of(number.multiply(factor()), half.multiply(factor()));
    }

    /** {@link #resultRange} without its unit. */
    Range bareRange() {
        return Range.of(number, BigDecimal.ONE.movePointLeft(number.scale()).divide(TWO));
    }

    private boolean isRounded() {
        return isPercent() || factor().compareTo(BigDecimal.ONE) != 0 || (isMoney() && number.scale() > 0);
    }
}
