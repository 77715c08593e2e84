package cn.gouji.sheet;

import java.util.List;

/**
 * A workbook: its sheets in order, hidden ones included.
 *
 * @param manual whether it is recalculated only when a person asks for it
 */
public record Workbook(String name, List<Sheet> sheets, boolean manual) implements Document {

    /** A workbook that is recalculated by itself. */
    public Workbook(String name, List<Sheet> sheets) {
        this(name, sheets, false);
    }

    public Workbook {
        sheets = List.copyOf(sheets);
    }
}
