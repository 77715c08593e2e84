package cn.gouji.desk;

import cn.gouji.across.Consolidation;
import cn.gouji.across.Document;
import cn.gouji.excel.SumBook;
import cn.gouji.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A department's tables added up from its units' as a workbook, beside what the department prints itself (汇总表). */
final class ConsolidatedBook {

    private final Wording wording;

    ConsolidatedBook(Wording wording) {
        this.wording = wording;
    }

    byte[] workbook(Consolidation tables) {
        SumBook book = new SumBook();
        if (tables.sheets().isEmpty()) {
            book.sheet(wording.text("consolidated.none"), notes(tables, List.of()), List.of(), List.of());
        }
        for (Consolidation.Sheet sheet : tables.sheets()) {
            List<String> header = new ArrayList<>(List.of(text("code"), text("name")));
            for (String column : sheet.columns()) {
                header.add(column + "\n" + text("sum"));
                header.add(column + "\n" + text("own"));
                header.add(column + "\n" + text("gap"));
            }
            header.add(text("remark"));
            List<List<Object>> rows =
                    sheet.rows().stream().map(row -> row(sheet, row)).toList();
            book.sheet(sheet.title(), notes(tables, List.copyOf(new TreeSet<>(sheet.steps()))), header, rows);
        }
        return book.bytes();
    }

    private List<String> notes(Consolidation tables, List<String> steps) {
        List<String> notes = new ArrayList<>();
        notes.add(wording.text(
                "consolidated.title",
                Map.of("department", tables.department().name(), "year", String.valueOf(tables.year()))));
        if (!tables.missing().isEmpty()) {
            notes.add(wording.text(
                    "consolidated.missing",
                    Map.of("count", tables.missing().size(), "units", names(tables.missing()))));
        }
        notes.add(wording.text(
                "consolidated.included", Map.of("count", tables.included().size(), "units", names(tables.included()))));
        notes.add(wording.text("consolidated.steps", Map.of("steps", String.join("、", steps))));
        return notes;
    }

    private List<Object> row(Consolidation.Sheet sheet, Consolidation.Row row) {
        List<Object> cells = new ArrayList<>(
                List.of(row.code(), row.code().isEmpty() && row.name().isEmpty() ? text("total") : row.name()));
        List<String> remarks = new ArrayList<>();
        for (int column = 0; column < row.sums().size(); column++) {
            Consolidation.Sum sum = row.sums().get(column);
            String heading = sheet.columns().get(column);
            BigDecimal own = sum.own().stream().findFirst().orElse(null);
            cells.add(sum.sum());
            cells.add(own == null ? "" : own);
            cells.add(own == null ? "" : own.subtract(sum.sum()));
            if (!sum.explained()) {
                remarks.add(wording.text("consolidated.unexplained", Map.of("column", heading)));
            }
            if (!sum.complete()) {
                remarks.add(wording.text("consolidated.incomplete", Map.of("column", heading)));
            }
        }
        cells.add(String.join("；", remarks));
        return cells;
    }

    private static String names(List<Document.Owner> owners) {
        return owners.stream().map(Document.Owner::name).collect(Collectors.joining("、"));
    }

    private String text(String key) {
        return wording.text("consolidated." + key);
    }
}
