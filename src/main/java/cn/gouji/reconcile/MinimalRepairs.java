package cn.gouji.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All minimal repairs of a cause beyond the smallest: sets of cells that explain everything if given up and of which none could
 * be kept (极小更正集, math.md 5). Found by size, so that a set that holds no found one and explains everything is minimal.
 */
final class MinimalRepairs {

    /** So many are listed of one cause, the smallest included. */
    static final int MOST_LISTED = 12;

    /** So many sets are tried at most. */
    private static final int MOST_TRIED = 120;

    /** In larger blocks the smallest repairs have to do. */
    private static final int MOST_CELLS = 600;

    /** What was found, and whether that is all there is of up to {@link HittingSets#MOST_CELLS} cells. */
    record Listing(List<NavigableSet<Cell>> sets, boolean complete) {}

    private final NavigableSet<Cell> cells;
    private final Feasibility feasibility;
    private final Conflicts search;
    private final int most;
    private int tries = MOST_TRIED;

    private MinimalRepairs(NavigableSet<Cell> cells, Feasibility feasibility, int most) {
        this.cells = cells;
        this.feasibility = feasibility;
        this.search = new Conflicts(feasibility, cells, Comparator.reverseOrder());
        this.most = most;
    }

    /** Those of the cause that have more cells than its alternatives, each other cause being mended as it is told. */
    static Listing of(Cause cause, NavigableSet<Cell> cells, Feasibility feasibility) {
        int most = MOST_LISTED - cause.alternatives().size();
        return cause.alternatives().isEmpty() || most <= 0 || cells.size() > MOST_CELLS
                ? new Listing(List.of(), false)
                : new MinimalRepairs(cells, feasibility, most).find(cause);
    }

    private Listing find(Cause cause) {
        List<NavigableSet<Cell>> conflicts = new ArrayList<>(cause.conflicts());
        List<NavigableSet<Cell>> found = new ArrayList<>(cause.alternatives());
        int smallest = found.size();
        int size = found.get(0).size() + 1;
        while (size <= HittingSets.MOST_CELLS && tries > 0 && found.size() - smallest <= most) {
            Optional<NavigableSet<Cell>> next = HittingSets.next(conflicts, size, found);
            if (next.isEmpty()) {
                size++;
            } else {
                test(next.get(), cause, found, conflicts);
            }
        }
        List<NavigableSet<Cell>> wider = found.subList(smallest, found.size());
        boolean complete = size > HittingSets.MOST_CELLS && wider.size() <= most;
        return new Listing(List.copyOf(wider.subList(0, Math.min(most, wider.size()))), complete);
    }

    private void test(
            NavigableSet<Cell> set, Cause cause, List<NavigableSet<Cell>> found, List<NavigableSet<Cell>> conflicts) {
        tries--;
        Set<Cell> freed = new TreeSet<>(cause.others());
        freed.addAll(set);
        feasibility.freeOnly(freed);
        Simplex.Answer answer = feasibility.check();
        if (answer == Simplex.Answer.FEASIBLE) {
            found.add(set);
            return;
        }
        Set<Cell> rest = new TreeSet<>(cells);
        rest.removeAll(freed);
        Optional<NavigableSet<Cell>> conflict =
                answer == Simplex.Answer.INFEASIBLE ? search.among(rest) : Optional.empty();
        conflict.ifPresentOrElse(conflicts::add, () -> tries = 0);
    }
}
