package cn.gouji.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a worksheet says before its cells: how wide its columns are, and the look of cells that are not there (工作表的框架). */
final class SheetFrame {

    private static final int PIXELS = 7;
    private static final int PADDING = 5;
    private static final double USUAL_WIDTH = 8.43;
    private static final double USUAL_HEIGHT = 15;
    private static final double PIXELS_PER_POINT = 4 / 3.0;

    private record Columns(int first, int last, int style, double width) {

        boolean holds(int column) {
            return first <= column && column <= last;
        }
    }

    private final List<Columns> columns = new ArrayList<>();
    private double width = USUAL_WIDTH;
    private double height = USUAL_HEIGHT;
    private String root = "";

    void root(String tag) {
        root = tag;
    }

    void take(XmlEdit xml) throws IOException {
        if (xml.opens("sheetFormatPr", 2)) {
            width = decimal(xml.tag(), "defaultColWidth", USUAL_WIDTH);
            height = decimal(xml.tag(), "defaultRowHeight", USUAL_HEIGHT);
        } else if (xml.opens("col", 3)) {
            String tag = xml.tag();
            int first = RawTag.number(tag, "min", 1);
            columns.add(new Columns(
                    first - 1,
                    RawTag.number(tag, "max", first) - 1,
                    RawTag.number(tag, "style", 0),
                    RawTag.flag(tag, "hidden") ? 0 : decimal(tag, "width", width)));
        }
    }

    /** The style of a cell of that column that is not there. */
    int style(int column) {
        for (Columns each : columns) {
            if (each.holds(column)) {
                return each.style();
            }
        }
        return 0;
    }

    /** The width of a column in pixels. */
    int pixels(int column) {
        double characters = width;
        for (Columns each : columns) {
            if (each.holds(column)) {
                characters = each.width();
                break;
            }
        }
        return characters <= 0 ? 0 : (int) (characters * PIXELS + PADDING);
    }

    /** The height of an ordinary row in pixels. */
    int rowPixels() {
        return Math.max(1, (int) (height * PIXELS_PER_POINT));
    }

    /** The attribute that names a relationship, with its namespace where the root does not declare it. */
    String relation(String id) {
        return relation(root, id);
    }

    static String relation(String root, String id) {
        String namespace = (root.contains("purl.oclc.org/ooxml")
                        ? "http://purl.oclc.org/ooxml/"
                        : "http://schemas.openxmlformats.org/")
                + (root.contains("purl.oclc.org/ooxml")
                        ? "officeDocument/relationships"
                        : "officeDocument/2006/relationships");
        return RawTag.declared(root, namespace)
                .map(prefix -> prefix + "id=\"" + id + "\"")
                .orElse("xmlns:r=\"" + namespace + "\" r:id=\"" + id + "\"");
    }

    private static double decimal(String tag, String name, double fallback) {
        return RawTag.attribute(tag, name).map(Double::parseDouble).orElse(fallback);
    }
}
