package cn.gouji.across;

import cn.gouji.money.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The figures of a department beside those of its units, address by address (逐表逐码汇总). */
final class DepartmentSums {

    private final Whole department;
    private final List<Whole> units;
    private final List<Cell> cells = new ArrayList<>();

    /**
     * A figure of the department and what its units say there.
     *
     * @param own what the department prints; nothing where it has no such line and its units have
     */
    record Cell(Address address, Share own, List<Share> shares) {

        Cell {
            shares = List.copyOf(shares);
        }

        boolean isKnown() {
            return own.known() && shares.stream().allMatch(Share::known);
        }

        boolean isNothing() {
            return own.isNothing() && shares.stream().allMatch(Share::isNothing);
        }

        /** Whether the units' true amounts can add up to the department's, however all were rounded. */
        boolean agrees() {
            return sum(-1).meets(own.interval());
        }

        /** Whether they can if that unit said this instead. */
        boolean agreesWith(int unit, Interval instead) {
            return sum(unit).plus(instead).meets(own.interval());
        }

        /** The sum of all units' amounts but that one's. */
        private Interval sum(int without) {
            Interval sum = Interval.exactly(BigDecimal.ZERO);
            for (int unit = 0; unit < shares.size(); unit++) {
                sum = unit == without ? sum : sum.plus(shares.get(unit).interval());
            }
            return sum;
        }

        /** What the printed figures of the units exceed the department's by, in 元. */
        BigDecimal gap() {
            return shares.stream().map(Share::value).reduce(own.value().negate(), BigDecimal::add);
        }

        /** The units that print an amount there. */
        Set<Integer> contributors() {
            Set<Integer> contributors = new LinkedHashSet<>();
            for (int unit = 0; unit < shares.size(); unit++) {
                if (!shares.get(unit).isNothing()) {
                    contributors.add(unit);
                }
            }
            return contributors;
        }
    }

    /**
     * The figures of that year; what is said of the year before is compared with that year's budget (DOC-05), because units come
     * and go between years.
     */
    DepartmentSums(int year, Whole department, List<Whole> units) {
        this.department = department;
        this.units = List.copyOf(units);
        Set<Address> addresses = new LinkedHashSet<>(department.addresses());
        units.stream()
                .flatMap(unit -> unit.addresses().stream())
                .filter(address -> department.has(address))
                .filter(address -> address.isCoded() && department.hasCodesLike(address))
                .forEach(addresses::add);
        addresses.stream()
                .filter(address -> !address.line().startsWith(Address.YEAR)
                        || address.line().equals(Address.YEAR + year))
                .forEach(address -> cells.add(cell(address)));
    }

    private Cell cell(Address address) {
        List<Share> shares = units.stream().map(unit -> unit.at(address)).toList();
        return new Cell(address, department.at(address), shares);
    }

    /** Every figure that can be compared. */
    List<Cell> known() {
        return cells.stream()
                .filter(Cell::isKnown)
                .filter(cell -> !cell.isNothing())
                .toList();
    }

    /** The figures that cannot be compared and would not agree as they are. */
    List<Cell> undecided() {
        return cells.stream()
                .filter(cell -> !cell.isKnown() && cell.own().known())
                .filter(cell -> !cell.isNothing() && !cell.agrees())
                .toList();
    }

    Whole department() {
        return department;
    }

    Whole unit(int index) {
        return units.get(index);
    }
}
