package cn.gouji.sheet;

import java.util.List;

/** A workbook: its sheets in order, hidden ones included. */
public record Workbook(String name, List<Sheet> sheets) implements Document {

    public Workbook {
        sheets = List.copyOf(sheets);
    }
}
