package cn.gouji.rules.gol;

import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The paragraphs of an overall goal, however they are set off: by tags, line breaks or numbers (年度总体目标). */
final class GoalParagraphs {

    private static final Pattern TAG = Pattern.compile("<\\s*/?\\s*[a-zA-Z][^>]*>|&nbsp;");
    private static final Pattern BREAK = Pattern.compile("[\\r\\n]+");
    private static final Pattern NUMBER =
            Pattern.compile("(?<=[;；。.，,、\\s])(?=(?:\\d{1,2}[.．、](?!\\d)|[（(][一二三四五六七八九十\\d]{1,2}[）)]|[①-⑳]))");
    private static final String ENDS = "[;。.,、]+$";

    private GoalParagraphs() {}

    /** The paragraphs as they are compared: without numbers, tags, spaces and closing punctuation. */
    static List<String> of(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String line : BREAK.split(TAG.matcher(text).replaceAll("\n"))) {
            Arrays.stream(NUMBER.split(line.strip()))
                    .map(Words::name)
                    .map(words -> words.replaceFirst(ENDS, ""))
                    .filter(words -> !words.isEmpty())
                    .forEach(paragraphs::add);
        }
        return List.copyOf(paragraphs);
    }
}
