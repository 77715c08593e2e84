package cn.gouji.across;

import cn.gouji.filing.Column;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a line is called (行名).
 *
 * @param key in every unit alike: its code, its year or the form's own name for it; empty where it has none
 * @param words by people
 */
record LineName(String key, String words) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** The line of the total, which the form names. */
    static final LineName TOTAL = new LineName("", "");

    static LineName of(Line line) {
        return new LineName(key(line), words(line));
    }

    private static String key(Line line) {
        String code = line.text(Column.CODE);
        if (!code.isEmpty()) {
            return DIGITS.matcher(code).matches() ? code : "";
        }
        String year = line.label(Column.YEAR)
                .map(Label::compact)
                .map(text -> NO_DIGITS.matcher(text).replaceAll(""))
                .orElse("");
        if (!year.isEmpty()) {
            return Address.YEAR + year;
        }
        boolean change = line.item().filter("change"::equals).isPresent();
        return line.item().filter(item -> !change).map(item -> "=" + item).orElse("");
    }

    private static String words(Line line) {
        return Stream.of(Column.NAME, Column.ITEM, Column.YEAR)
                .flatMap(column -> line.label(column).stream())
                .map(label -> SPACE.matcher(label.text()).replaceAll(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
