package cn.gouji.form;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Value;
import cn.gouji.text.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a figure cell holds before its step is known.
 *
 * @param number the number, to the fifteen digits a spreadsheet keeps
 * @param state whether there is a number, and if not, why
 * @param shown how many decimals the cell shows
 * @param percent whether the cell shows a percent sign, so that 0.86 is 86
 */
record RawFigure(Cell cell, Optional<BigDecimal> number, State state, int shown, boolean percent) {

    /** What there is. */
    enum State {
        NUMBER,
        BLANK,
        NOT_APPLICABLE,
        NOT_A_NUMBER,
        ERROR_VALUE,
        NOT_COMPUTED
    }

    private static final MathContext SPREADSHEET = new MathContext(15);
    private static final Set<String> NOTHING = Set.of("-", "--", "/", "无", "不适用", "\\");
    private static final Pattern NUMBER = Pattern.compile("[¥$]?(-?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?(%?)");
    private static final Pattern DECIMALS = Pattern.compile("[0-9]\\.([0-9]+)");

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
                cell, Optional.of(percent ? number.movePointRight(2) : number), State.NUMBER, shown, percent);
    }

    /** A number written as text: separators, brackets for minus, full width. */
    private static RawFigure written(Cell cell) {
        String compact = Words.compact(cell.text());
        if (NOTHING.contains(compact)) {
            return without(cell, State.NOT_APPLICABLE);
        }
        boolean bracketed = compact.startsWith("(") && compact.endsWith(")");
        Matcher number = NUMBER.matcher(bracketed ? compact.substring(1, compact.length() - 1) : compact);
        if (!number.matches()) {
            return without(cell, State.NOT_A_NUMBER);
        }
        String decimals = number.group(3) == null ? "" : number.group(3);
        BigDecimal plain = new BigDecimal(number.group(2).replace(",", "") + decimals);
        boolean minus = bracketed || !number.group(1).isEmpty();
        return new RawFigure(
                cell,
                Optional.of(minus ? plain.negate() : plain),
                State.NUMBER,
                Math.max(0, decimals.length() - 1),
                !number.group(4).isEmpty());
    }

    private static RawFigure without(Cell cell, State state) {
        return new RawFigure(cell, Optional.empty(), state, 0, false);
    }

    /** How many decimals the number really has, shown or not. */
    int decimals() {
        int stored = number.map(value -> Math.max(0, value.stripTrailingZeros().scale()))
                .orElse(0);
        return Math.max(shown, stored);
    }

    /** Whether there is a number other than nothing. */
    boolean counts() {
        return number.isPresent() && number.get().signum() != 0;
    }
}
