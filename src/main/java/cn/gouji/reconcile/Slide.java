package cn.gouji.reconcile;

import cn.gouji.money.Amount;
import cn.gouji.sheet.CellPlace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A block of an amount column that slid by some rows against its labels (金额列错行, math.md 7). The rows whose own sums fail
 * show where the block lies; the figure that fell out of it is what its own row wants.
 */
final class Slide {

    static final String DOWN = "slid-down";
    static final String UP = "slid-up";

    private static final int FARTHEST = 6;
    private static final int FEWEST_ROWS = 3;
    private static final int ENOUGH = 2;

    /** So many rows at either end may be broken by something else. */
    private static final int STRAYS = 2;

    /** And one inside it for every so many that are mended. */
    private static final int FOR_ONE_STRAY = 5;

    /** A row leaves so many steps open. */
    private static final int ROUNDING = 2;

    private final Trial trial;
    private final Layout layout;

    Slide(Trial trial, Layout layout) {
        this.trial = trial;
        this.layout = layout;
    }

    /** The first column with a slid block. */
    Optional<Slip> find() {
        for (Layout.Page page : layout.pages()) {
            for (List<Cell> column : layout.columns(page)) {
                Optional<Slip> slip = slid(column);
                if (slip.isPresent()) {
                    return slip;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Slip> slid(List<Cell> column) {
        List<Integer> broken = new ArrayList<>();
        for (int at = 0; at < column.size(); at++) {
            if (rowSum(column.get(at)).filter(trial::isImpossible).isPresent()) {
                broken.add(at);
            }
        }
        Optional<Slip> best = Optional.empty();
        for (int head = 0; head <= STRAYS; head++) {
            for (int tail = 0; tail <= STRAYS && broken.size() - head - tail >= FEWEST_ROWS; tail++) {
                best = better(best, slidBlock(column, broken.get(head), broken.get(broken.size() - 1 - tail) + 1));
            }
        }
        return best;
    }

    private Optional<Slip> slidBlock(List<Cell> column, int from, int to) {
        Optional<Slip> best = Optional.empty();
        for (int rows = 1; rows <= FARTHEST && rows < to - from; rows++) {
            best = better(better(best, widest(column, from, to, rows)), widest(column, from, to, -rows));
        }
        return best;
    }

    /** The slid block together with the rows at the end it fell out of whose own sums get exact with it. */
    private Optional<Slip> widest(List<Cell> column, int from, int to, int rows) {
        Optional<Slip> best = slid(column.subList(from, to), rows);
        for (int more = 1; best.isPresent() && more <= FARTHEST; more++) {
            int start = rows < 0 ? from - more : from;
            int end = rows < 0 ? to : to + more;
            if (start < 0 || end > column.size() || !isInexact(column.get(rows < 0 ? start : end - 1))) {
                return best;
            }
            Optional<Slip> wider = slid(column.subList(start, end), rows);
            if (wider.isEmpty() || support(wider.get()) < support(best.get())) {
                return best;
            }
            best = wider;
        }
        return best;
    }

    /** Whether rounding has to explain the cell's own row. */
    private boolean isInexact(Cell cell) {
        return rowSum(cell).filter(sum -> sum.gap().signum() != 0).isPresent();
    }

    private static Optional<Slip> better(Optional<Slip> one, Optional<Slip> other) {
        boolean first = one.isPresent() && (other.isEmpty() || support(one.get()) >= support(other.get()));
        return first ? one : other;
    }

    private static int support(Slip slip) {
        return slip.mended().size()
                - Math.abs((int) Objects.requireNonNull(slip.values().get("rows")));
    }

    /** The block put back, where it slid down by so many rows, or up. */
    private Optional<Slip> slid(List<Cell> block, int rows) {
        SortedMap<Cell, Amount> prints = new TreeMap<>();
        List<Cell> lost = new ArrayList<>();
        for (int at = 0; at < block.size(); at++) {
            int from = at + rows;
            if (from >= 0 && from < block.size()) {
                prints.put(block.get(at), block.get(from).amount());
            } else {
                lost.add(block.get(at));
            }
        }
        for (Cell cell : lost) {
            rowSum(cell)
                    .flatMap(sum -> wanted(sum, cell))
                    .ifPresent(amount -> prints.put(cell, fitting(cell, amount, prints)));
        }
        prints.entrySet()
                .removeIf(print -> print.getKey()
                                .amount()
                                .value()
                                .compareTo(print.getValue().value())
                        == 0);
        return trial.mended(prints, FOR_ONE_STRAY)
                .filter(mended -> mended.size() - lost.size() >= ENOUGH)
                .map(mended -> new Slip(rows > 0 ? DOWN : UP, prints, mended, words(block, rows, lost)));
    }

    /** What its row wants in a lost cell, or a figure some steps away where the other sums of the cell want that. */
    private Amount fitting(Cell cell, Amount wanted, SortedMap<Cell, Amount> prints) {
        SortedMap<Cell, Amount> tried = new TreeMap<>(prints);
        return IntStream.rangeClosed(-ROUNDING, ROUNDING)
                .boxed()
                .sorted(Comparator.comparing(Math::abs))
                .map(steps ->
                        wanted.withPrinted(wanted.printed().add(wanted.step().multiply(BigDecimal.valueOf(steps)))))
                .filter(amount -> !cell.nonNegative() || amount.printed().signum() >= 0)
                .max(Comparator.comparing(amount -> {
                    tried.put(cell, amount);
                    return trial.plausibility(cell, tried);
                }))
                .orElse(wanted);
    }

    private static Map<String, Object> words(List<Cell> block, int rows, List<Cell> lost) {
        return Map.of(
                "rows", Math.abs(rows),
                "first", block.get(0).origin().name(),
                "last", block.get(block.size() - 1).origin().name(),
                "lost", lost.get(0).origin().name());
    }

    /** The relation of the cell's own row. */
    private Optional<Identity> rowSum(Cell cell) {
        return trial.uses(cell).stream()
                .filter(Identity::isEquality)
                .filter(identity -> identity.factors().size() > 1)
                .filter(identity -> identity.factors().keySet().stream().allMatch(other -> sameRow(cell, other)))
                .findFirst();
    }

    private static boolean sameRow(Cell one, Cell other) {
        return one.place() instanceof CellPlace here
                && other.place() instanceof CellPlace there
                && here.row() == there.row()
                && Layout.Page.of(here).equals(Layout.Page.of(there));
    }

    /** What the relation wants in the cell, all else left as it is. */
    private static Optional<Amount> wanted(Identity sum, Cell cell) {
        int factor = Objects.requireNonNull(sum.factors().get(cell));
        Amount grid = sum.factors().keySet().stream()
                .map(Cell::amount)
                .filter(amount -> !amount.isExact())
                .findFirst()
                .orElseGet(cell::amount);
        BigDecimal value = cell.amount().value().add(sum.gap().multiply(BigDecimal.valueOf(factor)));
        Amount wanted = grid.withPrinted(grid.print(value));
        return Math.abs(factor) == 1 && (!cell.nonNegative() || value.signum() >= 0)
                ? Optional.of(wanted)
                : Optional.empty();
    }
}
