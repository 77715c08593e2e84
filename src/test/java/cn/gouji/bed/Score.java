package cn.gouji.bed;

import cn.gouji.Review;
import cn.gouji.check.Equation;
import cn.gouji.check.Finding;
import cn.gouji.check.Repair;
import cn.gouji.check.Severity;
import cn.gouji.money.Amount;
import cn.gouji.reconcile.Oracle;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one injury was answered.
 *
 * @param impossible whether no rounding explains the spoiled prints, so that it must be found
 * @param determined whether the equations leave only the guilty cells
 * @param decided whether what is printed leaves only one correction
 * @param caught whether an error or a warning speaks of it
 * @param named whether a finding looks first at it, or its first correction changes just it
 * @param mended whether the first correction brings back what stood there
 * @param strangers how many errors speak of nothing that was spoiled
 */
record Score(
        boolean impossible,
        boolean determined,
        boolean decided,
        boolean caught,
        boolean named,
        boolean mended,
        int strangers) {

    static Score of(Fault fault, Injury injury, Review review, List<Equation> equations) {
        List<Finding> told = review.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR || finding.severity() == Severity.WARNING)
                .toList();
        List<Finding> own = told.stream()
                .filter(finding -> speaks(finding, injury.spots()))
                .filter(finding -> injury.rules().isEmpty()
                        || injury.rules().contains(finding.rule().id()))
                .toList();
        long strangers = told.stream()
                .filter(finding -> finding.severity() == Severity.ERROR && !speaks(finding, injury.spots()))
                .count();
        Certain certain = Certain.of(fault, injury, equations);
        return new Score(
                certain.impossible(),
                certain.determined(),
                certain.decided(),
                !own.isEmpty(),
                own.stream().anyMatch(finding -> names(finding, injury)),
                own.stream().anyMatch(finding -> mends(finding, injury)),
                (int) strangers);
    }

    static boolean speaks(Finding finding, Set<Place> spots) {
        return Stream.concat(Stream.of(finding), finding.consequences().stream())
                .anyMatch(each -> each.places().stream().anyMatch(spots::contains)
                        || each.repairs().stream()
                                .flatMap(repair -> repair.changes().stream())
                                .anyMatch(change -> spots.contains(change.place())));
    }

    static boolean names(Finding finding, Injury injury) {
        return injury.spots().contains(finding.at().place())
                || (!finding.repairs().isEmpty()
                        && changed(finding.repairs().get(0)).equals(injury.spots()));
    }

    private static Set<Place> changed(Repair repair) {
        return repair.changes().stream().map(Repair.Change::place).collect(Collectors.toSet());
    }

    static boolean mends(Finding finding, Injury injury) {
        if (finding.repairs().isEmpty() || injury.right().isEmpty()) {
            return false;
        }
        Map<Place, String> right = new HashMap<>();
        injury.right().forEach((slot, field) -> right.put(injury.spoiled().place(slot), bare(field.text())));
        Map<Place, String> proposed = finding.repairs().get(0).changes().stream()
                .collect(Collectors.toMap(Repair.Change::place, change -> bare(change.to()), (one, other) -> one));
        return proposed.equals(right);
    }

    private static String bare(String text) {
        String plain = text.replace("'", "").replace(",", "");
        return plain.isEmpty() ? "0" : plain;
    }

    /** What is certain of an injury, by trying. */
    private record Certain(boolean impossible, boolean determined, boolean decided) {

        static Certain of(Fault fault, Injury injury, List<Equation> equations) {
            if (!fault.isOfSums()) {
                return new Certain(
                        true, !injury.rules().isEmpty(), !injury.right().isEmpty());
            }
            Oracle oracle = new Oracle(equations);
            if (!oracle.isContradiction()) {
                return new Certain(false, false, false);
            }
            if (fault.group() != Fault.Group.ONE_CELL) {
                boolean several = fault.group() == Fault.Group.SEVERAL_CELLS;
                return new Certain(
                        true,
                        oracle.alone().isEmpty(),
                        several && oracle.alone().isEmpty());
            }
            Slot slot = injury.right().keySet().iterator().next();
            Place place = injury.spoiled().place(slot);
            boolean determined = oracle.alone().equals(Set.of(place));
            return new Certain(true, determined, determined && decided(oracle, injury, slot));
        }

        /** Whether just one print will do, or just one that is a slip away. */
        private static boolean decided(Oracle oracle, Injury injury, Slot slot) {
            Place place = injury.spoiled().place(slot);
            Amount right = ((Field.Number) injury.right().get(slot)).amount();
            Amount wrong = ((Field.Number) injury.spoiled().at(slot)).amount();
            BigDecimal above = right.printed().add(right.step());
            BigDecimal below = right.printed().subtract(right.step());
            if (!oracle.mends(Map.of(place, above)) && !oracle.mends(Map.of(place, below))) {
                return true;
            }
            List<BigDecimal> near = Slips.around(wrong).stream()
                    .filter(print -> oracle.mends(Map.of(place, print)))
                    .toList();
            return near.size() == 1 && near.get(0).compareTo(right.printed()) == 0;
        }
    }
}
