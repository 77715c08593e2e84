package cn.gouji.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What the functions of spreadsheets make of numbers, as exactly as a spreadsheet keeps them. */
final class FormulaFunctions {

    private static final MathContext SPREADSHEET = new MathContext(15);
    private static final Set<String> OVER_AREAS = Set.of("SUM", "MAX", "MIN", "AVERAGE", "PRODUCT", "COUNT");
    private static final Set<String> ROUNDED = Set.of("ROUND", "ROUNDUP", "ROUNDDOWN");

    private FormulaFunctions() {}

    /** Whether the function takes areas and numbers, as many as there are. */
    static boolean isOverAreas(String name) {
        return OVER_AREAS.contains(name);
    }

    /** Whether the function rounds a number to a number of digits. */
    static boolean isRounding(String name) {
        return ROUNDED.contains(name);
    }

    static BigDecimal over(String name, List<BigDecimal> values) {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (name) {
            case "MAX" -> values.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
            case "MIN" -> values.stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
            case "AVERAGE" -> sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
            case "PRODUCT" -> values.stream().reduce(BigDecimal::multiply).orElse(BigDecimal.ZERO);
            case "COUNT" -> BigDecimal.valueOf(values.size());
            default -> sum;
        };
    }

    static BigDecimal rounded(String name, BigDecimal value, int digits) {
        RoundingMode mode = switch (name) {
            case "ROUNDUP" -> RoundingMode.UP;
            case "ROUNDDOWN" -> RoundingMode.DOWN;
            default -> RoundingMode.HALF_UP;
        };
        return value.round(SPREADSHEET).setScale(digits, mode);
    }

    static BigDecimal ofOne(String name, BigDecimal value) {
        return switch (name) {
            case "ABS" -> value.abs();
            case "INT" -> value.round(SPREADSHEET).setScale(0, RoundingMode.FLOOR);
            default -> throw new UntoldFormula();
        };
    }

    /** Whether the comparison with that sign holds. */
    static boolean holds(String sign, BigDecimal left, BigDecimal right) {
        int order = left.round(SPREADSHEET).compareTo(right.round(SPREADSHEET));
        return switch (sign) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> throw new UntoldFormula();
        };
    }

    /** Whether two texts are equal or, with that sign, are not; without regard to case, as a spreadsheet does. */
    static boolean holds(String sign, String left, String right) {
        boolean equal = left.equalsIgnoreCase(right);
        return switch (sign) {
            case "=" -> equal;
            case "<>" -> !equal;
            default -> throw new UntoldFormula();
        };
    }
}
