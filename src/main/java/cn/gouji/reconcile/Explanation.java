package cn.gouji.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The smallest explanation of an infeasible block: implicit hitting sets (math.md 5). Conflicts without a common cell are
 * causes of their own, so that independent mistakes of one block do not add up to one unreadable one.
 */
final class Explanation {

    /** Causes with more equally small explanations are told by their conflict alone. */
    static final int MOST_ALTERNATIVES = 12;

    private final Feasibility feasibility;
    private final NavigableSet<Cell> cells;
    private final Conflicts search;
    private final List<NavigableSet<Cell>> conflicts = new ArrayList<>();

    private Explanation(Block block, Feasibility feasibility, List<Identity> impossible) {
        this.feasibility = feasibility;
        this.cells = block.cells();
        Comparator<Cell> order = Comparator.<Cell>comparingLong(cell -> impossible.stream()
                        .filter(identity -> identity.factors().containsKey(cell))
                        .count())
                .thenComparing(Comparator.reverseOrder());
        this.search = new Conflicts(feasibility, cells, order);
    }

    /**
     * The causes in reading order; empty where the block is too hard to explain.
     *
     * @param impossible the identities that no rounding explains even by themselves
     */
    static Optional<List<Cause>> of(Block block, Feasibility feasibility, List<Identity> impossible) {
        Explanation explanation = new Explanation(block, feasibility, impossible);
        for (Identity identity : impossible) {
            explanation.search.among(identity.factors().keySet()).ifPresent(explanation::add);
        }
        return explanation.search();
    }

    private void add(NavigableSet<Cell> conflict) {
        if (!conflicts.contains(conflict)) {
            conflicts.add(conflict);
        }
    }

    private Optional<List<Cause>> search() {
        while (true) {
            List<Cause> causes = causes();
            Simplex.Answer answer = test(chosen(causes));
            if (answer == Simplex.Answer.FEASIBLE) {
                answer = alternatives(causes);
            }
            if (answer == Simplex.Answer.FEASIBLE) {
                return Optional.of(causes.stream().map(Explanation::readable).toList());
            }
            if (answer == Simplex.Answer.GAVE_UP) {
                return Optional.empty();
            }
        }
    }

    /** Frees the cells; where that is not enough, learns a conflict the cells do not touch. */
    private Simplex.Answer test(Set<Cell> freed) {
        feasibility.freeOnly(freed);
        Simplex.Answer answer = feasibility.check();
        if (answer == Simplex.Answer.INFEASIBLE) {
            Set<Cell> rest = new TreeSet<>(cells);
            rest.removeAll(freed);
            Optional<NavigableSet<Cell>> conflict = search.among(rest);
            conflict.ifPresent(this::add);
            return conflict.isPresent() ? answer : Simplex.Answer.GAVE_UP;
        }
        return answer;
    }

    private Simplex.Answer alternatives(List<Cause> causes) {
        for (Cause cause : causes) {
            for (NavigableSet<Cell> alternative : cause.alternatives()) {
                Set<Cell> freed = new TreeSet<>(cause.others());
                freed.addAll(alternative);
                Simplex.Answer answer = test(freed);
                if (answer != Simplex.Answer.FEASIBLE) {
                    return answer;
                }
            }
        }
        return Simplex.Answer.FEASIBLE;
    }

    private List<Cause> causes() {
        List<List<NavigableSet<Cell>>> groups = HittingSets.groups(conflicts);
        List<Cause> causes = groups.stream()
                .map(group -> new Cause(HittingSets.smallest(group, MOST_ALTERNATIVES + 1), group, new TreeSet<>()))
                .sorted(Comparator.comparing((Cause cause) -> cause.suspects().first()))
                .toList();
        return causes.stream()
                .map(cause -> new Cause(
                        cause.alternatives(),
                        cause.conflicts(),
                        chosen(causes.stream().filter(other -> other != cause).toList())))
                .toList();
    }

    private static NavigableSet<Cell> chosen(Collection<Cause> causes) {
        NavigableSet<Cell> chosen = new TreeSet<>();
        causes.stream()
                .flatMap(cause -> cause.alternatives().isEmpty()
                        ? Stream.of(cause.suspects())
                        : cause.alternatives().stream().limit(1))
                .forEach(chosen::addAll);
        return chosen;
    }

    private static Cause readable(Cause cause) {
        return cause.alternatives().size() > MOST_ALTERNATIVES
                ? new Cause(List.of(), cause.conflicts(), cause.others())
                : cause;
    }
}
