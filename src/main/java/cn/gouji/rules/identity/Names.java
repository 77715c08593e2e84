package cn.gouji.rules.identity;

import cn.gouji.filing.Column;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import java.util.List;
import java.util.stream.Collectors;

/** What people call a line, a column and a figure of a table. */
public final class Names {

    private static final List<Column> OF_A_LINE = List.of(
            Column.CODE,
            Column.PROJECT_CODE,
            Column.NAME,
            Column.ITEM,
            Column.YEAR,
            Column.TASK,
            Column.LEVEL_TWO,
            Column.LEVEL_THREE);

    private Names() {}

    /** The line as it is printed: code and name, or its label, or whose total it is. */
    public static String of(Line line) {
        String own = OF_A_LINE.stream()
                .map(line::label)
                .flatMap(java.util.Optional::stream)
                .filter(label -> !label.isBlank())
                .map(label -> label.text().strip().replaceAll("\\s+", ""))
                .collect(Collectors.joining(" "));
        return own.isEmpty() ? line.owner().map(owner -> owner.text().strip()).orElse("") : own;
    }

    /** The column's printed heading, its last level. */
    public static String of(Table table, Column column) {
        String path =
                table.heading(column).map(heading -> heading.label().text()).orElse(column.key());
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The figure where line and column meet. */
    public static String of(Table table, Line line, Column column) {
        String name = of(line);
        return name.isEmpty() ? of(table, column) : name + "／" + of(table, column);
    }

    /** The figure with the title of its table in front. */
    public static String withTitle(Table table, Line line, Column column) {
        Label title = table.form().title();
        return title.isBlank()
                ? of(table, line, column)
                : "《" + title.text().strip().replaceAll("\\s+", "") + "》" + of(table, line, column);
    }
}
