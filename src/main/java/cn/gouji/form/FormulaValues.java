package cn.gouji.form;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Formula;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Computes formulas of the four kinds of arithmetic, comparisons and the functions budget forms are made with, over what is stored
 * in the cells they read. Anything else is not told.
 */
final class FormulaValues {

    /** SUBTOTAL's number for a sum, over all rows and over those not hidden by hand. */
    private static final Set<String> SUBTOTAL_OF_SUM = Set.of("9", "109");

    private final FormulaCells cells;
    private final FormulaTokens tokens;

    private FormulaValues(FormulaCells cells, Formula formula) {
        this.cells = cells;
        this.tokens = new FormulaTokens(formula);
    }

    /** What it comes to; empty where that cannot be told. */
    static Optional<BigDecimal> of(Map<String, Sheet> sheets, Sheet own, Formula formula) {
        try {
            FormulaValues values = new FormulaValues(new FormulaCells(sheets, own), formula);
            BigDecimal value = values.sum();
            return values.tokens.atEnd() ? Optional.of(value) : Optional.empty();
        } catch (UntoldFormula | ArithmeticException | StackOverflowError untold) {
            return Optional.empty();
        }
    }

    /** The cells inside sums that hold a number as a text. */
    static List<Cell> textNumbers(Map<String, Sheet> sheets, Sheet own, Formula formula) {
        FormulaCells cells = new FormulaCells(sheets, own);
        List<Cell> found = new ArrayList<>();
        for (int at = 2; at < formula.tokens().size(); at++) {
            Formula.Token token = formula.tokens().get(at);
            boolean summed = token.kind() == Formula.Kind.AREA
                    && formula.tokens().subList(0, at).stream().anyMatch(before -> before.is("SUM"));
            if (summed) {
                cells.of(token).stream()
                        .filter(cell -> cell.value() instanceof Value.Text
                                && RawFigure.of(cell).state() == RawFigure.State.NUMBER)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private BigDecimal sum() {
        BigDecimal value = product();
        while (tokens.sees("+") || tokens.sees("-")) {
            boolean plus = tokens.next().is("+");
            value = plus ? value.add(product()) : value.subtract(product());
        }
        return value;
    }

    private BigDecimal product() {
        BigDecimal value = factor();
        while (tokens.sees("*") || tokens.sees("/")) {
            boolean times = tokens.next().is("*");
            value = times ? value.multiply(factor()) : value.divide(factor(), MathContext.DECIMAL64);
        }
        return value;
    }

    private BigDecimal factor() {
        if (tokens.skips("-")) {
            return factor().negate();
        }
        if (tokens.skips("+")) {
            return factor();
        }
        BigDecimal value = operand();
        while (tokens.skips("%")) {
            value = value.movePointLeft(2);
        }
        return value;
    }

    private BigDecimal operand() {
        Formula.Token token = tokens.next();
        if (token.is("(")) {
            BigDecimal value = sum();
            tokens.take(")");
            return value;
        }
        return switch (token.kind()) {
            case NUMBER -> new BigDecimal(token.text());
            case AREA -> cells.single(token);
            case FUNCTION -> function(token.text().toUpperCase(Locale.ROOT));
            default -> throw new UntoldFormula();
        };
    }

    private BigDecimal function(String name) {
        tokens.take("(");
        BigDecimal value;
        if (FormulaFunctions.isOverAreas(name)) {
            value = FormulaFunctions.over(name, arguments());
        } else if (FormulaFunctions.isRounding(name)) {
            value = rounded(name);
        } else if (name.equals("SUBTOTAL")) {
            value = subtotal();
        } else if (name.equals("IF")) {
            value = chosen();
        } else {
            value = FormulaFunctions.ofOne(name, sum());
        }
        tokens.take(")");
        return value;
    }

    private BigDecimal rounded(String name) {
        BigDecimal value = sum();
        tokens.take(",");
        return FormulaFunctions.rounded(name, value, sum().intValueExact());
    }

    /** A sum that passes over other SUBTOTALs; where its area holds formulas we cannot tell which these are. */
    private BigDecimal subtotal() {
        boolean sums = SUBTOTAL_OF_SUM.contains(tokens.next().text());
        tokens.take(",");
        if (!sums || !tokens.seesWholeArea()) {
            throw new UntoldFormula();
        }
        Formula.Token area = tokens.next();
        if (cells.of(area).stream().anyMatch(cell -> cell.formula().isPresent())) {
            throw new UntoldFormula();
        }
        return FormulaFunctions.over("SUM", cells.numbers(area).toList());
    }

    /** What stands between the brackets: areas, whose texts are passed over, and whatever is computed. */
    private List<BigDecimal> arguments() {
        List<BigDecimal> values = new ArrayList<>();
        do {
            if (tokens.seesWholeArea()) {
                cells.numbers(tokens.next()).forEach(values::add);
            } else {
                values.add(sum());
            }
        } while (tokens.skips(","));
        return values;
    }

    /** The branch of an IF that its condition leads to; the other is not computed. */
    private BigDecimal chosen() {
        boolean holds = condition();
        tokens.take(",");
        if (!holds) {
            tokens.passOver();
            tokens.take(",");
        }
        BigDecimal value = sum();
        if (holds && tokens.skips(",")) {
            tokens.passOver();
        }
        return value;
    }

    private boolean condition() {
        if (tokens.seesAreaAgainstText()) {
            String text = cells.text(tokens.next());
            String sign = tokens.comparison();
            String quoted = tokens.next().text();
            return FormulaFunctions.holds(
                    sign, text, quoted.substring(1, quoted.length() - 1).replace("\"\"", "\""));
        }
        BigDecimal left = sum();
        String sign = tokens.comparison();
        return FormulaFunctions.holds(sign, left, sum());
    }
}
