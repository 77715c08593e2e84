package cn.gouji.bed;

import cn.gouji.Review;
import cn.gouji.check.Equation;
import cn.gouji.check.Finding;
import cn.gouji.check.Repair;
import cn.gouji.check.Severity;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one injury was answered.
 *
 * @param fault what kind it is of
 * @param impossible whether no rounding explains the spoiled prints, so that it must be found
 * @param determined whether the equations leave only the guilty cells
 * @param decided whether what is printed leaves only one correction
 * @param caught whether an error or a warning speaks of it, or a hint where the fault is only one for a hint
 * @param named whether a finding looks first at it, or its first correction changes just it
 * @param mended whether the first correction brings back what stood there
 * @param strangers how many errors speak of nothing that was spoiled
 */
record Score(
        Fault fault,
        boolean impossible,
        boolean determined,
        boolean decided,
        boolean caught,
        boolean named,
        boolean mended,
        int strangers) {

    static Score of(Fault fault, Injury injury, Review review, List<Equation> equations) {
        Certain certain = Certain.of(fault, injury, equations);
        List<Finding> told = review.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR
                        || finding.severity() == Severity.WARNING
                        || fault.group() == Fault.Group.HINT)
                .toList();
        List<Finding> own = told.stream()
                .filter(finding -> speaks(finding, injury.spots()))
                .filter(finding -> injury.rules().isEmpty()
                        || Stream.concat(Stream.of(finding), finding.consequences().stream())
                                .anyMatch(each ->
                                        injury.rules().contains(each.rule().id())))
                .toList();
        long strangers = told.stream()
                .filter(finding -> finding.severity() == Severity.ERROR && !speaks(finding, injury.spots()))
                .count();
        return new Score(
                fault,
                certain.impossible(),
                certain.determined(),
                certain.decided(),
                !own.isEmpty(),
                own.stream().anyMatch(finding -> names(finding, injury)),
                own.stream().anyMatch(finding -> mends(finding, injury, certain)),
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

    private static boolean mends(Finding finding, Injury injury, Certain certain) {
        if (finding.repairs().isEmpty() || injury.right().isEmpty()) {
            return false;
        }
        Map<Place, String> right = certain.right();
        Map<Place, String> proposed = finding.repairs().get(0).changes().stream()
                .collect(Collectors.toMap(Repair.Change::place, change -> bare(change.to()), (one, other) -> one));
        return right.keySet().containsAll(proposed.keySet())
                && certain.openCells().containsAll(differing(right, proposed))
                && (certain.openCells().isEmpty() || certain.agrees(proposed));
    }

    private static Set<Place> differing(Map<Place, String> right, Map<Place, String> proposed) {
        return right.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(proposed.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Without separators; a number without zeros at its end, nothing as 0. */
    static String bare(String text) {
        String plain = text.replace("'", "").replace(",", "");
        boolean number = plain.isEmpty() || plain.matches("-?[0-9]+([.][0-9]+)?");
        return number
                ? new BigDecimal(plain.isEmpty() ? "0" : plain)
                        .stripTrailingZeros()
                        .toPlainString()
                : plain;
    }
}
