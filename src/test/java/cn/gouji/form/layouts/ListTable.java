package cn.gouji.form.layouts;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** A table of codes with their amounts, whole or in two pages, total and all. */
final class ListTable implements Laid {

    private final Truth table;
    private final Layout layout;

    ListTable(Truth table, Random random) {
        this.table = table;
        this.layout = new Layout(random, table.units());
    }

    @Override
    public Map<String, List<String>> truth() {
        return Map.of(table.form() + "/main#1", table.records(layout.isOwned()));
    }

    @Override
    public List<Sketch> pages() {
        List<String> money = layout.money();
        int rows = table.rows().size();
        if (layout.random.nextInt(3) > 0 || rows < 4) {
            return List.of(TableSketch.of(table, layout, money, 0, rows));
        }
        return List.of(
                TableSketch.of(table, layout, money, 0, rows / 2),
                TableSketch.of(table, layout, money, rows / 2, rows));
    }

    @Override
    public String toString() {
        return table.form() + " " + layout;
    }
}
