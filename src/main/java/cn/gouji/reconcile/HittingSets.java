package cn.gouji.reconcile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sets of cells that have a cell in common with every one of some conflicts. */
final class HittingSets {

    /** No explanation of more cells than this is looked for. */
    static final int MOST_CELLS = 3;

    private final List<Cell> cells;
    private final List<BitSet> conflicts = new ArrayList<>();
    private final List<BitSet> blocked = new ArrayList<>();
    private final int most;
    private final Set<BitSet> found = new LinkedHashSet<>();

    private HittingSets(Collection<? extends SortedSet<Cell>> conflicts, int most) {
        NavigableSet<Cell> all = new TreeSet<>();
        conflicts.forEach(all::addAll);
        this.cells = List.copyOf(all);
        this.most = most;
        for (SortedSet<Cell> conflict : conflicts) {
            this.conflicts.add(bits(conflict));
        }
    }

    /**
     * The first hitting sets of the least size, in a fixed order; none where even {@link #MOST_CELLS} cells do not do.
     *
     * @param most how many to look for
     */
    static List<NavigableSet<Cell>> smallest(Collection<? extends SortedSet<Cell>> conflicts, int most) {
        for (int size = 1; size <= MOST_CELLS; size++) {
            List<NavigableSet<Cell>> found = ofSize(conflicts, size, most);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The first hitting set of that size none of whose cells could be left out and that holds none of these sets. */
    static Optional<NavigableSet<Cell>> next(
            Collection<? extends SortedSet<Cell>> conflicts, int size, Collection<? extends SortedSet<Cell>> known) {
        HittingSets sets = new HittingSets(conflicts, 1);
        known.forEach(set -> sets.blocked.add(sets.bits(set)));
        sets.extend(new BitSet(), size);
        return sets.found.stream().map(sets::cells).findFirst();
    }

    private static List<NavigableSet<Cell>> ofSize(
            Collection<? extends SortedSet<Cell>> conflicts, int size, int most) {
        HittingSets sets = new HittingSets(conflicts, most);
        sets.extend(new BitSet(), size);
        return sets.found.stream().map(sets::cells).toList();
    }

    private BitSet bits(SortedSet<Cell> set) {
        BitSet bits = new BitSet();
        set.forEach(cell -> bits.set(Collections.binarySearch(cells, cell)));
        return bits;
    }

    private NavigableSet<Cell> cells(BitSet chosen) {
        NavigableSet<Cell> set = new TreeSet<>();
        chosen.stream().forEach(at -> set.add(cells.get(at)));
        return set;
    }

    private void extend(BitSet chosen, int left) {
        BitSet open = firstOpen(chosen);
        if (open.isEmpty()) {
            if (left == 0 && isMinimal(chosen)) {
                found.add((BitSet) chosen.clone());
            }
            return;
        }
        if (left == 0) {
            return;
        }
        for (int at = open.nextSetBit(0); at >= 0 && found.size() < most; at = open.nextSetBit(at + 1)) {
            chosen.set(at);
            if (blocked.stream().noneMatch(set -> holds(chosen, set))) {
                extend(chosen, left - 1);
            }
            chosen.clear(at);
        }
    }

    private BitSet firstOpen(BitSet chosen) {
        for (BitSet conflict : conflicts) {
            if (!conflict.intersects(chosen)) {
                return conflict;
            }
        }
        return new BitSet();
    }

    private static boolean holds(BitSet chosen, BitSet set) {
        BitSet missing = (BitSet) set.clone();
        missing.andNot(chosen);
        return missing.isEmpty();
    }

    /** Whether every cell is the only one chosen of some conflict. */
    private boolean isMinimal(BitSet chosen) {
        BitSet needed = new BitSet();
        for (BitSet conflict : conflicts) {
            BitSet common = (BitSet) conflict.clone();
            common.and(chosen);
            if (common.cardinality() == 1) {
                needed.or(common);
            }
        }
        return needed.equals(chosen);
    }

    /** The conflicts in groups that have no cell in common: each group is a cause of its own. */
    static List<List<NavigableSet<Cell>>> groups(Collection<NavigableSet<Cell>> conflicts) {
        List<List<NavigableSet<Cell>>> groups = new ArrayList<>();
        for (NavigableSet<Cell> conflict : conflicts) {
            List<NavigableSet<Cell>> joined = new ArrayList<>(List.of(conflict));
            List<List<NavigableSet<Cell>>> apart = new ArrayList<>();
            for (List<NavigableSet<Cell>> group : groups) {
                if (group.stream().anyMatch(other -> other.stream().anyMatch(conflict::contains))) {
                    joined.addAll(0, group);
                } else {
                    apart.add(group);
                }
            }
            apart.add(joined);
            groups = apart;
        }
        return groups;
    }
}
