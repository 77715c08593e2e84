package cn.gouji.reconcile;

import cn.gouji.money.Amount;
import cn.gouji.sheet.CellPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A total all of whose columns want more than the lines below it give, while every line is sound by itself and nothing else
 * speaks against the total: as if one line were not printed (疑似漏列一行).
 */
final class MissingRow {

    static final String NAME = "row-missing";

    private static final int ENOUGH = 2;

    private record Line(Layout.Page page, int row) {}

    private final Trial trial;

    MissingRow(Trial trial) {
        this.trial = trial;
    }

    /** The first total that lacks a line. */
    Optional<Slip> find() {
        Map<Line, List<Identity>> totals = new LinkedHashMap<>();
        for (Identity identity : trial.impossible()) {
            total(identity)
                    .ifPresent(total -> totals.computeIfAbsent(line(total), key -> new ArrayList<>())
                            .add(identity));
        }
        return totals.values().stream()
                .filter(sums -> sums.size() >= ENOUGH)
                .filter(sums -> sums.stream().allMatch(this::isShort))
                .map(sums -> new Slip(NAME, new TreeMap<>(), sums, Map.of("missing", missing(sums))))
                .findFirst();
    }

    /** The total of a sum down one column. */
    private static Optional<Cell> total(Identity identity) {
        List<Cell> totals = identity.factors().entrySet().stream()
                .filter(factor -> factor.getValue() == 1)
                .map(Map.Entry::getKey)
                .toList();
        boolean sum = identity.isEquality()
                && totals.size() == 1
                && identity.factors().size() > 1
                && identity.factors().values().stream().allMatch(factor -> Math.abs(factor) == 1)
                && identity.factors().keySet().stream().allMatch(cell -> sameColumn(cell, totals.get(0)));
        return sum ? Optional.of(totals.get(0)) : Optional.empty();
    }

    private static boolean sameColumn(Cell one, Cell other) {
        return one.place() instanceof CellPlace here
                && other.place() instanceof CellPlace there
                && here.column() == there.column()
                && Layout.Page.of(here).equals(Layout.Page.of(there));
    }

    private static Line line(Cell cell) {
        CellPlace place = (CellPlace) cell.place();
        return new Line(Layout.Page.of(place), place.row());
    }

    /** Whether the lines below give too little, and nothing but this sum speaks against any cell of it. */
    private boolean isShort(Identity sum) {
        return sum.gap().signum() < 0
                && sum.factors().keySet().stream()
                        .allMatch(cell -> trial.impossible(cell).equals(List.of(sum)));
    }

    /** What the line would have to say, column by column. */
    private static String missing(List<Identity> sums) {
        return sums.stream()
                .map(sum -> {
                    Cell total = total(sum).orElseThrow();
                    Amount amount = total.amount();
                    return total.origin().name() + " "
                            + amount.withPrinted(amount.print(sum.gap().negate()))
                                    .textWithUnit();
                })
                .collect(Collectors.joining("; "));
    }
}
