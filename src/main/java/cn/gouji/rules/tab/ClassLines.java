package cn.gouji.rules.tab;

import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import java.util.List;
import java.util.stream.Stream;

/** Lines of the tables by economic classification found by name, which is right even where the code column slid (经济科目行). */
final class ClassLines {

    /** A line and its table. */
    record Found(Table table, Line line) {}

    private ClassLines() {}

    /** The lines of that name in tables that have these columns. */
    static List<Found> named(Filing filing, String name, Column... columns) {
        return filing.tablesWith(Column.CODE, Column.NAME)
                .filter(table -> table.has(columns))
                .filter(ClassLines::isEconomic)
                .flatMap(table -> table.lines().stream()
                        .filter(line -> line.label(Column.NAME)
                                .map(Label::name)
                                .filter(name::equals)
                                .isPresent())
                        .map(line -> new Found(table, line)))
                .toList();
    }

    /** Whether most codes of the table begin with a 3, as those of the departments' economic classification do. */
    static boolean isEconomic(Table table) {
        List<String> codes = table.lines().stream()
                .map(line -> line.text(Column.CODE))
                .filter(code -> !code.isEmpty())
                .toList();
        long economic = codes.stream().filter(code -> code.startsWith("3")).count();
        return !codes.isEmpty() && economic * 2 > codes.size();
    }

    /** The tables by economic classification that have these columns. */
    static Stream<Table> tables(Filing filing, Column... columns) {
        return filing.tablesWith(Column.CODE, Column.NAME)
                .filter(table -> table.has(columns))
                .filter(ClassLines::isEconomic);
    }
}
