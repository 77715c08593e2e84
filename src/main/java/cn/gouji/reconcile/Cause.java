package cn.gouji.reconcile;

import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One cause of what does not agree: conflicts that hang together by common cells.
 *
 * @param alternatives the smallest sets of cells that explain it, each enough by itself; empty where more cells would be
 *     needed, or more sets would do, than anyone wants to read
 * @param conflicts prints that cannot all be right
 * @param others the cells given up for other causes of the same block
 */
record Cause(List<NavigableSet<Cell>> alternatives, List<NavigableSet<Cell>> conflicts, SortedSet<Cell> others) {

    Cause {
        alternatives = List.copyOf(alternatives);
        conflicts = List.copyOf(conflicts);
    }

    /** Whether the identity speaks of a cell that is given up for this cause. */
    boolean mends(Identity identity) {
        NavigableSet<Cell> given = alternatives.isEmpty() ? suspects() : alternatives.get(0);
        return given.stream().anyMatch(identity.factors()::containsKey);
    }

    /** Every cell of a conflict. */
    NavigableSet<Cell> suspects() {
        NavigableSet<Cell> suspects = new TreeSet<>();
        conflicts.forEach(suspects::addAll);
        return suspects;
    }
}
