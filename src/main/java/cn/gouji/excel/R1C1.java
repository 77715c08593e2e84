package cn.gouji.excel;

import cn.gouji.sheet.CellPlace;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas that name cells by their distance, as SpreadsheetML 2003 does, written the way people see them. */
final class R1C1 {

    private static final Pattern TOKEN = Pattern.compile(
            "\"[^\"]*\"|'[^']*'"
                    + "|(?<![\\w.\\p{L}])R(?:\\[(-?\\d{1,7})]|(\\d{1,7}))?C(?:\\[(-?\\d{1,5})]|(\\d{1,5}))?(?![\\w.(!\\p{L}\\[])");

    private R1C1() {}

    /** The formula as it reads in the cell at that place. */
    static String inA1(String formula, int row, int column) {
        return TOKEN.matcher(formula).replaceAll(token -> Matcher.quoteReplacement(reference(token, row, column)));
    }

    private static String reference(MatchResult token, int row, int column) {
        if (token.group().startsWith("\"") || token.group().startsWith("'")) {
            return token.group();
        }
        boolean fixedRow = token.group(2) != null;
        boolean fixedColumn = token.group(4) != null;
        int toRow = fixedRow ? Integer.parseInt(token.group(2)) - 1 : row + distance(token.group(1));
        int toColumn = fixedColumn ? Integer.parseInt(token.group(4)) - 1 : column + distance(token.group(3));
        if (toRow < 0 || toRow >= Reference.ROWS || toColumn < 0 || toColumn >= Reference.COLUMNS) {
            return "#REF!";
        }
        return (fixedColumn ? "$" : "") + CellPlace.columnName(toColumn) + (fixedRow ? "$" : "") + (toRow + 1);
    }

    private static int distance(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
