package cn.gouji.form;

import cn.gouji.filing.Label;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads all forms of one sheet: panel by panel, where tables stand side by side. */
final class SheetReader {

    /**
     * A form read from one sheet.
     *
     * @param rest all lines, where they are too many to be kept; {@code blocks} then holds no more than the first total
     */
    record RawForm(
            FormDefinition form,
            Optional<Cell> title,
            Map<String, Label> facts,
            List<RawBlock> blocks,
            List<Cell> notes,
            int start,
            int end,
            Optional<LongBlock> rest) {

        RawForm(
                FormDefinition form,
                Optional<Cell> title,
                Map<String, Label> facts,
                List<RawBlock> blocks,
                List<Cell> notes,
                int start,
                int end) {
            this(form, title, facts, blocks, notes, start, end, Optional.empty());
        }
    }

    private final Grid grid;
    private final List<PanelReader> panels;

    SheetReader(Sheet sheet, KnownForms known) {
        grid = new Grid(sheet);
        panels = Panels.of(grid, known);
    }

    List<RawForm> forms() {
        return panels.stream().flatMap(panel -> panel.forms().stream()).toList();
    }

    List<Recogniser.Undecided> undecided() {
        return panels.stream().flatMap(panel -> panel.undecided().stream()).toList();
    }

    Grid grid() {
        return grid;
    }

    /** Whether the row belongs to a form, its head included, or was reported as undecided. */
    boolean covers(int row) {
        return panels.stream().anyMatch(panel -> panel.covers(row));
    }
}
