package cn.gouji.excel;

import cn.gouji.sheet.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Lays one table of a page out on the grid, with its cells over several rows and columns. */
final class HtmlTable {

    private static final Pattern HIDDEN = Pattern.compile("(?i)(^|;)\\s*(display\\s*:\\s*none|mso-hide\\s*:\\s*all)");

    private final GridBuilder grid;
    /** The last row that a cell from above reaches, by column. */
    private final TreeMap<Integer, Integer> reached = new TreeMap<>();

    private int row;
    private int wideRows;

    /** @param row the row of the sheet the table begins at */
    HtmlTable(GridBuilder grid, int row) {
        this.grid = grid;
        this.row = row;
    }

    /** Lays the table out and returns the row after it. */
    int read(Element table) {
        List<Element> rows = rows(table);
        columns(table);
        int end = row + rows.size();
        for (Element each : rows) {
            if (isHidden(each)) {
                grid.hideRow(row);
            }
            row(each, end);
            row++;
        }
        return end;
    }

    /** Whether there are at least two rows with two cells that say something. */
    boolean isTable() {
        return wideRows > 1;
    }

    /** Whether the element is not shown. */
    static boolean isHidden(Element element) {
        return HIDDEN.matcher(element.attr("style")).find();
    }

    /** Whether the table holds tables and, beside them, never two texts in a row. */
    static boolean onlyArranges(Element table) {
        if (table.selectFirst("table table") == null) {
            return false;
        }
        return rows(table).stream()
                .allMatch(row -> row.children().stream()
                                .filter(cell -> cell.selectFirst("table") == null && cell.hasText())
                                .count()
                        < 2);
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element part : table.children()) {
            if (part.normalName().equals("tr")) {
                rows.add(part);
            } else if (List.of("thead", "tbody", "tfoot").contains(part.normalName())) {
                part.children().stream()
                        .filter(row -> row.normalName().equals("tr"))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private void columns(Element table) {
        int column = 0;
        for (Element each : table.select("> col, > colgroup > col")) {
            int span = span(each, "span");
            if (isHidden(each)) {
                grid.hideColumns(column, column + span - 1);
            }
            column = Math.min(Reference.COLUMNS, column + span);
        }
    }

    private void row(Element line, int end) {
        int column = 0;
        int said = 0;
        for (Element cell : line.children()) {
            // Some exports write the cells a merged one covers, and hide them.
            if (!List.of("td", "th").contains(cell.normalName()) || isHidden(cell)) {
                continue;
            }
            column = free(column);
            int across = span(cell, "colspan");
            String rows = cell.attr("rowspan").strip();
            int down = Math.min(end - row, rows.equals("0") ? end - row : span(cell, "rowspan"));
            grid.merge(row, column, down - 1L, across - 1L);
            for (int at = column; down > 1 && at < Math.min(Reference.COLUMNS, column + across); at++) {
                reached.put(at, row + down - 1);
            }
            said += cell(cell, column) ? 1 : 0;
            column += across;
        }
        wideRows += said > 1 ? 1 : 0;
    }

    private int free(int column) {
        int at = column;
        while (reached.getOrDefault(at, -1) >= row) {
            at++;
        }
        return at;
    }

    private boolean cell(Element cell, int column) {
        String text = HtmlText.of(cell);
        Value value = value(cell, text);
        String formula = cell.attr("x:fmla");
        boolean stored = formula.startsWith("=");
        grid.cell(row, column, value, text, stored ? Optional.of(formula.substring(1)) : Optional.empty());
        return !text.isBlank();
    }

    /** Excel and LibreOffice write the exact number beside the one shown. */
    private static Value value(Element cell, String text) {
        if (cell.hasAttr("x:err")) {
            return new Value.Fault(cell.attr("x:err").isEmpty() ? text.strip() : cell.attr("x:err"));
        }
        String exact = cell.hasAttr("x:num") ? cell.attr("x:num") : cell.attr("sdval");
        boolean number = cell.hasAttr("x:num") || !exact.isEmpty();
        Optional<Value> stored = number
                ? Numbers.written(exact.isEmpty() ? text.replace(",", "") : exact)
                        .map(Value.Number::new)
                : Optional.empty();
        return stored.orElseGet(() -> text.isEmpty() ? new Value.Blank() : new Value.Text(text));
    }

    private static int span(Element cell, String name) {
        String digits = cell.attr(name).strip();
        try {
            return Math.max(1, Math.min(Reference.ROWS, digits.isEmpty() ? 1 : Integer.parseInt(digits)));
        } catch (NumberFormatException none) {
            return 1;
        }
    }
}
