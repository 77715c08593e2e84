package cn.gouji.excel;

import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the one-file XML of Excel 2003 (XML 表格 2003), which accounting systems still export under the name .xls. */
final class SpreadsheetMlReader {

    static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";

    /** The formats that have names instead of codes. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("General Number", "General"),
            Map.entry("General Date", "yyyy/m/d h:mm"),
            Map.entry("Short Date", "yyyy/m/d"),
            Map.entry("Medium Date", "yyyy/m/d"),
            Map.entry("Long Date", "yyyy年m月d日"),
            Map.entry("Short Time", "h:mm"),
            Map.entry("Medium Time", "h:mm"),
            Map.entry("Long Time", "h:mm:ss"),
            Map.entry("Currency", "#,##0.00"),
            Map.entry("Euro Currency", "#,##0.00"),
            Map.entry("Fixed", "0.00"),
            Map.entry("Standard", "#,##0.00"),
            Map.entry("Percent", "0.00%"),
            Map.entry("Scientific", "0.00E+00"));

    private final String document;
    private final Budget budget;
    private final Recalculation uncomputed;
    private final Map<String, String> formats = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private NumberTexts texts = new NumberTexts(false);
    private boolean from1904;

    SpreadsheetMlReader(String document, Limits limits) {
        this.document = document;
        this.budget = new Budget(limits);
        this.uncomputed = new Recalculation();
    }

    /** The workbook. */
    Workbook read(Xml xml) {
        while (xml.next()) {
            if (!xml.starts()) {
                continue;
            }
            switch (xml.name()) {
                case "Date1904" -> {
                    from1904 = true;
                    texts = new NumberTexts(true);
                }
                case "Style" -> style(xml);
                case "Worksheet" -> sheets.add(new Tab(xml).read(xml));
                default -> {}
            }
        }
        if (sheets.isEmpty()) {
            throw Refusal.of(Fault.NO_SHEETS, "");
        }
        return uncomputed.applied(new Workbook(document, sheets));
    }

    private void style(Xml xml) {
        String id = xml.attribute("ID", "");
        String format = formats.getOrDefault(xml.attribute("Parent", "Default"), "General");
        while (xml.next() && !xml.ends("Style")) {
            if (xml.starts() && xml.name().equals("NumberFormat")) {
                String written = xml.attribute("Format", "General");
                format = NAMED.getOrDefault(written, written);
            }
        }
        formats.put(id, format);
    }

    private final class Tab {

        private final GridBuilder grid;
        private final Map<Integer, String> columnStyles = new HashMap<>();
        private Sheet.Visibility visibility = Sheet.Visibility.SHOWN;
        private String rowStyle = "";
        private int row = -1;
        private int column = -1;

        Tab(Xml xml) {
            grid = new GridBuilder(document, xml.attribute("Name", ""), sheets.size(), budget);
        }

        Sheet read(Xml xml) {
            while (xml.next() && !xml.ends("Worksheet")) {
                if (!xml.starts()) {
                    continue;
                }
                switch (xml.name()) {
                    case "Column" -> column(xml);
                    case "Row" -> row(xml);
                    case "Cell" -> cell(xml);
                    case "Visible" ->
                        visibility = xml.text().strip().equals("SheetVisible")
                                ? Sheet.Visibility.SHOWN
                                : Sheet.Visibility.HIDDEN;
                    case "PivotTable", "QueryTable", "Sorting", "ConditionalFormatting" -> xml.skip();
                    default -> {}
                }
            }
            return grid.build(visibility);
        }

        private void column(Xml xml) {
            int first = xml.number("Index", column + 2) - 1;
            int last = (int) Math.min(Reference.COLUMNS - 1L, (long) first + Math.max(0, xml.number("Span", 0)));
            grid.place(0, first);
            if (xml.flag("Hidden", false)) {
                grid.hideColumns(first, last);
            }
            String style = xml.attribute("StyleID", "");
            for (int at = first; at <= last && !style.isEmpty(); at++) {
                columnStyles.put(at, style);
            }
            column = last;
        }

        private void row(Xml xml) {
            row = next(xml, row);
            grid.place(row, 0);
            int span = Math.min(Reference.ROWS - 1 - row, Math.max(0, xml.number("Span", 0)));
            rowStyle = xml.attribute("StyleID", "");
            if (xml.flag("Hidden", false)) {
                for (int at = row; at <= row + span; at++) {
                    grid.hideRow(at);
                }
            }
            column = -1;
            row += span;
        }

        private void cell(Xml xml) {
            column = next(xml, column);
            grid.place(row, column);
            int at = column;
            String style = xml.attribute("StyleID", rowStyle.isEmpty() ? columnStyles.getOrDefault(at, "") : rowStyle);
            Optional<String> formula = formula(xml.attribute("Formula", ""));
            boolean array = !xml.attribute("ArrayRange", "").isEmpty();
            int across = xml.number("MergeAcross", 0);
            grid.merge(row, column, xml.number("MergeDown", 0), across);
            column = (int) Math.min(Reference.COLUMNS, (long) column + Math.max(0, across));
            Value value = formula.isPresent() ? new Value.NotComputed() : new Value.Blank();
            while (xml.next() && !xml.ends("Cell")) {
                if (xml.starts() && xml.name().equals("Data")) {
                    value = value(xml.attribute("Type", "String"), xml.allText());
                } else if (xml.starts()) {
                    // A comment holds data of its own.
                    xml.skip();
                }
            }
            add(at, value, style, formula, array);
        }

        private void add(int at, Value value, String style, Optional<String> formula, boolean array) {
            CellPlace place = grid.place(row, at);
            String format = formats.getOrDefault(style.isEmpty() ? "Default" : style, "General");
            if (value instanceof Value.NotComputed && array) {
                uncomputed.addUnknowable(place);
            } else if (value instanceof Value.NotComputed) {
                uncomputed.add(place, number -> texts.text(-1, format, number));
            }
            String shown =
                    value.number().map(number -> texts.text(-1, format, number)).orElseGet(() -> CellTexts.of(value));
            grid.cell(row, at, value, shown, formula);
        }

        private int next(Xml xml, int before) {
            int given = xml.number("Index", before + 2) - 1;
            if (given <= before) {
                throw Refusal.of(Fault.ADDRESS, "Index=" + (given + 1));
            }
            return given;
        }

        private Optional<String> formula(String written) {
            return written.startsWith("=")
                    ? Optional.of(R1C1.inA1(written.substring(1), row, column))
                    : Optional.empty();
        }
    }

    private Value value(String type, String text) {
        return switch (type) {
            case "Number" -> text.isBlank() ? new Value.Blank() : number(Numbers.written(text), text);
            case "DateTime" -> number(IsoDate.serial(text, from1904), text);
            case "Boolean" ->
                new Value.Truth(text.strip().equals("1") || text.strip().equalsIgnoreCase("true"));
            case "Error" -> new Value.Fault(text.strip());
            default -> new Value.Text(text);
        };
    }

    /** Something else where a number should stand is shown as it is, and is not a number. */
    private static Value number(Optional<BigDecimal> number, String text) {
        return number.<Value>map(Value.Number::new).orElseGet(() -> new Value.Text(text));
    }
}
