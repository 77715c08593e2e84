package cn.gouji.excel;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paragraph styles of a .docx text, as far as they say which paragraphs are headings (大纲级别). */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");
    private static final Pattern CONTENTS = Pattern.compile("(?:toc|contents|目录).*");
    private static final Pattern TITLE = Pattern.compile("title|标题");
    private static final int LONGEST_CHAIN = 20;

    private record Style(String name, String basedOn, OptionalInt outline) {}

    private final Map<String, Style> styles = new HashMap<>();

    /** @param part the part that holds the styles; empty where the text has none */
    WordStyles(Parts parts, String part) {
        if (!parts.has(part)) {
            return;
        }
        try (Xml xml = parts.xml(part)) {
            while (xml.next()) {
                if (xml.starts() && xml.name().equals("style")) {
                    String id = xml.attribute("styleId", "");
                    styles.putIfAbsent(id, style(xml));
                }
            }
        }
    }

    private static Style style(Xml xml) {
        String name = "";
        String basedOn = "";
        OptionalInt outline = OptionalInt.empty();
        while (xml.next() && !xml.ends("style")) {
            if (!xml.starts()) {
                continue;
            }
            switch (xml.name()) {
                case "name" -> name = xml.attribute("val", "").strip().toLowerCase(Locale.ROOT);
                case "basedOn" -> basedOn = xml.attribute("val", "");
                case "outlineLvl" -> outline = OptionalInt.of(xml.number("val", WordBody.BODY_TEXT));
                default -> {}
            }
        }
        return new Style(name, basedOn, outline);
    }

    /** The heading level, from 1, of a paragraph of that style; 0 for running text and for the contents list. */
    int level(String id) {
        Style style = styles.get(id);
        for (int step = 0; style != null && step < LONGEST_CHAIN; step++) {
            if (CONTENTS.matcher(style.name()).matches()) {
                return 0;
            }
            if (style.outline().isPresent()) {
                int outline = style.outline().getAsInt();
                return outline >= 0 && outline < WordBody.BODY_TEXT ? outline + 1 : 0;
            }
            Matcher heading = HEADING.matcher(style.name());
            if (heading.matches()) {
                return Integer.parseInt(heading.group(1));
            }
            style = styles.get(style.basedOn());
        }
        return 0;
    }

    /** Whether paragraphs of that style belong to the contents list. */
    boolean isContents(String id) {
        return styles.containsKey(id) && CONTENTS.matcher(styles.get(id).name()).matches();
    }

    /** Whether paragraphs of that style are the document's title. */
    boolean isTitle(String id) {
        return styles.containsKey(id) && TITLE.matcher(styles.get(id).name()).matches();
    }
}
