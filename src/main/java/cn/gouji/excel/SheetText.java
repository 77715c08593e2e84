package cn.gouji.excel;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sheet's part as text, for changing the style numbers of some of its cells and nothing else. */
final class SheetText {

    private static final Pattern CELL = Pattern.compile("<(?:[A-Za-z0-9]+:)?c\\s[^>]*>");
    private static final Pattern PLACE = Pattern.compile("\\sr\\s*=\\s*[\"']([A-Z]{1,3}[0-9]{1,7})[\"']");
    private static final Pattern STYLE = Pattern.compile("(\\ss\\s*=\\s*[\"'])([0-9]{1,6})([\"'])");

    private String text;

    SheetText(String text) {
        this.text = text;
    }

    /** The style numbers of all cells that have one, by A1 address. */
    Map<String, Integer> styles() {
        Map<String, Integer> styles = new HashMap<>();
        Matcher cell = CELL.matcher(text);
        while (cell.find()) {
            Matcher place = PLACE.matcher(cell.group());
            Matcher style = STYLE.matcher(cell.group());
            if (place.find() && style.find()) {
                styles.put(place.group(1), Integer.valueOf(style.group(2)));
            }
        }
        return styles;
    }

    /** Gives cells other styles. */
    void restyle(Map<String, Integer> styles) {
        text = CELL.matcher(text).replaceAll(found -> {
            Matcher place = PLACE.matcher(found.group());
            Integer style = place.find() ? styles.get(place.group(1)) : null;
            UnaryOperator<String> same = cell -> cell;
            UnaryOperator<String> change = cell -> STYLE.matcher(cell).replaceFirst("$1" + style + "$3");
            return Matcher.quoteReplacement((style == null ? same : change).apply(found.group()));
        });
    }

    /** Leaves out an empty element of the sheet. */
    void removeElement(String name) {
        text = Pattern.compile("<(?:[A-Za-z0-9]+:)?" + name + "\\b[^>]*(?:/>|>\\s*</(?:[A-Za-z0-9]+:)?" + name + ">)")
                .matcher(text)
                .replaceFirst("");
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
