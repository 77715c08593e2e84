package cn.gouji.form;

import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form as data (表样): how to recognise it, what stands in its corners, and its blocks. Patterns are regular expressions over
 * text in one width and without white space.
 *
 * @param id the form's id, e.g. {@code general-by-function}
 * @param kind the kind of submission it belongs to
 * @param title its title and how it is recognised
 * @param fallback whether it is a generic reading for tables that are no known form
 * @param dashes what a dash in the place of a figure means
 * @param facts what its corners say, by name
 * @param blocks its tables by name, top down and left to right
 */
public record FormDefinition(
        String id,
        Filing.Kind kind,
        Title title,
        boolean fallback,
        Dashes dashes,
        Map<String, Fact> facts,
        Map<String, Block> blocks) {

    /** What a dash in the place of a figure means. */
    public enum Dashes {
        NOT_APPLICABLE,
        NOTHING
    }

    public FormDefinition {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        blocks = Collections.unmodifiableMap(new LinkedHashMap<>(blocks));
    }

    @JsonCreator
    static FormDefinition read(
            @JsonProperty(value = "form", required = true) String id,
            @JsonProperty(value = "kind", required = true) Filing.Kind kind,
            @JsonProperty(value = "title", required = true) Title title,
            @JsonProperty("fallback") boolean fallback,
            @JsonProperty("dashes") @Nullable Dashes dashes,
            @JsonProperty(value = "facts", required = true) Map<String, Fact> facts,
            @JsonProperty(value = "blocks", required = true) Map<String, Block> blocks) {
        return new FormDefinition(
                id, kind, title, fallback, Objects.requireNonNullElse(dashes, Dashes.NOT_APPLICABLE), facts, blocks);
    }

    /** The block of that name. */
    Block block(String name) {
        return Objects.requireNonNull(blocks.get(name), name);
    }

    /**
     * A form's title.
     *
     * @param match found in the printed title
     * @param unless never found in it
     * @param optional whether the headings alone are enough
     */
    public record Title(String zh, String en, Pattern match, Pattern unless, boolean optional) {

        private static final Pattern NEVER = Pattern.compile("(?!)");

        @JsonCreator
        static Title read(
                @JsonProperty(value = "zh", required = true) String zh,
                @JsonProperty(value = "en", required = true) String en,
                @JsonProperty(value = "match", required = true) String match,
                @JsonProperty("unless") @Nullable String unless,
                @JsonProperty("optional") boolean optional) {
            return new Title(
                    zh, en, Pattern.compile(match), unless == null ? NEVER : Pattern.compile(unless), optional);
        }

        /** Whether a printed title, compact, is this one. */
        boolean matches(String compact) {
            return match.matcher(compact).find() && !unless.matcher(compact).find();
        }
    }

    /**
     * Something a corner says.
     *
     * @param label the label in front of it, in the same cell before a colon or in a cell of its own to the left
     * @param pattern or the text itself, its first group being what it says
     * @param anywhere whether it may stand between and in the tables too, not only above them
     * @param print what the blank form prints: the label where that is given, else nothing
     */
    public record Fact(
            @Nullable Pattern label,
            @Nullable Pattern pattern,
            boolean anywhere,
            @Nullable String print) {

        @JsonCreator
        static Fact read(
                @JsonProperty("label") @Nullable String label,
                @JsonProperty("pattern") @Nullable String pattern,
                @JsonProperty("anywhere") boolean anywhere,
                @JsonProperty("print") @Nullable String print) {
            return new Fact(
                    label == null ? null : Pattern.compile(label),
                    pattern == null ? null : Pattern.compile(pattern),
                    anywhere,
                    print);
        }
    }

    /**
     * One table of a form.
     *
     * @param columns its columns by meaning
     * @param items the lines it names, by name: a pattern over the line's label
     * @param beside whether the blank form prints it right of the block before, not below it
     */
    public record Block(Map<Column, Head> columns, Map<String, Pattern> items, boolean beside) {

        @JsonCreator
        static Block read(
                @JsonProperty(value = "columns", required = true) Map<String, Head> columns,
                @JsonProperty("items") @Nullable Map<String, String> items,
                @JsonProperty("beside") boolean beside) {
            return new Block(byMeaning(columns), compiled(items), beside);
        }

        private static Map<Column, Head> byMeaning(Map<String, Head> columns) {
            Map<Column, Head> result = new LinkedHashMap<>();
            columns.forEach((key, head) -> result.put(
                    Column.ofKey(key).orElseThrow(() -> new IllegalArgumentException("no column means " + key)), head));
            return result;
        }

        private static Map<String, Pattern> compiled(@Nullable Map<String, String> items) {
            Map<String, Pattern> result = new LinkedHashMap<>();
            if (items != null) {
                items.forEach((name, pattern) -> result.put(name, Pattern.compile(pattern)));
            }
            return result;
        }

        /** The block with its columns in another arrangement. */
        Block with(Map<Column, Head> others) {
            return new Block(others, items, beside);
        }

        boolean isUnheaded(Column column) {
            Head head = columns.get(column);
            return head != null && head.unheaded();
        }

        /** The columns without which a heading is not this block's. */
        List<Column> required() {
            return columns.entrySet().stream()
                    .filter(column -> !column.getValue().optional())
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /**
     * How a column's heading reads.
     *
     * @param heading matches the whole heading path (levels joined by /) or, without a /, its last level
     * @param optional whether the column may be absent
     * @param unheaded whether it has no heading and stands left of all that have one
     * @param filled whether a blank text stands for the text above it
     * @param print the heading path the blank form prints; without it the plainest text the pattern describes
     */
    public record Head(
            @Nullable Pattern heading,
            boolean optional,
            boolean unheaded,
            boolean filled,
            @Nullable String print) {

        @JsonCreator
        static Head read(
                @JsonProperty("heading") @Nullable String heading,
                @JsonProperty("optional") boolean optional,
                @JsonProperty("unheaded") boolean unheaded,
                @JsonProperty("filled") boolean filled,
                @JsonProperty("print") @Nullable String print) {
            return new Head(heading == null ? null : Pattern.compile(heading), optional, unheaded, filled, print);
        }
    }
}
