package cn.gouji.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Figures of a department that do not agree and may have one cause (同一原因的不符).
 *
 * @param cells the one that says most in front
 * @param suspects the units that print an amount in every one of them
 */
record Breach(List<DepartmentSums.Cell> cells, Set<Integer> suspects) {

    /** Few units first, then the finest line. */
    private static final Comparator<DepartmentSums.Cell> TELLING = Comparator.comparingInt(
                    (DepartmentSums.Cell cell) -> cell.contributors().size())
            .thenComparing(cell -> -cell.address().line().length());

    /** Taken together as long as some unit may be behind all of them and the gap goes the same way. */
    static List<Breach> of(List<DepartmentSums.Cell> broken) {
        List<DepartmentSums.Cell> left = new ArrayList<>(broken);
        left.sort(TELLING);
        List<Breach> breaches = new ArrayList<>();
        while (!left.isEmpty()) {
            List<DepartmentSums.Cell> together = new ArrayList<>();
            Set<Integer> suspects = new LinkedHashSet<>(left.get(0).contributors());
            int way = left.get(0).gap().signum();
            for (DepartmentSums.Cell cell : left) {
                Set<Integer> both = new LinkedHashSet<>(suspects);
                both.retainAll(cell.contributors());
                boolean first = together.isEmpty();
                if (first || (cell.gap().signum() == way && !both.isEmpty())) {
                    suspects = both;
                    together.add(cell);
                }
            }
            left.removeAll(together);
            breaches.add(new Breach(List.copyOf(together), suspects));
        }
        return joined(breaches);
    }

    /** What one unit alone is suspected of, and an amount that the units have under another code than the department, is one cause. */
    private static List<Breach> joined(List<Breach> breaches) {
        List<Breach> joined = new ArrayList<>();
        for (Breach breach : breaches) {
            int with = 0;
            while (with < joined.size() && !joined.get(with).isSameAs(breach)) {
                with++;
            }
            if (with == joined.size()) {
                joined.add(breach);
            } else {
                joined.set(with, joined.get(with).and(breach));
            }
        }
        return joined;
    }

    /** Whether the total is among them, as it would be if a unit were missing. */
    boolean isInTotal() {
        return cells.stream().anyMatch(cell -> cell.address().line().isEmpty());
    }

    private boolean isSameAs(Breach other) {
        boolean alone = suspects.size() == 1 && suspects.equals(other.suspects);
        boolean moved = suspects.isEmpty() != other.suspects.isEmpty()
                && cells.get(0).gap().negate().compareTo(other.cells.get(0).gap()) == 0;
        return alone || moved;
    }

    private Breach and(Breach other) {
        Breach first = suspects.isEmpty() ? other : this;
        Breach second = suspects.isEmpty() ? this : other;
        List<DepartmentSums.Cell> all = new ArrayList<>(first.cells);
        all.addAll(second.cells);
        return new Breach(List.copyOf(all), first.suspects);
    }
}
