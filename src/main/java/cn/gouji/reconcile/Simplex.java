package cn.gouji.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The general simplex method over exact fractions with strict bounds. Every variable has a lower and an upper bound; the
 * variable of a row is the sum of its terms. Bounds may be changed between checks, the work done so far is kept, and values
 * that need not move stay where they are: a consistent part of a system is never touched.
 */
final class Simplex {

    /** What a check found. */
    enum Answer {
        FEASIBLE,
        INFEASIBLE,
        GAVE_UP
    }

    /**
     * After so many pivots for each row of one check the least index always goes first, which is slow but cannot cycle. Until
     * then the variable with the fewest uses goes first, which keeps the rows short.
     */
    private static final int PATIENCE = 20;

    private final Nearly[] value;
    private final Nearly[] low;
    private final Nearly[] high;
    private final SortedMap<Integer, NavigableMap<Integer, Rational>> rows = new TreeMap<>();
    private final List<NavigableSet<Integer>> uses = new ArrayList<>();
    private final NavigableSet<Integer> doubtful = new TreeSet<>();
    private SortedMap<Integer, Rational> proof = new TreeMap<>();
    private long budget;

    /**
     * A system whose columns start at these values, without bounds.
     *
     * @param sums the rows; the variable of row r has the number {@code start.size() + r}
     * @param budget how many pivots may be made in all
     */
    Simplex(List<Nearly> start, List<? extends Map<Integer, Rational>> sums, long budget) {
        int size = start.size() + sums.size();
        this.value = Arrays.copyOf(start.toArray(Nearly[]::new), size);
        this.low = new Nearly[size];
        this.high = new Nearly[size];
        this.budget = budget;
        Arrays.fill(low, Nearly.BELOW_ALL);
        Arrays.fill(high, Nearly.ABOVE_ALL);
        for (int variable = 0; variable < size; variable++) {
            uses.add(new TreeSet<>());
        }
        for (int row = 0; row < sums.size(); row++) {
            add(start.size() + row, sums.get(row));
        }
    }

    private void add(int variable, Map<Integer, Rational> terms) {
        Nearly sum = Nearly.ZERO;
        for (Map.Entry<Integer, Rational> term : terms.entrySet()) {
            sum = sum.plus(value[term.getKey()].times(term.getValue()));
            uses.get(term.getKey()).add(variable);
        }
        value[variable] = sum;
        rows.put(variable, new TreeMap<>(terms));
    }

    /** Sets the bounds of a variable, both inside. */
    void bound(int variable, Nearly from, Nearly to) {
        low[variable] = from;
        high[variable] = to;
        if (rows.containsKey(variable)) {
            doubtful.add(variable);
        } else if (value[variable].compareTo(from) < 0) {
            move(variable, from);
        } else if (value[variable].compareTo(to) > 0) {
            move(variable, to);
        }
    }

    /** Looks for values inside all bounds. */
    Answer check() {
        for (int pivots = 0; ; pivots++) {
            int broken = firstBroken();
            if (broken < 0) {
                return Answer.FEASIBLE;
            }
            if (--budget < 0) {
                return Answer.GAVE_UP;
            }
            boolean below = value[broken].compareTo(low[broken]) < 0;
            int entering = entering(broken, below, pivots > PATIENCE * rows.size());
            if (entering < 0) {
                proof = new TreeMap<>(rows.get(broken));
                proof.put(broken, Rational.ONE.negate());
                return Answer.INFEASIBLE;
            }
            exchange(broken, entering, below ? low[broken] : high[broken]);
        }
    }

    /** The variables whose bounds contradict each other, with the factors that show it, after an infeasible check. */
    SortedMap<Integer, Rational> proof() {
        return Collections.unmodifiableSortedMap(proof);
    }

    private int firstBroken() {
        while (!doubtful.isEmpty()) {
            int variable = doubtful.first();
            boolean inside =
                    value[variable].compareTo(low[variable]) >= 0 && value[variable].compareTo(high[variable]) <= 0;
            if (!inside && rows.containsKey(variable)) {
                return variable;
            }
            doubtful.remove(variable);
        }
        return -1;
    }

    private int entering(int broken, boolean below, boolean leastIndex) {
        int best = -1;
        for (Map.Entry<Integer, Rational> term : row(broken).entrySet()) {
            int variable = term.getKey();
            boolean rise = (term.getValue().signum() > 0) == below;
            boolean free =
                    rise ? value[variable].compareTo(high[variable]) < 0 : value[variable].compareTo(low[variable]) > 0;
            if (free && (best < 0 || uses.get(variable).size() < uses.get(best).size())) {
                best = variable;
                if (leastIndex) {
                    return best;
                }
            }
        }
        return best;
    }

    private NavigableMap<Integer, Rational> row(int basic) {
        return Objects.requireNonNull(rows.get(basic));
    }

    private Rational term(int basic, int variable) {
        return Objects.requireNonNull(row(basic).get(variable));
    }

    private void exchange(int leaving, int entering, Nearly target) {
        Rational factor = term(leaving, entering);
        Nearly step = target.minus(value[leaving]).times(Rational.ONE.over(factor));
        move(entering, value[entering].plus(step));
        value[leaving] = target;
        pivot(leaving, entering, factor);
        doubtful.add(entering);
    }

    private void move(int column, Nearly target) {
        Nearly step = target.minus(value[column]);
        value[column] = target;
        for (int user : uses.get(column)) {
            value[user] = value[user].plus(step.times(term(user, column)));
            doubtful.add(user);
        }
    }

    private void pivot(int leaving, int entering, Rational factor) {
        NavigableMap<Integer, Rational> old = remove(leaving);
        NavigableMap<Integer, Rational> solved = new TreeMap<>();
        old.forEach((variable, term) -> {
            if (variable != entering) {
                solved.put(variable, term.negate().over(factor));
            }
        });
        solved.put(leaving, Rational.ONE.over(factor));
        for (int user : List.copyOf(uses.get(entering))) {
            substitute(user, entering, solved);
        }
        rows.put(entering, solved);
        solved.keySet().forEach(variable -> uses.get(variable).add(entering));
    }

    private NavigableMap<Integer, Rational> remove(int basic) {
        NavigableMap<Integer, Rational> row = Objects.requireNonNull(rows.remove(basic));
        row.keySet().forEach(variable -> uses.get(variable).remove(basic));
        return row;
    }

    private void substitute(int user, int variable, Map<Integer, Rational> solved) {
        NavigableMap<Integer, Rational> row = row(user);
        Rational factor = Objects.requireNonNull(row.remove(variable));
        uses.get(variable).remove(user);
        solved.forEach((other, term) -> {
            Rational sum = row.getOrDefault(other, Rational.ZERO).plus(term.times(factor));
            if (sum.signum() == 0) {
                row.remove(other);
                uses.get(other).remove(user);
            } else {
                row.put(other, sum);
                uses.get(other).add(user);
            }
        });
    }
}
