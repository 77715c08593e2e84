package cn.gouji.bed;

import cn.gouji.check.Equation;
import cn.gouji.money.Amount;
import cn.gouji.reconcile.Oracle;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is certain of an injury, by trying. */
final class Certain {

    private final Injury injury;
    private final Oracle oracle;
    private final boolean ofSums;
    private final boolean impossible;
    private final boolean determined;
    private final boolean decided;
    private final Map<Place, String> right = new HashMap<>();
    private final Set<Place> open;

    private Certain(Fault fault, Injury injury, List<Equation> equations) {
        this.injury = injury;
        this.oracle = new Oracle(equations);
        this.ofSums = fault.isOfSums();
        this.impossible = !ofSums || oracle.isContradiction();
        boolean several = fault.group() == Fault.Group.SEVERAL_CELLS;
        this.determined = impossible && isDetermined(fault);
        this.open = several && determined ? open() : Set.of();
        this.decided = determined && isDecided(fault);
        injury.right().forEach((slot, field) -> right.put(injury.spoiled().place(slot), Score.bare(field.text())));
    }

    static Certain of(Fault fault, Injury injury, List<Equation> equations) {
        return new Certain(fault, injury, equations);
    }

    /** Whether no rounding explains the spoiled prints. */
    boolean impossible() {
        return impossible;
    }

    /** Whether the equations leave only the guilty cells. */
    boolean determined() {
        return determined;
    }

    /** Whether what is printed leaves only one correction, in some of the cells at least. */
    boolean decided() {
        return decided;
    }

    /** What stood in the spoiled cells. */
    Map<Place, String> right() {
        return right;
    }

    /** The spoiled cells in which, the others being mended, another print would do as well. */
    Set<Place> openCells() {
        return open;
    }

    /** Whether everything agrees with these prints. */
    boolean agrees(Map<Place, String> prints) {
        return oracle.mends(prints.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, print -> new BigDecimal(print.getValue()))));
    }

    private boolean isDetermined(Fault fault) {
        if (!ofSums) {
            return !injury.rules().isEmpty();
        }
        return fault.group() == Fault.Group.ONE_CELL
                ? oracle.alone().equals(injury.spots())
                : oracle.alone().isEmpty() && !hasRival();
    }

    /** Whether two other neighbouring figures of the same lines might have changed places just as well. */
    private boolean hasRival() {
        Set<Slot> guilty = injury.right().keySet();
        if (guilty.size() != 2) {
            return false;
        }
        int columns = 9;
        return guilty.stream()
                .flatMap(slot ->
                        IntStream.range(0, columns).mapToObj(column -> new Slot(slot.page(), slot.row(), column)))
                .anyMatch(slot -> isRival(slot, slot.down(1)) || isRival(slot, slot.right(1)));
    }

    private boolean isRival(Slot one, Slot other) {
        Submission spoiled = injury.spoiled();
        return spoiled.has(one)
                && spoiled.has(other)
                && !injury.right().keySet().equals(Set.of(one, other))
                && spoiled.at(one) instanceof Field.Number first
                && spoiled.at(other) instanceof Field.Number second
                && first.amount().printed().compareTo(second.amount().printed()) != 0
                && oracle.mends(Map.of(
                        spoiled.place(one), second.amount().printed(),
                        spoiled.place(other), first.amount().printed()));
    }

    private boolean isDecided(Fault fault) {
        return switch (fault.group()) {
            case ONE_CELL -> isOneDecided(injury.right().keySet().iterator().next());
            case SEVERAL_CELLS -> open.size() < injury.right().size();
            case TABLE -> false;
            default -> !injury.right().isEmpty();
        };
    }

    private Set<Place> open() {
        Map<Place, BigDecimal> mended = new HashMap<>();
        injury.right().forEach((slot, field) -> mended.put(injury.spoiled().place(slot), number(field)));
        return mended.keySet().stream().filter(place -> isOpen(place, mended)).collect(Collectors.toSet());
    }

    private boolean isOpen(Place place, Map<Place, BigDecimal> mended) {
        BigDecimal step = injury.right().entrySet().stream()
                .map(Map.Entry::getValue)
                .filter(Field.Number.class::isInstance)
                .map(field -> ((Field.Number) field).amount().step())
                .findFirst()
                .orElse(BigDecimal.ONE);
        Map<Place, BigDecimal> above = new HashMap<>(mended);
        above.merge(place, step, BigDecimal::add);
        Map<Place, BigDecimal> below = new HashMap<>(mended);
        below.merge(place, step.negate(), BigDecimal::add);
        boolean less = below.getOrDefault(place, BigDecimal.ZERO).signum() >= 0 && oracle.mends(below);
        return less || oracle.mends(above);
    }

    private static BigDecimal number(Field field) {
        return field instanceof Field.Number number ? number.amount().printed() : BigDecimal.ZERO;
    }

    /** Whether just one print will do, or just one that is a slip away. */
    private boolean isOneDecided(Slot slot) {
        Place place = injury.spoiled().place(slot);
        Amount meant = ((Field.Number) injury.right().get(slot)).amount();
        Amount wrong = ((Field.Number) injury.spoiled().at(slot)).amount();
        BigDecimal above = meant.printed().add(meant.step());
        BigDecimal below = meant.printed().subtract(meant.step());
        if (!oracle.mends(Map.of(place, above)) && !oracle.mends(Map.of(place, below))) {
            return true;
        }
        List<BigDecimal> near = Slips.around(wrong).stream()
                .filter(print -> oracle.mends(Map.of(place, print)))
                .toList();
        return near.size() == 1 && near.get(0).compareTo(meant.printed()) == 0;
    }
}
