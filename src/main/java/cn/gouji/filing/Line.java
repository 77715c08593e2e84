package cn.gouji.filing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a table (行).
 *
 * @param role what kind of line it is
 * @param item the name the form gives this line, e.g. {@code income-total}; empty for lines of an open list
 * @param owner whose money it is, filled down from the line that said so
 * @param labels the texts by what their column means; blank texts are kept, with their place
 * @param figures the figures by what their column means
 */
public record Line(
        Role role,
        Optional<String> item,
        Optional<Label> owner,
        Map<Column, Label> labels,
        Map<Column, Figure> figures) {

    /** What kind of line it is. */
    public enum Role {
        /** The unit's total: 预算单位 named, no code; or a line called 合计. */
        TOTAL,
        /** The total line of another, superior body above the unit's own. */
        SUPERIOR,
        /** The total over several units. */
        GRAND_TOTAL,
        /** A line of an open list: a code, a task, an indicator. */
        ENTRY,
        /** A line the form names. */
        ITEM,
        /** A line without figures, such as the second half of a broken label. */
        FRAGMENT;

        /** Whether it is a unit's total or the total of several units. */
        public boolean isTotal() {
            return this == TOTAL || this == GRAND_TOTAL;
        }
    }

    public Line {
        labels = Collections.unmodifiableMap(labels.isEmpty() ? Map.of() : new EnumMap<>(labels));
        figures = Collections.unmodifiableMap(figures.isEmpty() ? Map.of() : new EnumMap<>(figures));
    }

    /** The text under that column, where the table has it. */
    public Optional<Label> label(Column column) {
        return Optional.ofNullable(labels.get(column));
    }

    /** The text under that column as plain compact text, empty where there is none. */
    public String text(Column column) {
        Label label = labels.get(column);
        return label == null ? "" : label.compact();
    }

    /** The figure under that column, where the table has it. */
    public Optional<Figure> figure(Column column) {
        return Optional.ofNullable(figures.get(column));
    }
}
