package cn.gouji.reconcile;

import cn.gouji.money.Amount;
import cn.gouji.money.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The exact test of a block's half-open system (math.md 4): are there true values behind all prints that fulfil all
 * identities? Cells can be freed, which gives up what is printed in them; only that they are amounts is kept.
 */
final class Feasibility {

    /** Pivots after which a block is left to the verdicts on its single identities. */
    private static final long BUDGET = 60_000;

    private final NavigableSet<Cell> cells;
    private final List<Cell> columns = new ArrayList<>();
    private final List<Boolean> prints = new ArrayList<>();
    private final Map<Cell, List<Integer>> columnsOf = new HashMap<>();
    private final Simplex simplex;
    private final Set<Cell> freed = new HashSet<>();
    private final Set<Cell> changed = new HashSet<>();
    private final int scale;

    Feasibility(Block block) {
        this.cells = block.cells();
        this.scale = cells.stream()
                .flatMap(cell -> Stream.of(
                        cell.interval().low(),
                        cell.interval().high(),
                        cell.amount().value()))
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        List<SortedMap<Integer, Rational>> rows =
                block.identities().stream().map(this::row).toList();
        List<Nearly> start = columns.stream()
                .map(cell -> Nearly.exactly(number(cell.amount().value())))
                .toList();
        this.simplex = new Simplex(start, rows, BUDGET);
        for (int row = 0; row < rows.size(); row++) {
            boolean equality = block.identities().get(row).isEquality();
            simplex.bound(columns.size() + row, Nearly.ZERO, equality ? Nearly.ZERO : Nearly.ABOVE_ALL);
        }
        cells.forEach(cell -> print(cell, cell.amount()));
    }

    private SortedMap<Integer, Rational> row(Identity identity) {
        SortedMap<Integer, Rational> row = new TreeMap<>();
        identity.factors()
                .forEach((cell, factor) -> row.put(column(cell, identity.ofPrints()), Rational.whole(factor)));
        return row;
    }

    /** A cell has one column for its true value and, where an identity holds between prints, one for what is printed. */
    private int column(Cell cell, boolean print) {
        List<Integer> own = columnsOf.computeIfAbsent(cell, key -> new ArrayList<>());
        for (int column : own) {
            if (prints.get(column) == print) {
                return column;
            }
        }
        columns.add(cell);
        prints.add(print);
        own.add(columns.size() - 1);
        return columns.size() - 1;
    }

    /** Whether the system can be fulfilled. */
    Simplex.Answer check() {
        return simplex.check();
    }

    /** Whether the cell belongs to the block. */
    boolean speaksOf(Cell cell) {
        return cells.contains(cell);
    }

    /** After an infeasible check: cells whose prints contradict each other; not always the fewest. */
    NavigableSet<Cell> contradiction() {
        NavigableSet<Cell> contradiction = new TreeSet<>();
        for (int variable : simplex.proof().keySet()) {
            if (variable < columns.size() && !freed.contains(columns.get(variable))) {
                contradiction.add(columns.get(variable));
            }
        }
        return contradiction;
    }

    /** After an infeasible check: how often each cell counts in the sum that must be nothing and cannot be. */
    SortedMap<Cell, Rational> certificate() {
        SortedMap<Cell, Rational> certificate = new TreeMap<>();
        simplex.proof().forEach((variable, factor) -> {
            if (variable < columns.size()) {
                certificate.merge(columns.get(variable), factor, Rational::plus);
            }
        });
        certificate.values().removeIf(factor -> factor.signum() == 0);
        return certificate;
    }

    /** Gives up the prints of exactly these cells; all others stand for what is printed in them. */
    void freeOnly(Collection<Cell> chosen) {
        for (Cell cell : cells) {
            boolean free = chosen.contains(cell);
            if (changed.remove(cell) || free != freed.contains(cell)) {
                set(cell, free);
            }
        }
    }

    /** Gives up what is printed in the cell. */
    void free(Cell cell) {
        set(cell, true);
    }

    /** Takes what is printed in the cell at its word again. */
    void bind(Cell cell) {
        set(cell, false);
    }

    /** Supposes another print in the cell, until the next {@link #freeOnly}. */
    void suppose(Cell cell, Amount print) {
        freed.remove(cell);
        changed.add(cell);
        print(cell, print);
    }

    private List<Integer> columns(Cell cell) {
        return Objects.requireNonNull(columnsOf.get(cell));
    }

    private void set(Cell cell, boolean free) {
        if (free) {
            freed.add(cell);
            Nearly low = cell.nonNegative() ? Nearly.ZERO : Nearly.BELOW_ALL;
            columns(cell).forEach(column -> simplex.bound(column, low, Nearly.ABOVE_ALL));
        } else {
            freed.remove(cell);
            print(cell, cell.amount());
        }
    }

    private void print(Cell cell, Amount amount) {
        for (int column : columns(cell)) {
            Interval interval = prints.get(column) ? Interval.exactly(amount.value()) : cell.interval(amount);
            Rational low = number(interval.low());
            Rational high = number(interval.high());
            simplex.bound(
                    column,
                    interval.lowInside() ? Nearly.exactly(low) : Nearly.above(low),
                    interval.highInside() ? Nearly.exactly(high) : Nearly.below(high));
        }
    }

    /** Scaled so that all ends are whole numbers, which keeps the fractions small. */
    private Rational number(BigDecimal value) {
        return Rational.of(value.movePointRight(scale));
    }
}
