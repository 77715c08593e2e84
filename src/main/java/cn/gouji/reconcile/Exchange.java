package cn.gouji.reconcile;

import cn.gouji.money.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Two neighbouring figures that changed places (相邻两格互换). Each of them must be called wrong by a relation the other takes
 * no part in, and putting them back must mend all that speaks of them.
 */
final class Exchange {

    private final Trial trial;
    private final Layout layout;

    Exchange(Trial trial, Layout layout) {
        this.trial = trial;
        this.layout = layout;
    }

    /** The first exchange that explains its cells, where no other explains the same. */
    Optional<Slip> find() {
        NavigableSet<Cell> suspects = new TreeSet<>();
        trial.impossible()
                .forEach(identity -> suspects.addAll(identity.factors().keySet()));
        List<Slip> found = new ArrayList<>();
        for (Cell cell : suspects) {
            layout.below(cell).flatMap(other -> exchanged(cell, other)).ifPresent(found::add);
            layout.rightOf(cell).flatMap(other -> exchanged(cell, other)).ifPresent(found::add);
        }
        return found.stream()
                .filter(slip -> found.stream().noneMatch(other -> other != slip && rivals(slip, other)))
                .findFirst();
    }

    private static boolean rivals(Slip slip, Slip other) {
        return other.mended().size() >= slip.mended().size()
                && slip.mended().stream().anyMatch(other.mended()::contains);
    }

    private Optional<Slip> exchanged(Cell one, Cell other) {
        if (one.amount().value().compareTo(other.amount().value()) == 0
                || one.amount().unit() != other.amount().unit()
                || own(one, other).findAny().isEmpty()
                || own(other, one).findAny().isEmpty()
                || !isCalledWrong(one, other)
                || !isCalledWrong(other, one)) {
            return Optional.empty();
        }
        SortedMap<Cell, Amount> prints = Trial.prints(one, like(one, other), other, like(other, one));
        return trial.mended(prints)
                .filter(mended -> !Trial.haveCommonCell(mended))
                .map(mended -> new Slip("exchanged", prints, mended, Map.of()));
    }

    /** Whether a relation that is not of both is broken, and would not be with the other's figure. */
    private boolean isCalledWrong(Cell cell, Cell other) {
        SortedMap<Cell, Amount> print = new TreeMap<>(Map.of(cell, like(cell, other)));
        return own(cell, other).anyMatch(identity -> Ruling.of(identity, print).outcome() != Ruling.Outcome.IMPOSSIBLE);
    }

    /** What is broken that speaks of the cell and not of the other. */
    private Stream<Identity> own(Cell cell, Cell other) {
        return trial.impossible(cell).stream()
                .filter(identity -> !identity.factors().containsKey(other));
    }

    /** The figure of the other cell as it would be printed here. */
    private static Amount like(Cell here, Cell other) {
        Amount amount = other.amount();
        return here.amount().isExact() || amount.isExact()
                ? amount
                : amount.withStep(amount.step().min(here.amount().step()));
    }
}
