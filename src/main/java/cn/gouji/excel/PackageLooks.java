package cn.gouji.excel;

import cn.gouji.excel.StylePart.Kind;
import cn.gouji.sheet.Leaf;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The looks we add to a package: marked cells keep all of their own but the fill, or the border where they have a fill (外观). */
final class PackageLooks implements SheetMarker.Looks {

    private static final List<String> SIDES = List.of("left", "right", "top", "bottom");
    private static final Snippet SIDE = Snippet.of("<{0}{1} style=\"{2}\"><{0}color rgb=\"{3}\"/></{0}{1}>");
    private static final Snippet FILL =
            Snippet.of("<{0}fill><{0}patternFill patternType=\"solid\"><{0}fgColor rgb=\"{1}\"/>"
                    + "<{0}bgColor indexed=\"64\"/></{0}patternFill></{0}fill>");
    private static final Snippet FONT =
            Snippet.of("<{0}font>{1}{2}<{0}sz val=\"{3}\"/><{0}color rgb=\"{4}\"/><{0}name val=\""
                    + XmlText.escaped(NoteText.FONT) + "\"/><{0}charset val=\"134\"/></{0}font>");
    private static final Snippet FORMAT = Snippet.of(
            "<{0}xf numFmtId=\"0\" fontId=\"{1}\" fillId=\"{2}\" borderId=\"{3}\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\""
                    + " applyBorder=\"1\" applyAlignment=\"1\"><{0}alignment horizontal=\"{4}\" vertical=\"center\""
                    + " wrapText=\"1\"/></{0}xf>");

    private static final int OPAQUE = 0xFF000000;

    private record Marked(int style, Tone tone) {}

    private record Lettered(Leaf.Style style, boolean link) {}

    private final StylePart styles;
    private final String p;
    private final Map<Marked, Integer> marked = new HashMap<>();
    private final Map<Lettered, Integer> lettered = new HashMap<>();

    PackageLooks(StylePart styles) {
        this.styles = styles;
        this.p = styles.prefix();
    }

    @Override
    public int marked(int style, Tone tone) {
        return marked.computeIfAbsent(new Marked(style, tone), this::made);
    }

    private int made(Marked look) {
        String format = styles.item(Kind.FORMAT, look.style());
        int end = format.indexOf('>') + 1;
        String tag = format.substring(0, end);
        String fill = styles.item(Kind.FILL, RawTag.number(tag, "fillId", 0));
        String painted;
        if (isNone(fill)) {
            painted = RawTag.with(RawTag.with(tag, "fillId", fill(look.tone())), "applyFill", "1");
        } else {
            // A fill of the unit's own may mean something to it: then only the border speaks.
            String before = styles.item(Kind.BORDER, RawTag.number(tag, "borderId", 0));
            painted = RawTag.with(RawTag.with(tag, "borderId", thick(before, look.tone())), "applyBorder", "1");
        }
        return styles.number(Kind.FORMAT, painted + format.substring(end));
    }

    private static boolean isNone(String fill) {
        int pattern = fill.indexOf("patternFill");
        if (pattern < 0) {
            return !fill.contains("gradientFill");
        }
        String tag = "<" + fill.substring(pattern, fill.indexOf('>', pattern) + 1);
        return RawTag.attribute(tag, "patternType").orElse("none").equals("none");
    }

    private String fill(Tone tone) {
        return String.valueOf(styles.number(Kind.FILL, FILL.with(p, color(tone.fill()))));
    }

    /** The border with our four sides; a diagonal that strikes the cell out stays. */
    private String thick(String before, Tone tone) {
        String tag = before.substring(0, before.indexOf('>') + 1);
        String open = tag.endsWith("/>") ? tag.substring(0, tag.length() - 2) + ">" : tag;
        int diagonal = before.indexOf("<" + p + "diagonal");
        String rest = diagonal < 0 ? "</" + p + "border>" : before.substring(diagonal);
        return String.valueOf(styles.number(Kind.BORDER, open + sides("thick", tone) + rest));
    }

    private String sides(String line, Tone tone) {
        StringBuilder sides = new StringBuilder();
        for (String side : SIDES) {
            sides.append(SIDE.with(p, side, line, color(tone.border())));
        }
        return sides.toString();
    }

    /** The style of a cell of an added sheet. */
    int leaf(Leaf.Style style, boolean link) {
        return lettered.computeIfAbsent(new Lettered(style, link), look -> made(look.style(), look.link()));
    }

    private int made(Leaf.Style style, boolean link) {
        Tone tone = Tone.of(style);
        boolean title = style == Leaf.Style.TITLE;
        boolean centred = style == Leaf.Style.HEADER || style == Leaf.Style.NUMBER;
        int font = styles.number(Kind.FONT, font(style, link));
        String fill = tone == Tone.NONE ? "0" : fill(tone);
        int border = title
                ? 0
                : styles.number(
                        Kind.BORDER,
                        "<" + p + "border>" + sides("thin", Tone.NONE) + "<" + p + "diagonal/></" + p + "border>");
        return styles.number(Kind.FORMAT, FORMAT.with(p, font, fill, border, centred ? "center" : "left"));
    }

    private String font(Leaf.Style style, boolean link) {
        boolean title = style == Leaf.Style.TITLE;
        return FONT.with(
                p,
                title || style == Leaf.Style.HEADER ? "<" + p + "b/>" : "",
                link ? "<" + p + "u/>" : "",
                title ? 16 : LeafFrame.FONT_POINTS,
                link ? "FF0000FF" : "FF000000");
    }

    private static String color(int rgb) {
        return Integer.toHexString(OPAQUE | rgb).toUpperCase(Locale.ROOT);
    }
}
