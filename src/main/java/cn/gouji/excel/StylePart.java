package cn.gouji.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The styles of a package, to which some are appended: what was there keeps its number (样式表). */
final class StylePart {

    private static final int MOST_STYLES = 64_000;

    /** The lists that are appended to, in their order, each with what it must begin with where a file has none. */
    enum Kind {
        FONT("fonts", "font", "<{0}font><{0}sz val=\"11\"/><{0}name val=\"Calibri\"/></{0}font>"),
        FILL(
                "fills",
                "fill",
                "<{0}fill><{0}patternFill patternType=\"none\"/></{0}fill>",
                "<{0}fill><{0}patternFill patternType=\"gray125\"/></{0}fill>"),
        BORDER("borders", "border", "<{0}border><{0}left/><{0}right/><{0}top/><{0}bottom/><{0}diagonal/></{0}border>"),
        FORMAT("cellXfs", "xf", "<{0}xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>");

        private final String list;
        private final String item;

        @SuppressWarnings("ImmutableEnumChecker") // List.of
        private final List<String> seeds;

        Kind(String list, String item, String... seeds) {
            this.list = list;
            this.item = item;
            this.seeds = List.of(seeds);
        }
    }

    private static final Map<Kind, Set<String>> BEHIND = Map.of(
            Kind.FONT, Set.of("fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"),
            Kind.FILL, Set.of("borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"),
            Kind.BORDER, Set.of("cellStyleXfs", "cellXfs", "cellStyles", "dxfs"),
            Kind.FORMAT, Set.of("cellStyles", "dxfs", "tableStyles", "colors", "extLst"));

    private final Map<Kind, List<String>> there = new EnumMap<>(Kind.class);
    private final Map<Kind, List<String>> appended = new EnumMap<>(Kind.class);
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<Kind> written = java.util.EnumSet.noneOf(Kind.class);
    private String prefix = "";

    /** @param bytes the part */
    StylePart(byte[] bytes) throws IOException {
        for (Kind kind : Kind.values()) {
            there.put(kind, new ArrayList<>());
            appended.put(kind, new ArrayList<>());
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        XmlEdit xml = new XmlEdit("styles", new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
        while (xml.next()) {
            for (Kind kind : Kind.values()) {
                if (xml.opens(kind.list, 2)) {
                    items(xml, kind, text);
                }
            }
        }
        prefix = xml.prefix();
        for (Kind kind : Kind.values()) {
            if (of(there, kind).isEmpty()) {
                kind.seeds.forEach(
                        seed -> of(appended, kind).add(Snippet.of(seed).with(prefix)));
            }
        }
    }

    private void items(XmlEdit xml, Kind kind, String text) throws IOException {
        while (!xml.closes(kind.list, 2) && xml.next()) {
            if (!xml.opens(kind.item, 3)) {
                continue;
            }
            int start = (int) xml.position();
            while (!xml.closes(kind.item, 3) && xml.next()) {
                // to the item's end
            }
            of(there, kind)
                    .add(text.substring(start, (int) xml.position() + xml.tag().length()));
        }
    }

    /** The namespace prefix with its colon. */
    String prefix() {
        return prefix;
    }

    private static List<String> of(Map<Kind, List<String>> items, Kind kind) {
        return Objects.requireNonNull(items.get(kind));
    }

    /** What stands under that number; the first where there is no such. */
    String item(Kind kind, int number) {
        List<String> items = of(there, kind);
        if (items.isEmpty()) {
            return of(appended, kind).get(0);
        }
        return number >= 0 && number < items.size() ? items.get(number) : items.get(0);
    }

    /** The number of the item, appended if it was not yet. */
    int number(Kind kind, String item) {
        return numbers.computeIfAbsent(kind + item, key -> {
            int number = of(there, kind).size() + of(appended, kind).size();
            if (number > MOST_STYLES) {
                throw new Unmarkable(number + " styles");
            }
            of(appended, kind).add(item);
            return number;
        });
    }

    /** The step that writes what was appended. */
    void edit(XmlEdit xml) throws IOException {
        while (xml.next()) {
            if (xml.depth() == 1 && !xml.opens()) {
                missing(xml, List.of(Kind.values()));
            }
            if (xml.depth() == 2) {
                list(xml);
            }
        }
    }

    private void list(XmlEdit xml) throws IOException {
        for (Kind kind : Kind.values()) {
            if (xml.opens() && xml.isOneOf(BEHIND.getOrDefault(kind, Set.of()))) {
                missing(xml, List.of(kind));
            }
        }
        for (Kind kind : Kind.values()) {
            if (!of(appended, kind).isEmpty() && xml.is(kind.list)) {
                append(xml, kind);
            }
        }
    }

    private void append(XmlEdit xml, Kind kind) throws IOException {
        String more = String.join("", of(appended, kind));
        written.add(kind);
        if (!xml.opens()) {
            xml.before(more);
            return;
        }
        String tag = xml.tag();
        int count = of(there, kind).size() + of(appended, kind).size();
        String counted =
                RawTag.attribute(tag, "count").isPresent() ? RawTag.with(tag, "count", String.valueOf(count)) : tag;
        if (xml.leaves()) {
            String open = counted.substring(0, counted.length() - 2) + ">";
            xml.replace(open + more + "</" + prefix + kind.list + ">");
        } else if (!counted.equals(tag)) {
            xml.replace(counted);
        }
    }

    private void missing(XmlEdit xml, List<Kind> kinds) throws IOException {
        for (Kind kind : kinds) {
            if (!of(appended, kind).isEmpty() && of(there, kind).isEmpty() && written.add(kind)) {
                String name = prefix + kind.list;
                xml.before("<" + name + ">" + String.join("", of(appended, kind)) + "</" + name + ">");
            }
        }
    }
}
