package cn.gouji.reconcile;

import cn.gouji.money.Amount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A whole sheet whose figures count another unit than it says (整表量级不符, math.md 8): its own sums hold, what ties it to
 * others fails, and one power of ten mends all of that.
 */
final class Rescaled {

    static final String NAME = "table-unit";
    static final String EITHER = "table-unit-of-either";

    private static final List<Integer> POWERS = List.of(4, -4, 3, -3, 1, -1, 2, -2, 8, -8);
    private static final int ENOUGH = 2;
    private static final int ENOUGH_SHORT = 6;
    private static final int TELLING_DIGITS = 3;

    private final Trial trial;
    private final Layout layout;

    Rescaled(Trial trial, Layout layout) {
        this.trial = trial;
        this.layout = layout;
    }

    /** The sheet and its power of ten, where just one sheet explains what is broken around it. */
    Optional<Slip> find() {
        List<Slip> found = new ArrayList<>();
        for (Layout.Page page : layout.pages()) {
            List<Cell> cells = layout.cells(page);
            List<Identity> across = across(cells);
            if (isEnough(across, cells)) {
                POWERS.stream()
                        .map(power -> scaled(cells, across, power))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        int most = found.stream().mapToInt(slip -> slip.mended().size()).max().orElse(0);
        List<Slip> best =
                found.stream().filter(slip -> slip.mended().size() == most).toList();
        if (best.size() == 2 && best.get(0).mended().equals(best.get(1).mended())) {
            return Optional.of(either(best.get(0), best.get(1)));
        }
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    /** Two sheets that only differ from each other: one of them is in another unit, and nothing says which. */
    private static Slip either(Slip one, Slip other) {
        return new Slip(
                EITHER,
                other.prints(),
                other.mended(),
                Map.of(
                        "power",
                        power(other),
                        "other",
                        one.prints().firstKey().place().sheet()));
    }

    static int power(Slip slip) {
        return (int) Objects.requireNonNull(slip.values().get("power"));
    }

    /** What ties the sheet to others and no rounding explains. */
    private List<Identity> across(List<Cell> cells) {
        Set<Cell> own = new HashSet<>(cells);
        return trial.impossible().stream()
                .filter(Identity::isEquality)
                .filter(identity -> identity.factors().keySet().stream().anyMatch(own::contains))
                .filter(identity -> !own.containsAll(identity.factors().keySet()))
                .toList();
    }

    /** Whether enough different figures of the sheet are called wrong; more of them where most of their digits are lost. */
    private static boolean isEnough(List<Identity> across, List<Cell> cells) {
        return independent(across, cells, Rescaled::isTelling) >= ENOUGH
                || independent(across, cells, Rescaled::isHalfTelling) >= ENOUGH_SHORT;
    }

    private static long independent(List<Identity> across, List<Cell> cells, Predicate<Identity> isTelling) {
        List<Identity> telling = across.stream().filter(isTelling).toList();
        return cells.stream()
                .filter(cell ->
                        telling.stream().anyMatch(identity -> identity.factors().containsKey(cell)))
                .count();
    }

    /** Whether every figure of the relation that is not nothing is long. */
    private static boolean isTelling(Identity identity) {
        return identity.factors().keySet().stream()
                .map(Cell::amount)
                .filter(amount -> amount.printed().signum() != 0)
                .allMatch(amount -> digits(amount) >= TELLING_DIGITS);
    }

    /** Whether some figure of the relation is long. */
    private static boolean isHalfTelling(Identity identity) {
        return identity.factors().keySet().stream()
                .map(Cell::amount)
                .anyMatch(amount -> amount.printed().signum() != 0 && digits(amount) >= TELLING_DIGITS);
    }

    private static int digits(Amount amount) {
        return amount.isExact()
                ? amount.printed().precision()
                : amount.printed().divideToIntegralValue(amount.step()).precision();
    }

    private Optional<Slip> scaled(List<Cell> cells, List<Identity> across, int power) {
        SortedMap<Cell, Amount> prints = new TreeMap<>();
        cells.forEach(cell -> prints.put(cell, scaled(cell.amount(), power)));
        boolean mends = across.stream()
                .allMatch(identity -> Ruling.of(identity, prints).outcome() != Ruling.Outcome.IMPOSSIBLE);
        if (!mends) {
            return Optional.empty();
        }
        boolean harmless = prints.keySet().stream()
                .flatMap(cell -> trial.uses(cell).stream())
                .filter(identity -> !trial.isImpossible(identity))
                .allMatch(identity -> Ruling.of(identity, prints).outcome() != Ruling.Outcome.IMPOSSIBLE);
        return Optional.of(new Slip(NAME, prints, across, Map.of("power", power)))
                .filter(slip -> harmless);
    }

    private static Amount scaled(Amount amount, int power) {
        return amount.withPrinted(amount.printed().scaleByPowerOfTen(power))
                .withStep(amount.step().scaleByPowerOfTen(power));
    }
}
