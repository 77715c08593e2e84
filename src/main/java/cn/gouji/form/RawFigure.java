package cn.gouji.form;

import cn.gouji.money.Unit;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Value;
import cn.gouji.text.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a figure cell holds before its step is known.
 *
 * @param number the number, to the fifteen digits a spreadsheet keeps
 * @param state whether there is a number, and if not, why
 * @param shown how many decimals the cell shows; fewer than none where a text gives only the leading digits (1.3E3)
 * @param percent whether the cell shows a percent sign, so that 0.86 is 86
 * @param unit the unit of money written behind the number
 */
record RawFigure(Cell cell, Optional<BigDecimal> number, State state, int shown, boolean percent, Optional<Unit> unit) {

    /** What there is. */
    enum State {
        NUMBER,
        BLANK,
        DASH,
        NOT_APPLICABLE,
        NOT_A_NUMBER,
        ERROR_VALUE,
        NOT_COMPUTED
    }

    private static final MathContext SPREADSHEET = new MathContext(15);
    private static final Set<String> NOTHING = Set.of("无", "不适用");
    private static final Pattern DASH = Pattern.compile("-{1,4}|/|\\\\");
    private static final Pattern NUMBER =
            Pattern.compile("(?<sign>[+-]?)(?:¥|\\$|人民币|rmb|cny)?(?<inner>[+-]?)(?<open>\\(?)"
                    + "(?<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+|(?=\\.))(?:\\.(?<decimals>[0-9]+))?(?:e(?<power>[+-]?[0-9]{1,2}))?"
                    + "(?<close>\\)?)(?<unit>元|千元|万元|百万元|亿元|%|分)?");
    private static final Pattern DECIMALS = Pattern.compile("[0-9]\\.([0-9]+)(?![0-9]*[eE])");

    static RawFigure of(Cell cell) {
        Value value = cell.value();
        if (value instanceof Value.Number stored) {
            return stored(cell, stored.exact());
        }
        if (value.fault().isPresent()) {
            return without(cell, State.ERROR_VALUE);
        }
        if (value instanceof Value.NotComputed) {
            return without(cell, State.NOT_COMPUTED);
        }
        return cell.isBlank() ? without(cell, State.BLANK) : written(cell);
    }

    private static RawFigure stored(Cell cell, BigDecimal exact) {
        boolean percent = cell.text().endsWith("%");
        BigDecimal number = exact.round(SPREADSHEET);
        Matcher decimals = DECIMALS.matcher(cell.text());
        int shown = decimals.find() ? decimals.group(1).length() : 0;
        return new RawFigure(
                cell,
                Optional.of(percent ? number.movePointRight(2) : number),
                State.NUMBER,
                shown,
                percent,
                Optional.empty());
    }

    /** A number written as text: separators, currency, brackets or a sign for minus, a unit behind it, full width. */
    private static RawFigure written(Cell cell) {
        String compact = Words.compact(cell.text()).replace('\u2212', '-');
        if (NOTHING.contains(compact)) {
            return without(cell, State.NOT_APPLICABLE);
        }
        if (DASH.matcher(compact).matches()) {
            return without(cell, State.DASH);
        }
        Matcher number = NUMBER.matcher(compact);
        if (!number.matches() || isContradictory(number)) {
            return without(cell, State.NOT_A_NUMBER);
        }
        String decimals = Objects.requireNonNullElse(number.group("decimals"), "");
        int power = Integer.parseInt(Objects.requireNonNullElse(number.group("power"), "0"));
        BigDecimal plain = new BigDecimal("0" + number.group("whole").replace(",", "") + "." + decimals + "0")
                .movePointRight(power);
        boolean minus = (number.group("sign") + number.group("inner") + number.group("open")).matches(".*[-(]");
        Optional<String> unit = Optional.ofNullable(number.group("unit"));
        return new RawFigure(
                cell,
                Optional.of(minus ? plain.negate() : plain),
                State.NUMBER,
                decimals.length() - power,
                unit.filter("%"::equals).isPresent(),
                unit.flatMap(Unit::money));
    }

    /** Two signs, a bracket left open, or a sign in front of brackets. */
    private static boolean isContradictory(Matcher number) {
        int signs = number.group("sign").length() + number.group("inner").length();
        int open = number.group("open").length();
        return open != number.group("close").length() || signs + open > 1;
    }

    private static RawFigure without(Cell cell, State state) {
        return new RawFigure(cell, Optional.empty(), state, 0, false, Optional.empty());
    }

    /** How many decimals the number really has, shown or not. */
    int decimals() {
        if (shown < 0) {
            return shown;
        }
        int stored = number.map(value -> Math.max(0, value.stripTrailingZeros().scale()))
                .orElse(0);
        return Math.max(shown, stored);
    }

    /** A dash as nothing, where the form says that it means nothing; else as a place that wants no figure. */
    RawFigure withDash(boolean isNothing) {
        if (state != State.DASH) {
            return this;
        }
        Optional<BigDecimal> nothing = isNothing ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        return new RawFigure(cell, nothing, isNothing ? State.NUMBER : State.NOT_APPLICABLE, shown, percent, unit);
    }

    /** The number as a share of one: 0.86 is 86 percent. */
    RawFigure asShare() {
        return new RawFigure(
                cell, number.map(share -> share.movePointRight(2)), state, Math.max(0, shown - 2), true, unit);
    }

    /** Whether both hold the same, nothing being nothing however it is shown. */
    boolean isSame(RawFigure other) {
        return number.orElse(BigDecimal.ZERO).compareTo(other.number.orElse(BigDecimal.ZERO)) == 0;
    }

    /** Whether there is a number other than nothing. */
    boolean counts() {
        return number.isPresent() && number.get().signum() != 0;
    }
}
