package cn.gouji.desk;

import cn.gouji.sheet.Prose;
import cn.gouji.text.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a text is made of apart from its figures (文字的骨架): its paragraphs without digits, and how long each is. */
record ProseShape(Map<String, Integer> paragraphs, int length) {

    private static final Pattern FIGURES = Pattern.compile("[0-9.,%]+");

    static ProseShape of(Prose prose) {
        Map<String, Integer> paragraphs = new HashMap<>();
        for (Prose.Paragraph paragraph : prose.paragraphs()) {
            String shape = FIGURES.matcher(Words.compact(paragraph.text())).replaceAll("");
            paragraphs.merge(shape, shape.length(), Integer::sum);
        }
        return new ProseShape(
                Map.copyOf(paragraphs),
                paragraphs.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** Whether more than half of the shorter text stands in the other: then one was made of the other. */
    boolean isLike(ProseShape other) {
        int shared = paragraphs.entrySet().stream()
                .mapToInt(paragraph ->
                        Math.min(paragraph.getValue(), other.paragraphs.getOrDefault(paragraph.getKey(), 0)))
                .sum();
        return 2 * shared > Math.min(length, other.length);
    }
}
