package cn.gouji.form.prose;

import cn.gouji.sheet.ParagraphPlace;
import cn.gouji.sheet.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts prose into passages under their headings, and joins paragraphs a conversion broke in mid-sentence. */
final class Passages {

    private static final int LONGEST_HEADING = 45;
    private static final int SHORTEST_BROKEN_LINE = 12;
    private static final int LONGEST_UNMARKED_HEADING = 24;
    private static final int UNNUMBERED_DEPTH = 9;
    private static final Pattern SENTENCE_MARK = Pattern.compile("[。；;！？，,：:]");
    private static final Pattern FINISHED = Pattern.compile("(?:[。；;：:！？!?…]|元|%|％)[”\"’）)]*\\s*$");
    private static final Pattern PART = Pattern.compile("^\\s*(第\\s*[一二三四五六七八九十]{1,3}\\s*部分)");

    private record Level(int depth, String name) {}

    private final List<Passage> passages = new ArrayList<>();
    private final List<Level> path = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private NavigableMap<Integer, ParagraphPlace> places = new TreeMap<>();

    private Passages() {}

    /** The passages of the paragraphs, headings taken as their path. */
    static List<Passage> of(List<Prose.Paragraph> paragraphs) {
        Passages cut = new Passages();
        paragraphs.forEach(cut::take);
        cut.flush();
        return List.copyOf(cut.passages);
    }

    private void take(Prose.Paragraph paragraph) {
        OptionalInt depth = headingDepth(paragraph);
        if (depth.isPresent()) {
            flush();
            path.removeIf(level -> level.depth() >= depth.getAsInt());
            path.add(new Level(depth.getAsInt(), headingName(paragraph.text())));
            return;
        }
        if (!continuesIn(paragraph.text())) {
            flush();
        }
        places.put(text.length(), paragraph.place());
        text.append(paragraph.text());
    }

    private boolean continuesIn(String next) {
        return text.length() >= SHORTEST_BROKEN_LINE
                && !FINISHED.matcher(text).find()
                && !isUnmarkedHeading(text)
                && Numbering.of(next).isEmpty();
    }

    /** A line far shorter than any page is wide, without a mark or a figure, is a heading typed as plain text. */
    private static boolean isUnmarkedHeading(CharSequence line) {
        return line.length() <= LONGEST_UNMARKED_HEADING
                && !SENTENCE_MARK.matcher(line).find()
                && Tokens.of(line.toString()).isEmpty();
    }

    private void flush() {
        if (text.length() > 0) {
            List<String> names = path.stream().map(Level::name).toList();
            passages.add(new Passage(text.toString(), places, names));
        }
        text.setLength(0);
        places = new TreeMap<>();
    }

    /** A number says more about a heading's depth than its style, which is often set by eye. */
    private static OptionalInt headingDepth(Prose.Paragraph paragraph) {
        Optional<Numbering> number = Numbering.of(paragraph.text());
        if (paragraph.level() > 0) {
            return OptionalInt.of(number.map(Numbering::depth).orElse(UNNUMBERED_DEPTH));
        }
        boolean heading = number.filter(form -> form.depth() <= 3).isPresent()
                && paragraph.text().length() <= LONGEST_HEADING
                && !SENTENCE_MARK.matcher(paragraph.text()).find()
                && Tokens.of(paragraph.text()).isEmpty();
        return heading ? OptionalInt.of(number.orElseThrow().depth()) : OptionalInt.empty();
    }

    private static String headingName(String heading) {
        Matcher part = PART.matcher(heading);
        return (part.find() ? part.group(1) : Numbering.strip(heading)).replaceAll("\\s+", "");
    }
}
