package cn.gouji.excel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The drawing that notes have their boxes in, in the old drawing language, which need not be well-formed XML (批注图形). */
final class NoteDrawing {

    private static final String EMPTY =
            "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                    + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\n</xml>";
    private static final String TYPE = "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
            + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\""
            + " o:connecttype=\"rect\"/></v:shapetype>\n";
    private static final Pattern ROOT = Pattern.compile("<xml[\\s>][^>]*>?");
    private static final Pattern BLOCKS = Pattern.compile("<o:idmap\\b[^>]*>");
    private static final Pattern NOTE = Pattern.compile("<x:ClientData\\b.*?</x:ClientData>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<x:Row>\\s*(\\d{1,7})\\s*</x:Row>");
    private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*(\\d{1,5})\\s*</x:Column>");
    private static final Pattern ANCHOR =
            Pattern.compile("(<x:Anchor>(?:\\s*\\d+\\s*,){6})\\s*(\\d{1,7})\\s*(,\\s*\\d+\\s*</x:Anchor>)");

    private final String before;

    private NoteDrawing(String before) {
        this.before = before;
    }

    /** A drawing with nothing in it yet. */
    static NoteDrawing empty() {
        return new NoteDrawing(EMPTY);
    }

    /** A drawing that is there. */
    static NoteDrawing of(byte[] part) {
        return new NoteDrawing(new String(part, StandardCharsets.ISO_8859_1));
    }

    /**
     * The drawing with boxes for these notes behind what was in it.
     *
     * @param grown rows to add to the boxes of notes that are there, by their cell
     */
    byte[] with(List<NoteBox> boxes, Map<Reference, Integer> grown, ShapeNumbers numbers) {
        String text = grown.isEmpty() ? before : grown(grown);
        if (!boxes.isEmpty()) {
            ShapeNumbers.Run run = numbers.take(boxes.size());
            text = declared(text, run);
            StringBuilder more = new StringBuilder();
            if (!text.contains("\"_x0000_t202\"")) {
                more.append(TYPE);
            }
            for (int at = 0; at < boxes.size(); at++) {
                more.append(shape(boxes.get(at), run.first() + at, at + 1));
            }
            int end = text.lastIndexOf("</xml");
            if (end < 0) {
                throw new Unmarkable("drawing of notes without an end");
            }
            text = text.substring(0, end) + more + text.substring(end);
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The drawing with our blocks of numbers among its own. */
    private static String declared(String text, ShapeNumbers.Run run) {
        Matcher there = BLOCKS.matcher(text);
        if (there.find()) {
            String tag = there.group();
            String data = RawTag.attribute(tag, "data")
                    .map(own -> own + "," + run.blocks())
                    .orElse(run.blocks());
            return text.substring(0, there.start()) + RawTag.with(tag, "data", data) + text.substring(there.end());
        }
        Matcher root = ROOT.matcher(text);
        if (!root.find() || !namespaced(root.group())) {
            throw new Unmarkable("drawing of notes in unusual namespaces");
        }
        return text.substring(0, root.end())
                + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"" + run.blocks()
                + "\"/></o:shapelayout>\n" + text.substring(root.end());
    }

    private static boolean namespaced(String root) {
        return RawTag.declared(root, "com:vml").filter("v:"::equals).isPresent()
                && RawTag.declared(root, "office:office").filter("o:"::equals).isPresent()
                && RawTag.declared(root, "office:excel").filter("x:"::equals).isPresent();
    }

    private static String shape(NoteBox box, long number, int layer) {
        return "<v:shape id=\"_x0000_s" + number + "\" type=\"#_x0000_t202\" style='position:absolute;margin-left:60pt;"
                + "margin-top:2pt;width:192pt;height:72pt;z-index:" + layer
                + ";visibility:hidden' fillcolor=\"#ffffe1\""
                + " o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
                + "<v:path o:connecttype=\"none\"/><v:textbox style='mso-direction-alt:auto'><div style='text-align:left'>"
                + "</div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>"
                + box.anchored() + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + box.row()
                + "</x:Row><x:Column>" + box.column() + "</x:Column></x:ClientData></v:shape>\n";
    }

    private String grown(Map<Reference, Integer> grown) {
        return NOTE.matcher(before).replaceAll(note -> Matcher.quoteReplacement(grown(note.group(), grown)));
    }

    private static String grown(String note, Map<Reference, Integer> grown) {
        Matcher row = ROW.matcher(note);
        Matcher column = COLUMN.matcher(note);
        if (!row.find() || !column.find()) {
            return note;
        }
        Reference cell = new Reference(Integer.parseInt(row.group(1)), Integer.parseInt(column.group(1)));
        int more = grown.getOrDefault(cell, 0);
        return ANCHOR.matcher(note)
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1)
                        + " "
                        + Math.min(Reference.ROWS - 1, Integer.parseInt(found.group(2)) + more)
                        + found.group(3)));
    }
}
