package cn.gouji.excel;

import cn.gouji.sheet.CellPlace;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula written once for several cells (共享公式): each shows it with its relative references moved along.
 *
 * @param text the formula of the first cell
 */
record SharedFormula(String text, int row, int column) {

    /** Quoted names and texts, which are copied, or a reference, which is moved; names and functions are neither. */
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|'[^']*'|\\[[^\\]]*]"
            + "|(?<![\\w.$\\p{L}])(\\$?)([A-Za-z]{1,3})(\\$?)([0-9]{1,7})(?![\\w.(!\\p{L}\\[])"
            + "|(?<![\\w.$\\p{L}])(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})(?![\\w.(!$\\p{L}])"
            + "|(?<![\\w.$\\p{L}:])(\\$?)([0-9]{1,7}):(\\$?)([0-9]{1,7})(?![\\w.(!$\\p{L}:])");

    /** The formula of the cell at that place. */
    String at(int otherRow, int otherColumn) {
        int down = otherRow - row;
        int right = otherColumn - column;
        return TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(moved(token, down, right)));
    }

    private static String moved(MatchResult token, int down, int right) {
        if (token.group(2) != null) {
            return column(token.group(1), token.group(2), right) + row(token.group(3), token.group(4), down);
        }
        if (token.group(6) != null) {
            return column(token.group(5), token.group(6), right) + ":" + column(token.group(7), token.group(8), right);
        }
        return token.group(10) == null
                ? token.group()
                : row(token.group(9), token.group(10), down) + ":" + row(token.group(11), token.group(12), down);
    }

    private static String column(String fixed, String letters, int right) {
        if (!fixed.isEmpty()) {
            return fixed + letters;
        }
        int column = 0;
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return CellPlace.columnName(Math.floorMod(column - 1 + right, Reference.COLUMNS));
    }

    private static String row(String fixed, String number, int down) {
        return fixed.isEmpty()
                ? String.valueOf(Math.floorMod(Integer.parseInt(number) - 1 + down, Reference.ROWS) + 1)
                : fixed + number;
    }
}
