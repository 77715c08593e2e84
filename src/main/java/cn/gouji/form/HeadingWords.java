package cn.gouji.form;

import cn.gouji.filing.Column;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The heading patterns of all forms (表头词). Each is tried once on a text, however often the text stands in a submission; a
 * path of several levels is tried only where its first level could begin one. So a row whose texts are no heading's costs a
 * look-up a cell.
 */
final class HeadingWords {

    private static final int LONGEST = 120;
    private static final int MOST_REMEMBERED = 20_000;
    private static final Word NONE = new Word(new BitSet(), new BitSet(), false);

    private final List<Shape> shapes;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Pattern> patterns;
    private final BitSet telling = new BitSet();
    private final Map<String, BitSet> beginnings = new ConcurrentHashMap<>();
    private final Map<String, Word> words = new ConcurrentHashMap<>();
    private final Map<List<String>, BitSet> paths = new ConcurrentHashMap<>();

    /**
     * What the patterns make of a text.
     *
     * @param alone those that describe it as a whole heading
     * @param first those that may describe a heading whose first level it is
     * @param known whether that tells it from other texts
     */
    private record Word(BitSet alone, BitSet first, boolean known) {}

    HeadingWords(List<FormDefinition> forms) {
        Map<String, Pattern> distinct = new LinkedHashMap<>();
        forms.stream()
                .flatMap(form -> form.blocks().values().stream())
                .flatMap(block -> CodeArrangements.of(block).stream())
                .flatMap(block -> block.columns().values().stream())
                .map(FormDefinition.Head::heading)
                .filter(Objects::nonNull)
                .forEach(pattern -> distinct.putIfAbsent(pattern.pattern(), pattern));
        this.patterns = List.copyOf(distinct.values());
        for (Pattern pattern : patterns) {
            numbers.put(pattern.pattern(), numbers.size());
        }
        this.shapes = forms.stream()
                .flatMap(form -> form.blocks().keySet().stream().flatMap(block -> shapes(form, block)))
                .toList();
        telling.set(0, patterns.size());
        BitSet vague = vague();
        if (shapes.stream().noneMatch(shape -> isIn(shape.required(), vague))) {
            telling.andNot(vague);
        }
    }

    /** The patterns that may begin with anything, so that how a text begins tells nothing. */
    private BitSet vague() {
        return tried("\uFFFF").first();
    }

    /**
     * One block of one form as its headings show it.
     *
     * @param layout the block with its columns as they are arranged here
     * @param columns the number of each column's heading pattern
     * @param required the patterns without which the heading is not this block's
     */
    record Shape(
            FormDefinition form,
            String block,
            FormDefinition.Block layout,
            Map<Column, Integer> columns,
            BitSet required) {}

    private Stream<Shape> shapes(FormDefinition form, String name) {
        return CodeArrangements.of(form.block(name)).stream().map(layout -> shape(form, name, layout));
    }

    private Shape shape(FormDefinition form, String name, FormDefinition.Block block) {
        Map<Column, Integer> columns = new LinkedHashMap<>();
        BitSet required = new BitSet();
        block.columns().forEach((column, head) -> {
            if (head.heading() != null) {
                columns.put(
                        column,
                        Objects.requireNonNull(numbers.get(head.heading().pattern())));
            }
        });
        block.required().stream()
                .filter(column -> !block.isUnheaded(column))
                .forEach(column -> required.set(Objects.requireNonNull(columns.get(column), column::key)));
        return new Shape(form, name, block, columns, required);
    }

    /** The blocks of a form, each in every way its code may be arranged. */
    List<Shape> shapesOf(FormDefinition form) {
        return shapes.stream().filter(shape -> shape.form() == form).toList();
    }

    /** The blocks that could have these headings: none of the required ones is missing. */
    List<Shape> shapes(List<HeadingPath> paths) {
        BitSet seen = new BitSet();
        paths.forEach(path -> seen.or(path.described()));
        return shapes.stream().filter(shape -> isIn(shape.required(), seen)).toList();
    }

    private static boolean isIn(BitSet some, BitSet all) {
        BitSet missing = (BitSet) some.clone();
        missing.andNot(all);
        return missing.isEmpty();
    }

    /** Whether a cell of that level may begin or be a heading; where no cell does, the rows are no form's heading. */
    boolean isKnown(String level) {
        return word(level).known();
    }

    /** The patterns that describe a heading of these levels: its whole path, or its lower levels alone. */
    BitSet describing(List<String> path) {
        if (path.size() == 1) {
            return word(path.get(0)).alone();
        }
        BitSet known = paths.get(path);
        return known == null ? remember(paths, path, described(path)) : known;
    }

    /** A heading may stand below others that the form does not print: its lower levels alone are enough. */
    private BitSet described(List<String> path) {
        BitSet found = (BitSet) describing(path.subList(1, path.size())).clone();
        String whole = String.join("/", path);
        BitSet candidates = word(path.get(0)).first();
        for (int at = candidates.nextSetBit(0); at >= 0; at = candidates.nextSetBit(at + 1)) {
            if (patterns.get(at).matcher(whole).matches()) {
                found.set(at);
            }
        }
        return found;
    }

    private Word word(String level) {
        if (level.length() > LONGEST) {
            return NONE;
        }
        Word known = words.get(level);
        return known == null ? remember(words, level, tried(level)) : known;
    }

    private Word tried(String level) {
        BitSet alone = new BitSet();
        BitSet first = new BitSet();
        BitSet candidates = beginning(level);
        for (int at = candidates.nextSetBit(0); at >= 0; at = candidates.nextSetBit(at + 1)) {
            if (patterns.get(at).matcher(level).matches()) {
                alone.set(at);
            }
            if (mayGoOn(patterns.get(at), level + "/")) {
                first.set(at);
            }
        }
        return new Word(alone, first, alone.intersects(telling) || first.intersects(telling));
    }

    /** The patterns that describe any text that begins as this one does. */
    private BitSet beginning(String level) {
        String start = level.substring(0, Math.min(2, level.length()));
        BitSet known = beginnings.get(start);
        if (known != null) {
            return known;
        }
        BitSet found = new BitSet();
        for (int at = 0; at < patterns.size(); at++) {
            found.set(at, mayGoOn(patterns.get(at), start));
        }
        return remember(beginnings, start, found);
    }

    private static boolean mayGoOn(Pattern pattern, String start) {
        Matcher matcher = pattern.matcher(start);
        return matcher.matches() || matcher.hitEnd();
    }

    /** Submissions of a batch share their headings; what is peculiar to one of them must not fill the memory. */
    private static <K, V> V remember(Map<K, V> memory, K key, V value) {
        if (memory.size() >= MOST_REMEMBERED) {
            memory.clear();
        }
        memory.put(key, value);
        return value;
    }
}
