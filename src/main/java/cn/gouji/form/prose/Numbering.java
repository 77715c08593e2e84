package cn.gouji.form.prose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number in front of a heading or an item: 第一部分, 一、, （一）, 1., (1), ①, 表 1 (序号).
 *
 * @param depth how deep numbers of this style usually stand: 1 for 第一部分 to 6 for ①
 * @param ordinal the number
 * @param length how many characters it takes
 */
record Numbering(int depth, int ordinal, int length) {

    private static final String DIGITS = "一二三四五六七八九";
    private static final String CHINESE = "[一二三四五六七八九十]{1,3}";
    private static final Pattern FORM = Pattern.compile("^\\s*(?:第\\s*(" + CHINESE + ")\\s*部分[:：、]?|(" + CHINESE
            + ")\\s*[、.．]|[（(]\\s*(" + CHINESE
            + ")\\s*[）)]|([0-9]{1,2})\\s*[.．、](?!(?!20[0-9]{2}年)[0-9])|[（(]\\s*([0-9]{1,2})\\s*[）)]"
            + "|([①-⑳])|(?:附)?表\\s*([0-9]{1,2})\\s*[:：、.．]?)\\s*");

    /** The number a text begins with. */
    static Optional<Numbering> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.find()) {
            return Optional.empty();
        }
        int depth = 1;
        while (form.group(depth) == null) {
            depth++;
        }
        return Optional.of(new Numbering(depth, ordinal(form.group(depth)), form.end()));
    }

    /** The text without the number it begins with. */
    static String strip(String text) {
        return of(text).map(number -> text.substring(number.length()))
                .orElse(text)
                .strip();
    }

    private static int ordinal(String number) {
        char first = number.charAt(0);
        if (first >= '①' && first <= '⑳') {
            return first - '①' + 1;
        }
        if (Character.isDigit(first)) {
            return Integer.parseInt(number);
        }
        int ten = number.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(first) + 1;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(first) + 1;
        int ones = ten + 1 < number.length() ? DIGITS.indexOf(number.charAt(ten + 1)) + 1 : 0;
        return tens * 10 + ones;
    }
}
