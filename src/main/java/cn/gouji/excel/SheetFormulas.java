package cn.gouji.excel;

import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The formulas of one .xlsx sheet that stand in one cell and hold for several: shared ones, arrays, tables of what-if values. */
final class SheetFormulas {

    /** Areas that reach the row being read, which every cell must be looked up in. */
    private static final int MOST_ARRAYS = 1_000;

    private record Area(Region cells, String text) {}

    private final Map<String, SharedFormula> shared = new HashMap<>();
    private final List<Area> arrays = new ArrayList<>();

    /** The formula that starts here, as it reads in the cell at that place; moves to its end. */
    String read(Xml xml, int row, int column) {
        String kind = xml.attribute("t", "normal");
        String group = xml.attribute("si", "");
        Optional<Region> area = Reference.area(xml.attribute("ref", ""));
        String table = kind.equals("dataTable") ? dataTable(xml) : "";
        String text = table + xml.text();
        if (kind.equals("shared") && text.isEmpty()) {
            SharedFormula first = shared.get(group);
            return first == null ? text : first.at(row, column);
        }
        if (kind.equals("shared")) {
            shared.put(group, new SharedFormula(text, row, column));
        } else if (kind.equals("array") || kind.equals("dataTable")) {
            area.ifPresent(cells -> array(new Area(cells, text), row, column));
        }
        return text;
    }

    /** The formula of the array or table that the cell is part of. */
    Optional<String> arrayAt(int row, int column) {
        for (Area array : arrays) {
            if (array.cells().contains(row, column)) {
                return Optional.of(array.text());
            }
        }
        return Optional.empty();
    }

    private void array(Area array, int row, int column) {
        arrays.removeIf(each -> each.cells().lastRow() < row);
        if (arrays.size() >= MOST_ARRAYS) {
            throw Refusal.of(Fault.ARRAYS, CellPlace.columnName(column) + (row + 1));
        }
        arrays.add(array);
    }

    /** A table of what another formula gives for other values, the way Excel shows it. */
    private static String dataTable(Xml xml) {
        String first = xml.attribute("r1", "");
        if (xml.flag("dt2D", false)) {
            return "TABLE(" + first + "," + xml.attribute("r2", "") + ")";
        }
        return xml.flag("dtr", false) ? "TABLE(" + first + ",)" : "TABLE(," + first + ")";
    }
}
