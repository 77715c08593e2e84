package cn.gouji.excel;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Cells;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one sheet of an .xlsx workbook forwards. Cells that store nothing are left out. */
final class SheetReader {

    /** What the sheets of a workbook share. */
    record Shared(
            String document,
            SharedStrings strings,
            Styles styles,
            boolean from1904,
            Budget budget,
            Recalculation uncomputed) {}

    private static final Value BLANK = new Value.Blank();
    private static final Value EMPTY = new Value.Text("");

    private final Shared shared;
    private final String name;
    private final int index;
    private final Cells cells;
    private final Set<Region> merges = new LinkedHashSet<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final SheetFormulas formulas = new SheetFormulas();
    private int row = -1;
    private int column = -1;

    SheetReader(Shared shared, String name, int index) {
        this.shared = shared;
        this.name = name;
        this.index = index;
        this.cells = new Cells(shared.document(), name, index, shared.budget().kept());
    }

    /** The sheet as an immutable grid. */
    Sheet read(Xml xml, Sheet.Visibility visibility) {
        while (xml.next()) {
            if (xml.starts()) {
                take(xml);
            }
        }
        refuseTwins();
        shared.budget().hold(cells.bytes());
        return new Sheet(shared.document(), name, index, visibility, cells, merges, hiddenRows, hiddenColumns);
    }

    /** One cell written twice would let a reader and Excel see different figures. */
    private void refuseTwins() {
        cells.twin().ifPresent(place -> {
            throw Refusal.of(Fault.TWO_CELLS, place.spot());
        });
    }

    private void take(Xml xml) {
        switch (xml.name()) {
            case "col" -> column(xml);
            case "row" -> row(xml);
            case "c" -> cell(xml);
            case "mergeCell" -> merge(xml);
            // Extensions and alternatives repeat names of the sheet with other meanings.
            case "extLst", "AlternateContent" -> xml.skip();
            default -> {}
        }
    }

    private void column(Xml xml) {
        if (xml.flag("hidden", false)) {
            int first = Math.max(1, xml.number("min", 1));
            int last = Math.min(Reference.COLUMNS, xml.number("max", first));
            hiddenColumns.set(first - 1, Math.max(first - 1, last));
        }
    }

    private void row(Xml xml) {
        shared.budget().room(cells.bytes());
        row = xml.number("r", row + 2) - 1;
        column = -1;
        if (row < 0 || row >= Reference.ROWS) {
            throw Refusal.of(Fault.ADDRESS, "row " + (row + 1));
        }
        if (xml.flag("hidden", false)) {
            hiddenRows.set(row);
        }
    }

    private void merge(Xml xml) {
        String written = xml.attribute("ref", "");
        Region area = Reference.area(written).orElseThrow(() -> Refusal.of(Fault.ADDRESS, written));
        boolean several = area.firstRow() < area.lastRow() || area.firstColumn() < area.lastColumn();
        // Some programs write the same area twice.
        if (several && merges.add(area)) {
            shared.budget().merge();
        }
    }

    private void cell(Xml xml) {
        String type = "n";
        int style = 0;
        column++;
        for (int at = 0; at < xml.attributes(); at++) {
            switch (xml.attributeName(at)) {
                case "r" -> place(xml.attributeValue(at));
                case "t" -> type = xml.attributeValue(at);
                case "s" -> style = xml.whole("s", xml.attributeValue(at));
                default -> {}
            }
        }
        if (row < 0 || column >= Reference.COLUMNS) {
            throw Refusal.of(Fault.ADDRESS, CellPlace.columnName(column) + (row + 1));
        }
        content(xml, type, style);
    }

    private void content(Xml xml, String type, int style) {
        Optional<String> formula = Optional.empty();
        @Nullable String stored = null;
        while (xml.next() && !xml.ends("c")) {
            if (!xml.starts()) {
                continue;
            }
            switch (xml.name()) {
                case "f" -> formula = Optional.of(formulas.read(xml, row, column));
                case "v" -> stored = xml.text();
                case "is" -> stored = SharedStrings.rich(xml);
                default -> xml.skip();
            }
        }
        formula = formula.isPresent() ? formula : formulas.arrayAt(row, column);
        Value value = stored == null ? nothing(formula.isPresent()) : value(type, stored, formula.isPresent());
        add(value, style, formula);
    }

    private static Value nothing(boolean computed) {
        return computed ? new Value.NotComputed() : BLANK;
    }

    private void place(String address) {
        Reference place = Reference.of(address).orElseThrow(() -> Refusal.of(Fault.ADDRESS, address));
        row = place.row();
        column = place.column();
    }

    private Value value(String type, String text, boolean computed) {
        return switch (type) {
            case "s" -> sharedText(text);
            case "str" -> new Value.Text(SharedStrings.unescaped(text));
            case "inlineStr" -> new Value.Text(text);
            case "b" -> new Value.Truth(text.strip().equals("1") || text.strip().equalsIgnoreCase("true"));
            case "e" -> new Value.Fault(text.strip());
            case "d" ->
                IsoDate.serial(text, shared.from1904())
                        .<Value>map(Value.Number::new)
                        .orElseGet(() -> new Value.Text(text));
            default -> number(text, computed);
        };
    }

    private Value sharedText(String number) {
        try {
            return shared.strings().text(number);
        } catch (Refusal refusal) {
            throw refusal.inside(CellPlace.columnName(column) + (row + 1));
        }
    }

    private static Value number(String text, boolean computed) {
        if (text.isBlank()) {
            return nothing(computed);
        }
        // Something else where a number should stand is shown as it is, and is not a number.
        return Numbers.written(text).<Value>map(Value.Number::new).orElseGet(() -> new Value.Text(text));
    }

    private void add(Value value, int style, Optional<String> formula) {
        if (formula.isEmpty() && value == BLANK) {
            return;
        }
        CellPlace place = new CellPlace(shared.document(), name, index, row, column);
        if (formula.isEmpty() && value.equals(EMPTY)) {
            shared.uncomputed().addEmptyText(place);
            return;
        }
        if (value instanceof Value.NotComputed && formulas.arrayAt(row, column).isPresent()) {
            shared.uncomputed().addUnknowable(place);
        } else if (value instanceof Value.NotComputed) {
            shared.uncomputed().add(place, number -> shared.styles().text(style, number));
        }
        String shown = shown(value, style);
        shared.budget().cell(shown.length());
        cells.add(new Cell(place, value, shown, formula));
    }

    private String shown(Value value, int style) {
        if (value instanceof Value.Number stored) {
            return shared.styles().text(style, stored.exact());
        }
        return CellTexts.of(value);
    }
}
