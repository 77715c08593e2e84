package cn.gouji.form;

import cn.gouji.filing.Column;
import cn.gouji.filing.Line;
import cn.gouji.sheet.Cell;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A line as it stands on the sheet.
 *
 * @param texts the text cells by meaning, blank ones filled down where the form says so
 * @param figures the figure cells by meaning
 * @param owner the cell that says whose money it is, filled down
 */
record RawLine(
        int row,
        Line.Role role,
        Optional<String> item,
        Optional<Cell> owner,
        Map<Column, Cell> texts,
        Map<Column, RawFigure> figures) {

    RawLine withRole(Line.Role other) {
        return new RawLine(row, other, item, owner, texts, figures);
    }

    RawLine withOwner(Optional<Cell> other) {
        return new RawLine(row, role, item, other, texts, figures);
    }

    RawLine withText(Column column, Cell text) {
        Map<Column, Cell> others = new EnumMap<>(texts);
        others.put(column, text);
        return new RawLine(row, role, item, owner, others, figures);
    }

    /** Whether the line itself names an owner and nothing else. */
    boolean isOwnerTotal() {
        return namesOwnerOnly(texts);
    }

    /** Whether the only text of a line is whose money it is. */
    static boolean namesOwnerOnly(Map<Column, Cell> texts) {
        Cell own = texts.get(Column.OWNER);
        return own != null && !own.isBlank() && texts.values().stream().allMatch(cell -> cell == own || cell.isBlank());
    }
}
