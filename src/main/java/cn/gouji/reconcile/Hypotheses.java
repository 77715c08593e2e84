package cn.gouji.reconcile;

import cn.gouji.money.Amount;
import cn.gouji.sheet.CellPlace;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;

/** Names the fault that would turn one figure into the printed one, unless it may as well be chance (rules.md 13). */
final class Hypotheses {

    private final NavigableSet<Cell> cells;
    private final List<Identity> violated;

    Hypotheses(Block block, Collection<Identity> violated) {
        this.cells = block.cells();
        this.violated = List.copyOf(violated);
    }

    /** The name of the fault, where one fits. */
    Optional<String> name(Cell cell, Amount meant) {
        List<Identity> repaired = violated.stream()
                .filter(identity -> identity.factors().containsKey(cell))
                .toList();
        return Stream.of(slip(cell, meant, repaired), item(cell, meant, repaired), neighbour(cell, repaired))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> slip(Cell cell, Amount meant, List<Identity> repaired) {
        Map<BigDecimal, String> slips = TypingError.meant(cell.amount(), meant.step());
        List<BigDecimal> changes = slips.keySet().stream()
                .map(value ->
                        meant.withPrinted(value).value().subtract(cell.amount().value()))
                .toList();
        return Optional.ofNullable(slips.get(meant.printed()))
                .filter(name -> isTelling(meant, repaired, name.equals("sign") ? List.of(changes.get(0)) : changes));
    }

    /** A total that lacks one of its items, or counts one twice. */
    private static Optional<String> item(Cell cell, Amount meant, List<Identity> repaired) {
        BigDecimal change = meant.value().subtract(cell.amount().value());
        for (Identity identity : repaired) {
            List<BigDecimal> items = identity.factors().entrySet().stream()
                    .filter(factor -> factor.getKey() != cell && factor.getValue() == -1)
                    .map(factor -> factor.getKey().amount().value())
                    .filter(value -> value.signum() != 0)
                    .toList();
            boolean total = Integer.valueOf(1).equals(identity.factors().get(cell)) && items.size() > 1;
            List<BigDecimal> changes = Stream.concat(
                            items.stream(), items.stream().map(BigDecimal::negate))
                    .toList();
            if (total && holds(changes, change) && isTelling(meant, repaired, changes)) {
                return Optional.of(holds(items, change) ? "item-missing" : "item-doubled");
            }
        }
        return Optional.empty();
    }

    /** The figure of the cell above, below or beside typed once more. */
    private Optional<String> neighbour(Cell cell, List<Identity> repaired) {
        if (cell.amount().printed().signum() == 0) {
            return Optional.empty();
        }
        boolean copied = cells.stream()
                .filter(other ->
                        other.amount().printed().compareTo(cell.amount().printed()) == 0)
                .anyMatch(other -> adjoin(cell, other));
        return Optional.of("neighbour-value").filter(name -> copied && repaired.size() > 1);
    }

    private static boolean adjoin(Cell one, Cell other) {
        return one.place() instanceof CellPlace here
                && other.place() instanceof CellPlace there
                && here.document().equals(there.document())
                && here.sheetIndex() == there.sheetIndex()
                && Math.abs(here.row() - there.row()) + Math.abs(here.column() - there.column()) == 1;
    }

    private static boolean holds(List<BigDecimal> numbers, BigDecimal number) {
        return numbers.stream().anyMatch(other -> other.compareTo(number) == 0);
    }

    private static boolean isTelling(Amount meant, List<Identity> repaired, List<BigDecimal> changes) {
        if (repaired.isEmpty()) {
            return false;
        }
        Ruling ruling = Ruling.of(repaired.get(0));
        BigDecimal bound = ruling.bound().widest(ruling.gap());
        return TypingError.isTelling(repaired.size(), bound, changes, ruling.gap(), meant.stepValue());
    }
}
