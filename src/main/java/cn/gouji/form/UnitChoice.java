package cn.gouji.form;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Table;
import cn.gouji.money.Amount;
import cn.gouji.money.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which unit a table is in that names two (math.md 8): the one, if it is only one, in which the table's total is a
 * total of another table. Otherwise none.
 */
final class UnitChoice {

    private UnitChoice() {}

    static Unit among(TableBuilder builder, List<Table> others) {
        Set<BigDecimal> totals = others.stream()
                .flatMap(UnitChoice::totals)
                .filter(amount -> amount.unit().isStated() && amount.printed().signum() != 0)
                .map(amount -> amount.value().stripTrailingZeros())
                .collect(Collectors.toSet());
        List<Unit> fitting = builder.candidates().stream()
                .filter(unit -> totals(builder.build(unit))
                        .anyMatch(amount -> totals.contains(amount.value().stripTrailingZeros())))
                .toList();
        return fitting.size() == 1 ? fitting.get(0) : Unit.UNSTATED;
    }

    private static Stream<Amount> totals(Table table) {
        return table.lines().stream()
                .filter(line -> line.role().isTotal()
                        || line.item().filter(name -> name.endsWith("total")).isPresent())
                .flatMap(line -> Stream.of(Column.TOTAL, Column.AMOUNT).map(line::figure))
                .flatMap(Optional::stream)
                .map(Figure::known)
                .flatMap(Optional::stream)
                .map(Figure.Known::amount);
    }
}
