package cn.gouji.rules.txt;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.filing.Statement.Direction;
import cn.gouji.filing.Statement.Growth;
import cn.gouji.filing.Totals;
import cn.gouji.money.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Last year's and this year's figure of the quantity a growth speaks of, where one table prints both (表中两年的数). */
record TableGrowth(Figure.Known last, Figure.Known current) {

    private static final BigDecimal MINUS = BigDecimal.ONE.negate();

    /** The two figures; empty where the text gives this year another amount than the table, which is told elsewhere. */
    static Optional<TableGrowth> of(Growth growth, Filing filing) {
        return growth.current()
                .known()
                .flatMap(stated -> TableQuantity.meantBy(growth.subject().text()).stream()
                        .filter(TableQuantity::sameDefinition)
                        .flatMap(meaning -> meaning.in(filing).stream())
                        .limit(1)
                        .filter(found -> found.figure()
                                .amount()
                                .interval()
                                .meets(stated.amount().interval()))
                        .flatMap(found ->
                                lastYear(found, filing).map(last -> new TableGrowth(last, found.figure())).stream())
                        .findFirst());
    }

    private static Optional<Figure.Known> lastYear(TableQuantity.Found found, Filing filing) {
        if (filing.year().isEmpty() || !found.table().has(Column.YEAR)) {
            return Optional.empty();
        }
        String year = String.valueOf(filing.year().getAsInt() - 1);
        List<Line> lines = found.table().lines().stream()
                .filter(line -> line.role() != Line.Role.SUPERIOR
                        && line.item().isEmpty()
                        && line.text(Column.YEAR).startsWith(year))
                .filter(line -> Totals.owner(line).equals(Totals.owner(found.line())))
                .toList();
        return lines.size() == 1 ? lines.get(0).figure(found.column()).flatMap(Figure::known) : Optional.empty();
    }

    /** Whether the change the text states is none the two printed figures leave possible. */
    boolean contradicts(Growth growth) {
        return change(growth)
                .filter(change -> !change.meets(current.amount()
                        .interval()
                        .plus(last.amount().interval().times(MINUS))))
                .isPresent();
    }

    /** Whether the text lets it grow though it fell, change though it did not, or the reverse. */
    boolean goesAnotherWay(Growth growth) {
        int stated = growth.change()
                .known()
                .map(known -> known.amount().printed().signum())
                .orElse(0);
        int way = growth.direction() == Direction.DOWN ? -stated : stated;
        return way != difference().signum();
    }

    /** This year's printed figure less last year's. */
    BigDecimal difference() {
        return current.amount().value().subtract(last.amount().value());
    }

    private static Optional<Interval> change(Growth growth) {
        return growth.change()
                .known()
                .map(known -> known.amount().interval())
                .map(change -> growth.direction() == Direction.DOWN ? change.times(MINUS) : change);
    }
}
