package cn.gouji.form;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The forms a sheet is read by, with the words of their titles and headings. */
final class KnownForms {

    private static final int MOST_REMEMBERED = 20_000;

    private final List<FormDefinition> titled;
    private final HeadingWords words;
    private final Map<String, List<FormDefinition>> titles = new ConcurrentHashMap<>();

    KnownForms(List<FormDefinition> definitions) {
        titled = definitions.stream().filter(form -> !form.fallback()).toList();
        words = new HeadingWords(definitions);
    }

    /** The words of all headings. */
    HeadingWords words() {
        return words;
    }

    /** The forms that have a title like that compact text. */
    List<FormDefinition> titled(String text) {
        List<FormDefinition> known = titles.get(text);
        if (known != null) {
            return known;
        }
        if (titles.size() >= MOST_REMEMBERED) {
            titles.clear();
        }
        List<FormDefinition> found =
                titled.stream().filter(form -> form.title().matches(text)).toList();
        titles.put(text, found);
        return found;
    }
}
