package cn.gouji.form;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Formula;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes formulas of sums, differences, products, quotients and roundings over what is stored in the cells they read. Anything
 * else is not told.
 */
final class FormulaValues {

    private static final int MOST_CELLS = 100_000;
    private static final MathContext SPREADSHEET = new MathContext(15);

    private final Map<String, Sheet> sheets;
    private final Sheet own;
    private final List<Formula.Token> tokens;
    private int at;

    private FormulaValues(Map<String, Sheet> sheets, Sheet own, Formula formula) {
        this.sheets = sheets;
        this.own = own;
        this.tokens = formula.tokens();
    }

    /** What it comes to; empty where that cannot be told. */
    static Optional<BigDecimal> of(Map<String, Sheet> sheets, Sheet own, Formula formula) {
        try {
            FormulaValues values = new FormulaValues(sheets, own, formula);
            BigDecimal value = values.sum();
            return values.at == values.tokens.size() ? Optional.of(value) : Optional.empty();
        } catch (Untold | ArithmeticException | StackOverflowError untold) {
            return Optional.empty();
        }
    }

    /** The cells inside sums that hold a number as a text. */
    static List<Cell> textNumbers(Map<String, Sheet> sheets, Sheet own, Formula formula) {
        List<Cell> found = new ArrayList<>();
        for (int at = 2; at < formula.tokens().size(); at++) {
            Formula.Token token = formula.tokens().get(at);
            boolean summed = token.kind() == Formula.Kind.AREA
                    && formula.tokens().subList(0, at).stream().anyMatch(before -> before.is("SUM"));
            if (summed) {
                cells(sheets, own, token).stream()
                        .filter(cell -> cell.value() instanceof Value.Text
                                && RawFigure.of(cell).state() == RawFigure.State.NUMBER)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static List<Cell> cells(Map<String, Sheet> sheets, Sheet own, Formula.Token token) {
        Sheet sheet = token.sheet().isEmpty() ? own : sheets.get(token.sheet().get());
        Region area = token.area().orElseThrow();
        List<Cell> cells = new ArrayList<>();
        long size = (area.lastRow() - area.firstRow() + 1L) * (area.lastColumn() - area.firstColumn() + 1L);
        if (sheet == null || size > MOST_CELLS) {
            return cells;
        }
        for (int row = area.firstRow(); row <= Math.min(sheet.lastRow(), area.lastRow()); row++) {
            for (Cell cell : sheet.row(row)) {
                if (area.contains(cell.row(), cell.column())) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private BigDecimal sum() {
        BigDecimal value = product();
        while (sees("+") || sees("-")) {
            boolean plus = tokens.get(at++).is("+");
            value = plus ? value.add(product()) : value.subtract(product());
        }
        return value;
    }

    private BigDecimal product() {
        BigDecimal value = factor();
        while (sees("*") || sees("/")) {
            boolean times = tokens.get(at++).is("*");
            value = times ? value.multiply(factor()) : value.divide(factor(), MathContext.DECIMAL64);
        }
        return value;
    }

    private BigDecimal factor() {
        if (sees("-")) {
            at++;
            return factor().negate();
        }
        if (sees("+")) {
            at++;
            return factor();
        }
        BigDecimal value = operand();
        while (sees("%")) {
            at++;
            value = value.movePointLeft(2);
        }
        return value;
    }

    private BigDecimal operand() {
        if (at >= tokens.size()) {
            throw new Untold();
        }
        Formula.Token token = tokens.get(at++);
        if (token.is("(")) {
            BigDecimal value = sum();
            take(")");
            return value;
        }
        return switch (token.kind()) {
            case NUMBER -> new BigDecimal(token.text());
            case AREA -> single(token);
            case FUNCTION -> function(token);
            default -> throw new Untold();
        };
    }

    private BigDecimal function(Formula.Token token) {
        take("(");
        if (token.is("SUM")) {
            BigDecimal value = argument();
            while (sees(",")) {
                at++;
                value = value.add(argument());
            }
            take(")");
            return value;
        }
        if (!token.is("ROUND") && !token.is("ABS")) {
            throw new Untold();
        }
        BigDecimal value = sum();
        int digits = 0;
        if (token.is("ROUND")) {
            take(",");
            digits = sum().intValueExact();
        }
        take(")");
        return token.is("ABS") ? value.abs() : value.round(SPREADSHEET).setScale(digits, RoundingMode.HALF_UP);
    }

    /** An argument of a sum: an area, whose texts are passed over, or anything that is computed. */
    private BigDecimal argument() {
        boolean area = at + 1 < tokens.size()
                && tokens.get(at).kind() == Formula.Kind.AREA
                && (tokens.get(at + 1).is(",") || tokens.get(at + 1).is(")"));
        if (!area) {
            return sum();
        }
        Formula.Token token = tokens.get(at++);
        known(token);
        return cells(sheets, own, token).stream().map(FormulaValues::told).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal single(Formula.Token token) {
        known(token);
        Region area = token.area().orElseThrow();
        if (area.firstRow() != area.lastRow() || area.firstColumn() != area.lastColumn()) {
            throw new Untold();
        }
        return cells(sheets, own, token).stream()
                .peek(cell -> {
                    if (cell.value() instanceof Value.Text) {
                        throw new Untold();
                    }
                })
                .map(FormulaValues::told)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private void known(Formula.Token token) {
        Region area = token.area().orElseThrow();
        long size = (area.lastRow() - area.firstRow() + 1L) * (area.lastColumn() - area.firstColumn() + 1L);
        if (size > MOST_CELLS
                || token.sheet().filter(name -> !sheets.containsKey(name)).isPresent()) {
            throw new Untold();
        }
    }

    private static BigDecimal told(Cell cell) {
        if (cell.value() instanceof Value.Text || cell.value() instanceof Value.Blank) {
            return BigDecimal.ZERO;
        }
        return cell.value().number().orElseThrow(Untold::new);
    }

    private boolean sees(String sign) {
        return at < tokens.size() && tokens.get(at).is(sign);
    }

    private void take(String sign) {
        if (!sees(sign)) {
            throw new Untold();
        }
        at++;
    }

    /** The formula has a part we do not compute, or reads a cell whose value is not known. */
    private static final class Untold extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Untold() {
            super(null, null, false, false);
        }
    }
}
