package cn.gouji.bed;

import cn.gouji.money.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One sheet as rows of fields; {@code <} belongs to the cell on its left, {@code ^} to the one above. */
final class Page {

    final String name;
    final List<List<Field>> rows = new ArrayList<>();

    Page(String name) {
        this.name = name;
    }

    Page(Page other) {
        this.name = other.name;
        other.rows.forEach(row -> rows.add(new ArrayList<>(row)));
    }

    /** Adds a row of words and amounts. */
    Page row(Object... fields) {
        List<Field> row = new ArrayList<>();
        for (Object field : fields) {
            row.add(field instanceof Amount amount ? new Field.Number(amount) : new Field.Words(field.toString()));
        }
        rows.add(row);
        return this;
    }

    /** Adds a row whose first field reaches over so many columns. */
    Page banner(String text, int width) {
        Object[] fields = new Object[width];
        for (int at = 1; at < width; at++) {
            fields[at] = "<";
        }
        fields[0] = text;
        return row(fields);
    }

    String drawing() {
        return rows.stream()
                .map(row -> row.stream().map(Field::text).collect(Collectors.joining("|")))
                .collect(Collectors.joining("\n"));
    }
}
