package cn.gouji.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that repeat, each stored once (词库): a text is written as its number, or, because most messages differ in their figures
 * only, as the number of the text without its figures and the figures. What is little more than a figure is written as it is.
 */
final class TextPool {

    /** Stands where a figure was; a text that holds it itself is stored whole. */
    private static final String GAP = "\u0001";

    private static final Pattern FIGURE = Pattern.compile("[0-9][0-9,.]*");
    private static final int SHORT = 12;

    private final Map<String, Integer> numbers = new LinkedHashMap<>(Map.of("", 0));

    /** Writes what stands for the text. */
    void write(JsonGenerator json, String text) throws IOException {
        Matcher figure = FIGURE.matcher(text);
        if (!figure.find() || text.contains(GAP)) {
            json.writeNumber(number(text));
            return;
        }
        if (text.length() <= SHORT) {
            json.writeString(text);
            return;
        }
        List<String> figures = new ArrayList<>();
        StringBuilder without = new StringBuilder();
        do {
            figures.add(figure.group());
            figure.appendReplacement(without, GAP);
        } while (figure.find());
        figure.appendTail(without);
        json.writeStartArray();
        json.writeNumber(number(without.toString()));
        for (String one : figures) {
            json.writeString(one);
        }
        json.writeEndArray();
    }

    /** Writes all texts, by their numbers. */
    void writeAll(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (String text : numbers.keySet()) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private int number(String text) {
        return numbers.computeIfAbsent(text, fresh -> numbers.size());
    }
}
