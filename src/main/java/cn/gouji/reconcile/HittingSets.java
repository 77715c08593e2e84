package cn.gouji.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sets of cells that have a cell in common with every one of some conflicts. */
final class HittingSets {

    /** No explanation of more cells than this is looked for. */
    static final int MOST_CELLS = 3;

    private HittingSets() {}

    /**
     * The first hitting sets of the least size, in a fixed order; none where even {@link #MOST_CELLS} cells do not do.
     *
     * @param most how many to look for
     */
    static List<NavigableSet<Cell>> smallest(Collection<? extends SortedSet<Cell>> conflicts, int most) {
        for (int size = 1; size <= MOST_CELLS; size++) {
            Set<NavigableSet<Cell>> found = new LinkedHashSet<>();
            extend(List.copyOf(conflicts), new TreeSet<>(), size, found, most);
            if (!found.isEmpty()) {
                return List.copyOf(found);
            }
        }
        return List.of();
    }

    private static void extend(
            List<? extends SortedSet<Cell>> conflicts,
            NavigableSet<Cell> chosen,
            int left,
            Set<NavigableSet<Cell>> found,
            int most) {
        SortedSet<Cell> open = firstOpen(conflicts, chosen);
        if (open.isEmpty()) {
            found.add(new TreeSet<>(chosen));
            return;
        }
        if (left == 0) {
            return;
        }
        for (Cell cell : open) {
            if (found.size() >= most) {
                return;
            }
            chosen.add(cell);
            extend(conflicts, chosen, left - 1, found, most);
            chosen.remove(cell);
        }
    }

    private static SortedSet<Cell> firstOpen(List<? extends SortedSet<Cell>> conflicts, NavigableSet<Cell> chosen) {
        for (SortedSet<Cell> conflict : conflicts) {
            if (conflict.stream().noneMatch(chosen::contains)) {
                return conflict;
            }
        }
        return new TreeSet<>();
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
