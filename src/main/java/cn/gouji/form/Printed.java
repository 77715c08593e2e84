package cn.gouji.form;

import java.util.regex.Pattern;

/**
 * The plainest text that a pattern of a form description describes: the first of several alternatives, without anything that
 * may be left out. Understands what form descriptions use, not every regular expression.
 */
final class Printed {

    private static final String REPEATABLE = "?*";

    private final String pattern;
    private int at;

    private Printed(String pattern) {
        this.pattern = pattern;
    }

    static String of(Pattern pattern) {
        return new Printed(pattern.pattern()).alternatives();
    }

    private String alternatives() {
        String first = sequence();
        while (peek('|')) {
            at++;
            sequence();
        }
        return first;
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && !peek('|') && !peek(')')) {
            String part = part();
            boolean optional = at < pattern.length() && REPEATABLE.indexOf(pattern.charAt(at)) >= 0;
            at += optional || peek('+') ? 1 : 0;
            text.append(optional ? "" : part);
        }
        return text.toString();
    }

    private String part() {
        char character = pattern.charAt(at++);
        return switch (character) {
            case '(' -> group();
            case '[' -> anyOf();
            case '\\' -> escaped();
            case '^', '$', '.' -> "";
            default -> String.valueOf(character);
        };
    }

    /** A group's text; what a group in brackets with a question mark looks for is not printed. */
    private String group() {
        boolean looks = pattern.startsWith("?<", at) || pattern.startsWith("?=", at) || pattern.startsWith("?!", at);
        at += pattern.startsWith("?:", at) ? 2 : 0;
        String text = alternatives();
        at++;
        return looks ? "" : text;
    }

    private String anyOf() {
        String first = String.valueOf(pattern.charAt(at));
        at = pattern.indexOf(']', at) + 1;
        return first;
    }

    private String escaped() {
        char character = pattern.charAt(at++);
        return Character.isLetter(character) ? "" : String.valueOf(character);
    }

    private boolean peek(char character) {
        return at < pattern.length() && pattern.charAt(at) == character;
    }
}
