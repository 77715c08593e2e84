package cn.gouji.rules.cod;

import cn.gouji.catalogue.Classification;
import cn.gouji.catalogue.CodeList;
import cn.gouji.catalogue.CodeLists;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Origin;
import cn.gouji.filing.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The code column of a table (科目编码列): the list it follows and its lines unit by unit, or why it cannot be checked.
 *
 * @param why the message variant saying what is missing; empty where the column can be checked
 * @param where the cell to show for it
 */
record CodeColumn(Table table, Optional<String> why, Origin where, List<UnitCodes> units) {

    private static final String NO_YEAR = "no-year";
    private static final String NO_LIST = "no-list";
    private static final String NO_NAMES = "no-names";

    CodeColumn {
        units = List.copyOf(units);
    }

    /** The code columns of a filing; tables whose codes are of no classification have none. */
    static Stream<CodeColumn> of(CodeLists lists, Filing filing) {
        return filing.tablesWith(Column.CODE, Column.NAME)
                .flatMap(table -> inferred(lists, table)
                        .map(classification -> filing.year().isPresent()
                                ? read(
                                        table,
                                        lists.of(classification, filing.year().getAsInt()))
                                : unchecked(table, NO_YEAR, Column.CODE))
                        .stream());
    }

    /** The lists' classification most of the table's codes are of. */
    private static Optional<Classification> inferred(CodeLists lists, Table table) {
        List<String> codes = coded(table).map(line -> line.text(Column.CODE)).toList();
        return Stream.of(Classification.values())
                .filter(classification -> isMost(
                        codes.stream()
                                .filter(code -> lists.classificationOf(code)
                                        .filter(classification::equals)
                                        .isPresent())
                                .count(),
                        codes.size()))
                .findFirst();
    }

    private static CodeColumn read(Table table, CodeList list) {
        List<Line> coded = coded(table).toList();
        long listed = coded.stream()
                .filter(line -> list.row(prefix(line.text(Column.CODE))).isPresent())
                .count();
        if (!isMost(listed, coded.size())) {
            return unchecked(table, NO_LIST, Column.CODE);
        }
        long named = coded.stream()
                .map(line -> line.label(Column.NAME))
                .flatMap(Optional::stream)
                .filter(name -> !UnitLines.named(list, name).isEmpty())
                .count();
        return isMost(named, coded.size()) ? checked(table, list) : unchecked(table, NO_NAMES, Column.NAME);
    }

    private static CodeColumn checked(Table table, CodeList list) {
        Map<String, UnitLines> units = new LinkedHashMap<>();
        String owner = "";
        for (Line line : table.lines()) {
            owner = line.owner().map(Label::name).orElse(owner);
            units.computeIfAbsent(owner, absent -> new UnitLines(list)).take(line);
        }
        List<UnitCodes> codes = units.values().stream()
                .map(UnitLines::subjects)
                .filter(subjects -> !subjects.isEmpty())
                .map(subjects -> UnitCodes.of(list, subjects))
                .toList();
        return new CodeColumn(table, Optional.empty(), heading(table, Column.CODE), codes);
    }

    private static CodeColumn unchecked(Table table, String why, Column column) {
        return new CodeColumn(table, Optional.of(why), heading(table, column), List.of());
    }

    private static Origin heading(Table table, Column column) {
        return table.heading(column).orElseThrow().label().origin();
    }

    private static Stream<Line> coded(Table table) {
        return table.lines().stream().filter(line -> !line.text(Column.CODE).isEmpty());
    }

    private static String prefix(String code) {
        return code.substring(0, Math.min(3, code.length()));
    }

    private static boolean isMost(long part, long whole) {
        return whole > 0 && part * 2 >= whole;
    }
}
