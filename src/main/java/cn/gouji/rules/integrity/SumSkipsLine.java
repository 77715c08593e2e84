package cn.gouji.rules.integrity;

import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.FormulaCell;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.money.Amount;
import cn.gouji.rules.sum.Subjects;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Place;
import cn.gouji.sheet.Region;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The sum of an area is not the sum of the lines under its own: one is left out or counted twice (求和公式漏行或重复). */
final class SumSkipsLine extends FormulaRule {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    SumSkipsLine() {
        super("INT-02", Severity.ERROR);
    }

    @Override
    Stream<Finding> findings(Filing filing) {
        Map<Place, FormulaCell> formulas = new HashMap<>();
        filing.workings().formulas().forEach(cell -> formulas.put(cell.place(), cell));
        return filing.tablesWith(Column.CODE, Column.NAME)
                .flatMap(table -> Subjects.byCode(table).stream()
                        .filter(unit -> unit.unplaced().isEmpty())
                        .flatMap(unit -> inUnit(table, unit, formulas)));
    }

    private Stream<Finding> inUnit(Table table, Subjects unit, Map<Place, FormulaCell> formulas) {
        Map<String, List<Line>> families = unit.families();
        Stream<Finding> totals = unit.totals().stream()
                .flatMap(total -> inLine(table, total, families.getOrDefault("", List.of()), formulas));
        Stream<Finding> parents = unit.entries().stream()
                .flatMap(parent ->
                        inLine(table, parent.line(), families.getOrDefault(parent.code(), List.of()), formulas));
        return Stream.concat(totals, parents);
    }

    private Stream<Finding> inLine(Table table, Line line, List<Line> due, Map<Place, FormulaCell> formulas) {
        return due.isEmpty()
                ? Stream.empty()
                : line.figures().keySet().stream()
                        .flatMap(column -> inCell(table, line, column, due, formulas).stream());
    }

    private Optional<Finding> inCell(
            Table table, Line line, Column column, List<Line> due, Map<Place, FormulaCell> formulas) {
        Optional<FormulaCell> cell = place(line, column)
                .map(formulas::get)
                .filter(formula -> formula.formula().sumOfOneArea().isPresent());
        Optional<Region> area = cell.flatMap(formula -> formula.formula().sumOfOneArea())
                .filter(token -> token.sheet().isEmpty())
                .flatMap(token -> token.area())
                .filter(region -> region.firstColumn() == region.lastColumn()
                        && region.firstColumn() == cell.orElseThrow().place().column());
        if (area.isEmpty()) {
            return Optional.empty();
        }
        List<Line> summed = table.lines(Line.Role.ENTRY).stream()
                .filter(each -> place(each, column)
                        .filter(place -> area.orElseThrow().contains(place.row(), place.column()))
                        .isPresent())
                .toList();
        List<Line> skipped = due.stream().filter(each -> !summed.contains(each)).toList();
        List<Line> surplus = summed.stream().filter(each -> !due.contains(each)).toList();
        return skipped.isEmpty() && surplus.isEmpty()
                ? Optional.empty()
                : Optional.of(told(cell.orElseThrow(), line, column, due, skipped, surplus));
    }

    private Finding told(
            FormulaCell cell, Line line, Column column, List<Line> due, List<Line> skipped, List<Line> surplus) {
        List<CellPlace> left = places(skipped, column);
        List<CellPlace> more = places(surplus, column);
        String variant = left.isEmpty() ? "surplus" : more.isEmpty() ? "" : "both";
        return finding(
                cell,
                breaksSum(line, column, due) ? Severity.ERROR : Severity.WARNING,
                variant,
                Stream.concat(left.stream(), more.stream()).toList(),
                Map.of("skipped", spots(left), "surplus", spots(more)));
    }

    private static List<CellPlace> places(List<Line> lines, Column column) {
        return lines.stream()
                .map(line -> place(line, column))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<CellPlace> place(Line line, Column column) {
        return line.figure(column)
                .map(figure -> figure.origin().first())
                .filter(CellPlace.class::isInstance)
                .map(CellPlace.class::cast);
    }

    /** Whether the printed parts miss the printed total by more than rounding can. */
    private static boolean breaksSum(Line line, Column column, List<Line> due) {
        List<Amount> parts = due.stream()
                .map(each -> each.figure(column).flatMap(Figure::known))
                .flatMap(Optional::stream)
                .map(Figure.Known::amount)
                .toList();
        Optional<Amount> total = line.figure(column).flatMap(Figure::known).map(Figure.Known::amount);
        if (total.isEmpty() || parts.size() < due.size()) {
            return false;
        }
        BigDecimal sum = parts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal room = Stream.concat(parts.stream(), total.stream())
                .map(Amount::stepValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(TWO);
        return sum.subtract(total.get().value()).abs().compareTo(room) > 0;
    }
}
