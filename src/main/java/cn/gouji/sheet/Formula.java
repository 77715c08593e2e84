package cn.gouji.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A formula taken apart (公式), as far as it can be told what its parts are.
 *
 * @param text the formula without its leading equals sign
 */
public record Formula(String text, List<Token> tokens) {

    /** What a part is. */
    public enum Kind {
        NUMBER,
        TEXT,
        AREA,
        FUNCTION,
        OPERATOR,
        OTHER
    }

    /**
     * One part.
     *
     * @param sheet the sheet an area names; empty where it means its own
     * @param area the cells an area means, counted from 0
     */
    public record Token(Kind kind, String text, Optional<String> sheet, Optional<Region> area) {

        /** Whether it is just this sign, bracket or function. */
        public boolean is(String sign) {
            return (kind == Kind.OPERATOR || kind == Kind.FUNCTION) && text.equalsIgnoreCase(sign);
        }
    }

    private static final String CELL = "\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}";
    private static final Pattern TOKEN = Pattern.compile("(\"(?:[^\"]|\"\")*\")"
            + "|(?:(?:'((?:[^']|'')+)'|((?:\\[[^\\]]*\\])?[\\p{L}_][\\p{L}\\p{N}_.]*))!)?(" + CELL + ")(?::(" + CELL
            + "))?(?![\\p{L}\\p{N}_.(!])"
            + "|([\\p{L}_][\\p{L}\\p{N}_.]*)(?=\\()"
            + "|([0-9]+(?:\\.[0-9]*)?(?:[Ee][+-]?[0-9]{1,3})?)"
            + "|([-+*/^&=<>(),;:%{}])"
            + "|\\s+|(.)");
    private static final Pattern PLACE = Pattern.compile("(\\$?)([A-Za-z]{1,3})(\\$?)([0-9]{1,7})");
    private static final int LETTERS = 26;

    public Formula {
        tokens = List.copyOf(tokens);
    }

    /** The formula taken apart. */
    public static Formula of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (token.group(4) != null) {
                tokens.add(area(token));
            } else {
                kind(token)
                        .ifPresent(
                                kind -> tokens.add(new Token(kind, token.group(), Optional.empty(), Optional.empty())));
            }
        }
        return new Formula(text, tokens);
    }

    private static Optional<Kind> kind(Matcher token) {
        Kind[] kinds = {Kind.TEXT, Kind.FUNCTION, Kind.NUMBER, Kind.OPERATOR, Kind.OTHER};
        int[] groups = {1, 6, 7, 8, 9};
        for (int at = 0; at < groups.length; at++) {
            if (token.group(groups[at]) != null) {
                return Optional.of(kinds[at]);
            }
        }
        return Optional.empty();
    }

    private static Token area(Matcher token) {
        Optional<String> sheet = Optional.ofNullable(token.group(2))
                .map(quoted -> quoted.replace("''", "'"))
                .or(() -> Optional.ofNullable(token.group(3)));
        int[] first = place(token.group(4));
        int[] last = token.group(5) == null ? first : place(token.group(5));
        Region region = new Region(
                Math.min(first[0], last[0]),
                Math.min(first[1], last[1]),
                Math.max(first[0], last[0]),
                Math.max(first[1], last[1]));
        return new Token(Kind.AREA, token.group(), sheet, Optional.of(region));
    }

    private static int[] place(String a1) {
        Matcher place = PLACE.matcher(a1);
        if (!place.matches()) {
            throw new IllegalArgumentException(a1);
        }
        int column = 0;
        for (char letter : place.group(2).toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return new int[] {Math.max(0, Integer.parseInt(place.group(4)) - 1), column - 1};
    }

    /** The areas it reads. */
    public Stream<Token> areas() {
        return tokens.stream().filter(token -> token.kind() == Kind.AREA);
    }

    /** Whether it reads another file: the file's name or number stands in square brackets. */
    public boolean isExternal() {
        return areas().anyMatch(area ->
                        area.sheet().filter(name -> name.contains("[")).isPresent())
                || tokens.stream()
                        .anyMatch(token ->
                                token.kind() == Kind.OTHER && token.text().equals("["));
    }

    /** The area, where the formula is nothing but the sum of one. */
    public Optional<Token> sumOfOneArea() {
        boolean sum = tokens.size() == 4
                && tokens.get(0).is("SUM")
                && tokens.get(1).is("(")
                && tokens.get(2).kind() == Kind.AREA
                && tokens.get(3).is(")");
        return sum ? Optional.of(tokens.get(2)) : Optional.empty();
    }

    /** The formula with its areas said by their distance from the cell, so that copies of one formula read alike. */
    public String seenFrom(int row, int column) {
        StringBuilder seen = new StringBuilder();
        for (Token token : tokens) {
            seen.append(token.area()
                    .map(area -> token.sheet().orElse("") + "R[" + (area.firstRow() - row) + "]C["
                            + (area.firstColumn() - column) + "]:R[" + (area.lastRow() - row) + "]C["
                            + (area.lastColumn() - column) + "]")
                    .orElse(token.text().toUpperCase(Locale.ROOT)));
        }
        return seen.toString();
    }
}
