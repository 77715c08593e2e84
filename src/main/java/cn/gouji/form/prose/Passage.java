package cn.gouji.form.prose;

import cn.gouji.sheet.ParagraphPlace;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A stretch of running text: a paragraph, with those that continue it when a conversion broke it over lines (段).
 *
 * @param text the whole text
 * @param places where the paragraph that begins at that offset stands
 * @param path the headings above, outermost first
 */
record Passage(String text, NavigableMap<Integer, ParagraphPlace> places, List<String> path) {

    Passage {
        places = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(places));
        path = List.copyOf(path);
    }

    /** The paragraph that holds the character. */
    ParagraphPlace placeAt(int offset) {
        return places.floorEntry(offset).getValue();
    }
}
