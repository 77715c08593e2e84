package cn.gouji.across;

import cn.gouji.money.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One unit that explains everything a department does not agree in: what the department took instead of the unit's figures.
 *
 * @param unit its number among the units
 * @param how the name of the message that says how
 */
record Culprit(int unit, String how) {

    private static final List<Integer> POWERS = List.of(4, -4, 3, -3);

    /** The only unit, and way, of which all figures agree; empty where there is none or more than one. */
    static Optional<Culprit> of(List<DepartmentSums.Cell> cells, Department department, Earlier earlier) {
        List<DepartmentSums.Cell> hardestFirst = new java.util.ArrayList<>(cells);
        hardestFirst.sort(java.util.Comparator.comparing(DepartmentSums.Cell::agrees));
        List<Culprit> found = new java.util.ArrayList<>();
        for (int unit = 0; unit < department.members().size(); unit++) {
            int number = unit;
            if (fits(hardestFirst, unit, cell -> Interval.exactly(BigDecimal.ZERO))) {
                found.add(new Culprit(unit, "left-out"));
            }
            if (fits(hardestFirst, unit, cell -> twice(cell.shares().get(number).interval()))) {
                found.add(new Culprit(unit, "twice"));
            }
            for (int power : POWERS) {
                BigDecimal factor = BigDecimal.ONE.scaleByPowerOfTen(power);
                if (fits(
                        hardestFirst,
                        unit,
                        cell -> cell.shares().get(number).interval().times(factor))) {
                    found.add(new Culprit(unit, "scaled"));
                }
            }
            for (Whole round : earlier.of(unit)) {
                if (fits(hardestFirst, unit, cell -> round.at(cell.address()).interval())) {
                    found.add(new Culprit(unit, "earlier"));
                }
            }
        }
        return found.stream().map(Culprit::unit).distinct().count() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The earlier rounds of each unit. */
    interface Earlier {
        List<Whole> of(int unit);
    }

    private static Interval twice(Interval once) {
        return once.times(BigDecimal.valueOf(2));
    }

    private static boolean fits(
            List<DepartmentSums.Cell> cells, int unit, Function<DepartmentSums.Cell, Interval> instead) {
        return cells.stream().allMatch(cell -> cell.agreesWith(unit, instead.apply(cell)));
    }
}
