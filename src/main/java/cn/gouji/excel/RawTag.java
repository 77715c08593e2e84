package cn.gouji.excel;

import java.util.Optional;

/** A tag as it stands in a part, character by character: one attribute is read or set and nothing else changes (原样标签). */
final class RawTag {

    private record Span(int from, int to) {}

    private RawTag() {}

    /** The attribute's value as it is written, found by its name with or without a prefix. */
    static Optional<String> attribute(String tag, String name) {
        return find(tag, name).map(span -> tag.substring(span.from(), span.to()));
    }

    /** The whole number in the attribute; the fallback where there is none. */
    static int number(String tag, String name, int fallback) {
        return attribute(tag, name)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(Integer::parseInt)
                .orElse(fallback);
    }

    /** Whether the attribute says yes. */
    static boolean flag(String tag, String name) {
        return attribute(tag, name)
                .filter(value -> !value.equals("0") && !value.equals("false") && !value.equals("off"))
                .isPresent();
    }

    /** The tag with that value, which needs no escaping, in the attribute. */
    static String with(String tag, String name, String value) {
        Optional<Span> there = find(tag, name);
        if (there.isPresent()) {
            return tag.substring(0, there.get().from())
                    + value
                    + tag.substring(there.get().to());
        }
        int end = tag.endsWith("/>") ? tag.length() - 2 : tag.length() - 1;
        return tag.substring(0, end).stripTrailing() + " " + name + "=\"" + value + "\"" + tag.substring(end);
    }

    /** The namespace prefix with its colon; empty where the tag has none. */
    static String prefix(String tag) {
        int start = tag.startsWith("</") ? 2 : 1;
        int end = start;
        while (end < tag.length() && !isNameEnd(tag.charAt(end))) {
            end++;
        }
        return tag.substring(start, 1 + Math.max(start - 1, tag.lastIndexOf(':', end - 1)));
    }

    /** The prefix with its colon under which the tag declares a namespace that ends so; none where it declares no such. */
    static Optional<String> declared(String tag, String namespaceEnd) {
        for (int at = tag.indexOf("xmlns:"); at >= 0; at = tag.indexOf("xmlns:", at + 1)) {
            int end = at + 6;
            while (end < tag.length() && !isNameEnd(tag.charAt(end)) && tag.charAt(end) != '=') {
                end++;
            }
            String prefix = tag.substring(at + 6, end);
            if (value(tag, end)
                    .map(span -> tag.substring(span.from(), span.to()))
                    .filter(namespace -> namespace.strip().endsWith(namespaceEnd))
                    .isPresent()) {
                return Optional.of(prefix + ":");
            }
        }
        return Optional.empty();
    }

    private static Optional<Span> find(String tag, String name) {
        int at = 1;
        while (at < tag.length() && !isNameEnd(tag.charAt(at))) {
            at++;
        }
        while (at < tag.length()) {
            while (at < tag.length() && isNameEnd(tag.charAt(at))) {
                at++;
            }
            int start = at;
            while (at < tag.length() && tag.charAt(at) != '=' && !isNameEnd(tag.charAt(at))) {
                at++;
            }
            Optional<Span> value = value(tag, at);
            if (value.isEmpty()) {
                return value;
            }
            String found = tag.substring(start, at);
            if (found.equals(name) || found.endsWith(":" + name) && !found.startsWith("xmlns:")) {
                return value;
            }
            at = value.get().to() + 1;
        }
        return Optional.empty();
    }

    /** What stands between the quotes behind the equals sign that comes next. */
    private static Optional<Span> value(String tag, int after) {
        int at = after;
        while (at < tag.length() && (tag.charAt(at) == '=' || Character.isWhitespace(tag.charAt(at)))) {
            at++;
        }
        if (at >= tag.length() || tag.charAt(at) != '"' && tag.charAt(at) != '\'') {
            return Optional.empty();
        }
        int end = tag.indexOf(tag.charAt(at), at + 1);
        return end < 0 ? Optional.empty() : Optional.of(new Span(at + 1, end));
    }

    private static boolean isNameEnd(char character) {
        return Character.isWhitespace(character) || character == '/' || character == '>';
    }
}
