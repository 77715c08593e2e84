package cn.gouji.excel;

import cn.gouji.excel.StylePart.Kind;
import cn.gouji.sheet.Leaf;
import java.util.HashMap;
import java.util.Map;

/** The looks we add to a package: marked cells keep all of their own but the fill, or the border where they have a fill (外观). */
final class PackageLooks implements SheetMarker.Looks {

    private static final String SIDES = "left right top bottom";

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
        String fill =
                "<%1$sfill><%1$spatternFill patternType=\"solid\"><%1$sfgColor rgb=\"%2$s\"/><%1$sbgColor indexed=\"64\"/>"
                        + "</%1$spatternFill></%1$sfill>";
        return String.valueOf(styles.number(Kind.FILL, fill.formatted(p, color(tone.fill()))));
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
        for (String side : SIDES.split(" ")) {
            sides.append("<%1$s%2$s style=\"%3$s\"><%1$scolor rgb=\"%4$s\"/></%1$s%2$s>"
                    .formatted(p, side, line, color(tone.border())));
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
        return styles.number(
                Kind.FORMAT,
                ("<%1$sxf numFmtId=\"0\" fontId=\"%2$d\" fillId=\"%3$s\" borderId=\"%4$d\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><%1$salignment"
                                + " horizontal=\"%5$s\" vertical=\"center\" wrapText=\"1\"/></%1$sxf>")
                        .formatted(p, font, fill, border, centred ? "center" : "left"));
    }

    private String font(Leaf.Style style, boolean link) {
        boolean title = style == Leaf.Style.TITLE;
        return "<%1$sfont>%2$s%3$s<%1$ssz val=\"%4$d\"/><%1$scolor %5$s/><%1$sname val=\"%6$s\"/><%1$scharset val=\"134\"/></%1$sfont>"
                .formatted(
                        p,
                        title || style == Leaf.Style.HEADER ? "<" + p + "b/>" : "",
                        link ? "<" + p + "u/>" : "",
                        title ? 16 : LeafFrame.FONT_POINTS,
                        link ? "rgb=\"FF0000FF\"" : "rgb=\"FF000000\"",
                        XmlEdit.escaped("宋体"));
    }

    private static String color(int rgb) {
        return "FF%06X".formatted(rgb);
    }
}
