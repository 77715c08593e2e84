package cn.gouji.sheet;

import java.util.List;

/**
 * A workbook: its sheets in order, hidden ones included.
 *
 * @param manual whether it is recalculated only when a person asks for it
 * @param returned the sheets that we once put into it and that came back with it; they are none of its own
 */
public record Workbook(String name, List<Sheet> sheets, boolean manual, List<Sheet> returned) implements Document {

    public Workbook {
        sheets = List.copyOf(sheets);
        returned = List.copyOf(returned);
    }

    /** A workbook with nothing of ours in it. */
    public Workbook(String name, List<Sheet> sheets, boolean manual) {
        this(name, sheets, manual, List.of());
    }

    /** A workbook with nothing of ours in it that is recalculated by itself. */
    public Workbook(String name, List<Sheet> sheets) {
        this(name, sheets, false);
    }
}
