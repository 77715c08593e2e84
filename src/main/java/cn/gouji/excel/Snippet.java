package cn.gouji.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of markup with places to be filled in, written {0} to {9} (标记片段). Taken apart once: a copy fills in hundreds, for
 * which {@code String.format} was a fifth of all the work.
 */
final class Snippet {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private final List<String> texts = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    private Snippet(String pattern) {
        Matcher place = PLACE.matcher(pattern);
        int from = 0;
        while (place.find()) {
            texts.add(pattern.substring(from, place.start()));
            places.add(Integer.valueOf(place.group(1)));
            from = place.end();
        }
        texts.add(pattern.substring(from));
    }

    static Snippet of(String pattern) {
        return new Snippet(pattern);
    }

    /** The markup with these values, which are escaped where they need to be, in its places. */
    String with(Object... values) {
        StringBuilder filled = new StringBuilder(256);
        for (int at = 0; at < places.size(); at++) {
            filled.append(texts.get(at)).append(values[places.get(at)]);
        }
        return filled.append(texts.get(places.size())).toString();
    }
}
