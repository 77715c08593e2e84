package cn.gouji.excel;

import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Value;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/**
 * Marks the cells of one worksheet part on its way from the original into the copy: their style numbers change, cells that
 * are not there are put in, the sheet is no longer the selected one, and its drawing of notes is named (工作表标记).
 */
final class SheetMarker {

    /** What stands behind the drawing of notes in a sheet. */
    private static final Set<String> BEHIND_NOTES = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    private static final Snippet CELL = Snippet.of("<{0}c r=\"{1}{2}\" s=\"{3}\"/>");

    /** How a cell of one style looks once marked. */
    interface Looks {
        int marked(int style, Tone tone);
    }

    private final NavigableMap<Integer, NavigableMap<Integer, Tone>> rows;
    private final Looks looks;
    private final String drawing;
    private final Map<Reference, Value> values;
    private final StaleResults stale;
    private final SheetFrame frame = new SheetFrame();
    private Optional<String> drawingBefore = Optional.empty();
    private boolean drawn;
    private int row = -1;
    private int column = -1;
    private int rowStyle = -1;
    private Optional<Iterator<Map.Entry<Integer, Tone>>> here = Optional.empty();
    private Optional<Map.Entry<Integer, Tone>> due = Optional.empty();

    /**
     * @param rows the tones by row and column
     * @param drawing the id by which a drawing of notes is to be named; blank where none is needed
     * @param values what marked cells are to hold instead; none where the sheet is to stand behind one of ours
     * @param stale the results that are wrong where cells hold something else
     */
    SheetMarker(
            NavigableMap<Integer, NavigableMap<Integer, Tone>> rows,
            Looks looks,
            String drawing,
            Map<Reference, Value> values,
            StaleResults stale) {
        this.rows = rows;
        this.looks = looks;
        this.drawing = drawing;
        this.values = Map.copyOf(values);
        this.stale = stale;
        this.drawn = drawing.isEmpty();
    }

    /** Which drawing of notes the sheet names already. */
    Optional<String> drawingBefore() {
        return drawingBefore;
    }

    /** The sheet's measures. */
    SheetFrame frame() {
        return frame;
    }

    /** The step from the part's first tag to its last. */
    void edit(XmlEdit xml) throws IOException {
        boolean below = false;
        while (xml.next()) {
            if (xml.depth() == 2 && xml.is("sheetData")) {
                data(xml);
                below = true;
            } else if (below) {
                tail(xml);
            } else {
                head(xml);
            }
        }
    }

    private void head(XmlEdit xml) throws IOException {
        if (xml.depth() == 1 && xml.opens()) {
            frame.root(xml.tag());
        } else if (values.isEmpty() && xml.opens("sheetView", 3)) {
            unselect(xml);
        } else if (xml.opens()) {
            frame.take(xml);
        }
    }

    /** Two selected sheets would make every entry go into both. */
    static void unselect(XmlEdit xml) throws IOException {
        String tag = xml.tag();
        if (RawTag.flag(tag, "tabSelected")) {
            xml.replace(RawTag.with(tag, "tabSelected", "0"));
        }
    }

    private void data(XmlEdit xml) throws IOException {
        if (!xml.leaves()) {
            while (xml.next() && xml.depth() > 2) {
                inside(xml);
            }
            xml.before(missingRows(xml, Integer.MAX_VALUE));
        } else if (!rows.isEmpty()) {
            xml.inside("sheetData", missingRows(xml, Integer.MAX_VALUE));
        }
    }

    private void inside(XmlEdit xml) throws IOException {
        if (!values.isEmpty()) {
            stale.take(xml);
        }
        if (xml.depth() == 3 && xml.is("row")) {
            if (xml.opens()) {
                openRow(xml);
            } else {
                closeRow(xml);
            }
        } else if (due.isPresent() && xml.opens("c", 4)) {
            cell(xml);
        }
    }

    private void openRow(XmlEdit xml) throws IOException {
        String tag = xml.tag();
        int number = RawTag.number(tag, "r", row + 2) - 1;
        if (number <= row) {
            throw new Unmarkable("rows out of order");
        }
        xml.before(missingRows(xml, number));
        row = number;
        column = -1;
        NavigableMap<Integer, Tone> marks = rows.remove(number);
        if (marks == null) {
            return;
        }
        rowStyle = RawTag.flag(tag, "customFormat") ? RawTag.number(tag, "s", -1) : -1;
        here = Optional.of(marks.entrySet().iterator());
        step();
        if (xml.leaves()) {
            xml.inside("row", missingCells(xml, Integer.MAX_VALUE));
        }
    }

    private void step() {
        due = here.filter(Iterator::hasNext).map(Iterator::next);
    }

    private void closeRow(XmlEdit xml) throws IOException {
        xml.before(missingCells(xml, Integer.MAX_VALUE));
    }

    private void cell(XmlEdit xml) throws IOException {
        String tag = xml.tag();
        int number = RawTag.attribute(tag, "r")
                .flatMap(Reference::of)
                .map(Reference::column)
                .orElse(column + 1);
        if (number <= column) {
            throw new Unmarkable("cells out of order");
        }
        column = number;
        xml.before(missingCells(xml, number));
        if (due.isPresent() && due.get().getKey() == number) {
            int style = looks.marked(RawTag.number(tag, "s", 0), due.get().getValue());
            String marked = RawTag.with(tag, "s", String.valueOf(style));
            Value value = values.get(new Reference(row, column));
            if (value == null) {
                xml.replace(marked);
            } else {
                xml.replaceElement(CellElement.holding(value, marked, xml.prefix()));
            }
            step();
        }
    }

    private String missingRows(XmlEdit xml, int before) {
        StringBuilder out = new StringBuilder();
        while (!rows.isEmpty() && rows.firstKey() < before) {
            Map.Entry<Integer, NavigableMap<Integer, Tone>> missing = rows.pollFirstEntry();
            row = missing.getKey();
            rowStyle = -1;
            here = Optional.of(missing.getValue().entrySet().iterator());
            step();
            String name = xml.prefix() + "row";
            out.append('<').append(name).append(" r=\"").append(row + 1).append("\">");
            out.append(missingCells(xml, Integer.MAX_VALUE));
            out.append("</").append(name).append('>');
        }
        return out.toString();
    }

    private String missingCells(XmlEdit xml, int before) {
        StringBuilder out = new StringBuilder();
        while (due.isPresent() && due.get().getKey() < before) {
            int number = due.get().getKey();
            int style = looks.marked(
                    rowStyle >= 0 ? rowStyle : frame.style(number), due.get().getValue());
            String tag = CELL.with(xml.prefix(), CellPlace.columnName(number), row + 1, style);
            Value value = values.get(new Reference(row, number));
            out.append(value == null ? tag : CellElement.holding(value, tag, xml.prefix()));
            step();
        }
        return out.toString();
    }

    private void tail(XmlEdit xml) throws IOException {
        if (xml.depth() == 1) {
            draw(xml);
        } else if (xml.opens("legacyDrawing", 2)) {
            drawingBefore = RawTag.attribute(xml.tag(), "id");
            drawn = true;
        } else if (xml.depth() == 2
                && xml.opens()
                && (xml.isOneOf(BEHIND_NOTES) || xml.tag().contains(":AlternateContent"))) {
            draw(xml);
        }
    }

    private void draw(XmlEdit xml) throws IOException {
        if (!drawn) {
            xml.before("<" + xml.prefix() + "legacyDrawing " + frame.relation(drawing) + "/>");
            drawn = true;
        }
    }
}
