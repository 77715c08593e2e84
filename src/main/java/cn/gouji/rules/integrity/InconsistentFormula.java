package cn.gouji.rules.integrity;

import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import cn.gouji.filing.Filing;
import cn.gouji.filing.FormulaCell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Formula;
import cn.gouji.sheet.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A formula differs from the ones on both sides of it, which are copies of each other (同列公式不一致). A subtotal, which reads
 * down its column between lines that read along theirs, is none.
 */
final class InconsistentFormula extends FormulaRule {

    private record Spot(String document, int sheet, int row, int column) {}

    InconsistentFormula() {
        super("INT-10", Severity.WARNING);
    }

    @Override
    Stream<Finding> findings(Filing filing) {
        Map<Spot, FormulaCell> cells = new HashMap<>();
        filing.workings().formulas().forEach(cell -> cells.put(spot(cell.place(), 0, 0), cell));
        return filing.workings().formulas().stream()
                .flatMap(cell -> Stream.of(odd(cells, cell, 1, 0), odd(cells, cell, 0, 1))
                        .flatMap(Optional::stream)
                        .limit(1));
    }

    private static Spot spot(CellPlace place, int down, int right) {
        return new Spot(place.document(), place.sheetIndex(), place.row() + down, place.column() + right);
    }

    private Optional<Finding> odd(Map<Spot, FormulaCell> cells, FormulaCell cell, int down, int right) {
        Optional<FormulaCell> before = Optional.ofNullable(cells.get(spot(cell.place(), -down, -right)));
        Optional<FormulaCell> after = Optional.ofNullable(cells.get(spot(cell.place(), down, right)));
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        String usual = seen(before.get());
        boolean odd = usual.equals(seen(after.get()))
                && !usual.equals(seen(cell))
                && (isAlong(cell, down) == isAlong(before.get(), down));
        return odd
                ? Optional.of(finding(
                        cell,
                        Severity.WARNING,
                        "",
                        List.of(before.get().place(), after.get().place()),
                        Map.of(
                                "other",
                                "=" + before.get().formula().text(),
                                "at",
                                before.get().place().spot())))
                : Optional.empty();
    }

    private static String seen(FormulaCell cell) {
        return cell.formula().seenFrom(cell.place().row(), cell.place().column());
    }

    /** Whether it reads nothing but its own row, or, for neighbours in a row, nothing but its own column. */
    private static boolean isAlong(FormulaCell cell, int down) {
        return cell.formula()
                .areas()
                .map(Formula.Token::area)
                .flatMap(Optional::stream)
                .allMatch(area -> down == 1 ? isRow(area, cell.place()) : isColumn(area, cell.place()));
    }

    private static boolean isRow(Region area, CellPlace place) {
        return area.firstRow() == place.row() && area.lastRow() == place.row();
    }

    private static boolean isColumn(Region area, CellPlace place) {
        return area.firstColumn() == place.column() && area.lastColumn() == place.column();
    }
}
