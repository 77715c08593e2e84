package cn.gouji.reconcile;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds minimal conflicts: prints that cannot all be right, while any of them left out the others could (矛盾). */
final class Conflicts {

    private final Feasibility feasibility;
    private final NavigableSet<Cell> all;
    private final Comparator<Cell> leastTrustedLast;

    /**
     * Over the block that {@code feasibility} tests.
     *
     * @param leastTrustedLast in which order to try to leave cells out, so that the conflict is told in the last ones
     */
    Conflicts(Feasibility feasibility, NavigableSet<Cell> all, Comparator<Cell> leastTrustedLast) {
        this.feasibility = feasibility;
        this.all = all;
        this.leastTrustedLast = leastTrustedLast;
    }

    /** A minimal conflict among these cells, all others freed; empty where there is none or it is too hard to tell. */
    Optional<NavigableSet<Cell>> among(Collection<Cell> suspects) {
        Set<Cell> others = new TreeSet<>(all);
        others.removeAll(suspects);
        feasibility.freeOnly(others);
        return feasibility.check() == Simplex.Answer.INFEASIBLE
                ? Optional.of(filter(feasibility.contradiction()))
                : Optional.empty();
    }

    /** The deletion filter of math.md 5: leave a cell out; if it is needed, put it back. */
    private NavigableSet<Cell> filter(NavigableSet<Cell> contradiction) {
        NavigableSet<Cell> conflict = contradiction;
        Set<Cell> others = new TreeSet<>(all);
        others.removeAll(conflict);
        feasibility.freeOnly(others);
        List<Cell> order = conflict.stream().sorted(leastTrustedLast).toList();
        for (Cell cell : order) {
            if (!conflict.contains(cell)) {
                continue;
            }
            feasibility.free(cell);
            if (feasibility.check() == Simplex.Answer.INFEASIBLE) {
                conflict = feasibility.contradiction();
                for (Cell left : order) {
                    if (!conflict.contains(left)) {
                        feasibility.free(left);
                    }
                }
            } else {
                feasibility.bind(cell);
            }
        }
        return conflict;
    }
}
