package cn.gouji.reconcile;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks for one slip behind several wrong cells, the widest first. */
final class Slips {

    private Slips() {}

    /** The slip that explains most at once, where one does. */
    static Optional<Slip> find(Map<Identity, Ruling> rulings) {
        Trial trial = new Trial(rulings);
        if (trial.impossible().isEmpty()) {
            return Optional.empty();
        }
        Layout layout = new Layout(trial.cells());
        Stream<Supplier<Optional<Slip>>> ways = Stream.of(
                () -> new Rescaled(trial, layout).find(),
                () -> new Slide(trial, layout).find(),
                () -> new DoubledRow(trial, layout).find(),
                () -> new Exchange(trial, layout).find(),
                () -> new MissingRow(trial).find());
        return ways.map(Supplier::get).flatMap(Optional::stream).findFirst();
    }
}
