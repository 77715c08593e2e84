package cn.gouji;

import cn.gouji.check.Finding;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One finding for each cause where a rule and the judge speak of the same cell (归并): a sign that breaks a sum is the sum's
 * affair, a sum that an empty table breaks is the empty table's, a code of another list is out of place for that reason.
 */
final class Folding {

    private static final String EMPTY_TABLE = "TAB-04";
    private static final String TABLES_DIFFER = "TAB-03";
    private static final String NEGATIVE = "SUM-13";

    /** What is wrong with a formula explains what is wrong with its result. */
    private static final Set<String> FORMULAS = Set.of("INT-02", "INT-04", "INT-05", "INT-09");

    private static final String CODES = "COD";
    private static final String OUT_OF_PLACE = "COD-05";

    private final List<Finding> judged;

    private Folding(List<Finding> judged) {
        this.judged = new ArrayList<>(judged);
    }

    /** What rules found and what the judge found, each cause once. */
    static Stream<Finding> of(List<Finding> found, List<Finding> judged) {
        Folding folding = new Folding(judged);
        List<Finding> told = oncePerCode(found.stream().flatMap(folding::told).toList());
        return Stream.concat(told.stream(), folding.judged.stream());
    }

    /** What cannot be checked, rules of one family that lack the same thing at the same place told once. */
    static Stream<Finding> byReason(List<Finding> untold) {
        Map<List<Object>, List<Finding>> reasons = new LinkedHashMap<>();
        for (Finding finding : untold) {
            String reason = finding.message().variant();
            Object apart = reason.isEmpty() ? finding : reason;
            reasons.computeIfAbsent(
                            List.of(finding.rule().family(), finding.at().place(), apart), key -> new ArrayList<>())
                    .add(finding);
        }
        return reasons.values().stream().map(same -> same.get(0).withConsequences(same.subList(1, same.size())));
    }

    /** What is wrong with a code says why it is out of place as well. */
    private static List<Finding> oncePerCode(List<Finding> told) {
        Map<Boolean, List<Finding>> astray = told.stream()
                .collect(
                        Collectors.partitioningBy(finding -> finding.rule().id().equals(OUT_OF_PLACE)));
        List<Finding> kept = new ArrayList<>(astray.getOrDefault(false, List.of()));
        for (Finding outOfPlace : astray.getOrDefault(true, List.of())) {
            OptionalInt reason = IntStream.range(0, kept.size())
                    .filter(at -> isReason(kept.get(at), outOfPlace))
                    .findFirst();
            reason.ifPresentOrElse(at -> kept.set(at, with(kept.get(at), outOfPlace)), () -> kept.add(outOfPlace));
        }
        return kept;
    }

    /** Whether the finding is as grave and speaks of every code that is out of place; the line above these is not one of them. */
    private static boolean isReason(Finding finding, Finding outOfPlace) {
        List<Place> spoken = singles(finding).stream()
                .filter(single -> single.rule().equals(finding.rule()))
                .flatMap(single -> single.places().stream())
                .toList();
        return finding.rule().family().equals(CODES)
                && finding.at().place().equals(outOfPlace.at().place())
                && finding.severity().compareTo(outOfPlace.severity()) <= 0
                && outOfPlace.places().stream()
                                .filter(place -> !spoken.contains(place))
                                .count()
                        <= 1;
    }

    private static Finding with(Finding cause, Finding consequence) {
        return cause.withConsequences(Stream.concat(cause.consequences().stream(), Stream.of(consequence))
                .toList());
    }

    private Stream<Finding> told(Finding finding) {
        if (FORMULAS.contains(finding.rule().id())) {
            return withResults(finding);
        }
        return switch (finding.rule().id()) {
            case EMPTY_TABLE -> Stream.of(withSums(finding));
            case NEGATIVE -> withoutExplained(finding);
            default -> Stream.of(finding);
        };
    }

    /** The empty table with the relations between tables that it breaks. */
    private Finding withSums(Finding empty) {
        List<Finding> broken = judged.stream()
                .filter(finding -> finding.rule().id().equals(TABLES_DIFFER))
                .filter(finding -> empty.places().stream().anyMatch(finding.places()::contains))
                .toList();
        judged.removeAll(broken);
        return empty.withConsequences(
                Stream.concat(empty.consequences().stream(), broken.stream()).toList());
    }

    /** The formulas whose results break no sum, told together, and each of the others with its sums as one cause. */
    private Stream<Finding> withResults(Finding finding) {
        List<Finding> alone = new ArrayList<>();
        List<Finding> causes = new ArrayList<>();
        for (Finding formula : singles(finding)) {
            Place place = formula.at().place();
            List<Finding> broken = judged.stream()
                    .filter(sum -> sum.at().place().equals(place) || changesOnly(sum, place))
                    .toList();
            if (broken.isEmpty()) {
                alone.add(formula);
            } else if (broken.stream().allMatch(sum -> formula.rule().severity().compareTo(sum.severity()) <= 0)) {
                judged.removeAll(broken);
                causes.add(withResult(formula, broken));
            } else {
                judged.set(judged.indexOf(broken.get(0)), with(broken.get(0), formula));
            }
        }
        return Stream.concat(together(alone), causes.stream());
    }

    /** The formula over the sums its result breaks, as grave as these, and with the correction they propose. */
    private static Finding withResult(Finding formula, List<Finding> broken) {
        Finding whole = formula;
        for (Finding sum : broken) {
            whole = with(whole.atLeast(sum.severity()), sum);
            whole = whole.repairs().isEmpty() && changesOnly(sum, formula.at().place())
                    ? whole.withRepairs(sum.repairs())
                    : whole;
        }
        return whole;
    }

    private static List<Finding> singles(Finding finding) {
        return Stream.concat(Stream.of(finding.withConsequences(List.of())), finding.consequences().stream())
                .toList();
    }

    private static Stream<Finding> together(List<Finding> singles) {
        return singles.isEmpty()
                ? Stream.empty()
                : Stream.of(singles.get(0).withConsequences(singles.subList(1, singles.size())));
    }

    private static boolean changesOnly(Finding finding, Place place) {
        return finding.repairs().size() == 1
                && finding.repairs().get(0).changes().stream()
                        .allMatch(change -> change.place().equals(place));
    }

    /** The negative amounts no broken sum answers for; the others go under that sum. */
    private Stream<Finding> withoutExplained(Finding negative) {
        return together(singles(negative).stream()
                .filter(single -> !isUnderASum(single))
                .toList());
    }

    private boolean isUnderASum(Finding single) {
        for (int at = 0; at < judged.size(); at++) {
            Finding sum = judged.get(at);
            if (sum.severity().compareTo(single.severity()) <= 0
                    && isAbout(sum, single.at().place())) {
                judged.set(at, with(sum, single));
                return true;
            }
        }
        return false;
    }

    /** Whether the finding looks first at the cell, or would have it changed. */
    private static boolean isAbout(Finding finding, Place place) {
        return finding.at().place().equals(place)
                || finding.repairs().stream()
                        .flatMap(repair -> repair.changes().stream())
                        .anyMatch(change -> change.place().equals(place));
    }
}
