package cn.gouji.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One section of a number format: words before and after, and in between a pattern of digits or none (数字格式的一节).
 *
 * @param general whether the digits are those of the format General
 * @param digits the pattern; none for words alone
 * @param shift by how many powers of ten the number is shown larger: 2 for a percent sign, -3 for a comma at the end
 */
record NumberSection(String before, boolean general, Optional<Digits> digits, String after, int shift) {

    private static final Pattern DIGITS = Pattern.compile("([#?0,]*[#?0])?(,*)(?:\\.([0#?]*)(,*))?");
    private static final Pattern COLOR = Pattern.compile(
            "(?i)black|white|red|green|blue|yellow|magenta|cyan|color ?\\d+|[黑白红绿蓝黄]色|洋红色?|青色?|颜色 ?\\d+");
    private static final String PLAIN_WORDS = " -+()!:$¥￥€£";

    /** Reads a section; none where it is a date, a fraction or anything else that is not words around digits. */
    static Optional<NumberSection> of(String code) {
        return new Parser(code).section();
    }

    /** What the number looks like here; its sign is not shown, since a section of its own says how. */
    String show(BigDecimal number, Function<BigDecimal, String> generally) {
        if (general) {
            return before + generally.apply(number.abs()) + after;
        }
        StringBuilder shown = new StringBuilder(before);
        digits.ifPresent(pattern -> pattern.write(shift == 0 ? number : number.movePointRight(shift), shown));
        return shown.append(after).toString();
    }

    /**
     * A pattern of digits, such as {@code #,##0.00}.
     *
     * @param least how many digits stand before the point at least
     * @param grouped whether thousands are parted by commas
     * @param point whether there is a point
     * @param decimals the pattern behind it
     */
    record Digits(int least, boolean grouped, boolean point, String decimals) {

        /** @param pattern the digits before the point, then a point and those behind it where there is one */
        static Optional<Digits> of(String pattern) {
            int dot = pattern.indexOf('.');
            String whole = dot < 0 ? pattern : pattern.substring(0, dot);
            int least =
                    (int) whole.chars().filter(character -> character == '0').count();
            String decimals = dot < 0 ? "" : pattern.substring(dot + 1);
            return pattern.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Digits(least, whole.indexOf(',') >= 0, dot >= 0, decimals));
        }

        /** Writes the number without its sign. */
        void write(BigDecimal number, StringBuilder shown) {
            String text = number.abs()
                    .setScale(decimals.length(), RoundingMode.HALF_UP)
                    .toPlainString();
            int end = decimals.isEmpty() ? text.length() : text.length() - decimals.length() - 1;
            whole(text, end == 1 && text.charAt(0) == '0' ? 0 : end, shown);
            if (point) {
                shown.append('.').append(text, Math.min(end + 1, text.length()), trimmed(text, end + 1));
            }
        }

        private void whole(String text, int length, StringBuilder shown) {
            int zeros = Math.max(0, least - length);
            for (int rest = zeros + length - 1; rest >= 0; rest--) {
                shown.append(rest < length ? text.charAt(length - 1 - rest) : '0');
                if (grouped && rest > 0 && rest % 3 == 0) {
                    shown.append(',');
                }
            }
        }

        private int trimmed(String text, int begin) {
            int end = text.length();
            while (end > begin && text.charAt(end - 1) == '0' && decimals.charAt(end - 1 - begin) != '0') {
                end--;
            }
            return end;
        }
    }

    private static final class Parser {
        private final String code;
        private final StringBuilder before = new StringBuilder();
        private final StringBuilder digits = new StringBuilder();
        private final StringBuilder after = new StringBuilder();
        private boolean general;
        private boolean understood = true;
        private int percents;
        private int at;

        Parser(String code) {
            this.code = code;
        }

        Optional<NumberSection> section() {
            while (at < code.length() && understood) {
                take(code.charAt(at));
            }
            Matcher pattern = DIGITS.matcher(digits);
            if (!understood || !pattern.matches() || general && digits.length() > 0) {
                return Optional.empty();
            }
            int commas = pattern.group(2).length()
                    + (pattern.group(4) == null ? 0 : pattern.group(4).length());
            int shift = 2 * percents - 3 * commas;
            return Optional.of(
                    new NumberSection(before.toString(), general, Digits.of(plain(pattern)), after.toString(), shift));
        }

        /** The pattern without the commas at its end, which only say how much larger the number is. */
        private static String plain(Matcher pattern) {
            String whole = pattern.group(1) == null ? "" : pattern.group(1);
            return pattern.group(3) == null ? whole : whole + "." + pattern.group(3);
        }

        private void take(char character) {
            switch (character) {
                case '"' -> quoted();
                case '\\' -> {
                    word(code.substring(Math.min(at + 1, code.length()), Math.min(at + 2, code.length())));
                    at += 2;
                }
                case '_', '*' -> at += 2;
                case '[' -> bracket();
                case '0', '#', '?', ',', '.' -> digit(character);
                case '%' -> {
                    percents++;
                    word("%");
                    at++;
                }
                default -> other(character);
            }
        }

        private void quoted() {
            int end = code.indexOf('"', at + 1);
            understood = end > 0;
            word(understood ? code.substring(at + 1, end) : "");
            at = end + 1;
        }

        private void bracket() {
            int end = code.indexOf(']', at);
            String inside = end < 0 ? "" : code.substring(at + 1, end);
            if (inside.startsWith("$")) {
                int dash = inside.indexOf('-');
                word(inside.substring(1, dash < 0 ? inside.length() : dash));
            } else {
                understood = COLOR.matcher(inside).matches();
            }
            at = end + 1;
        }

        private void digit(char character) {
            // Digits on both sides of a word, such as a telephone number, are beyond this.
            understood = after.length() == 0;
            digits.append(character);
            at++;
        }

        private void other(char character) {
            if (code.regionMatches(true, at, "General", 0, 7)) {
                general = true;
                at += 7;
            } else if (PLAIN_WORDS.indexOf(character) >= 0 || character > '\u2000' || character == '·') {
                word(String.valueOf(character));
                at++;
            } else {
                understood = false;
            }
        }

        private void word(String text) {
            (digits.length() > 0 || general ? after : before).append(text);
        }
    }
}
