package cn.gouji;

import cn.gouji.check.Finding;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One finding for each cause where a rule and the judge speak of the same cell (归并): a sign that breaks a sum is the sum's
 * affair, a sum that an empty table breaks is the empty table's.
 */
final class Folding {

    private static final String EMPTY_TABLE = "TAB-04";
    private static final String TABLES_DIFFER = "TAB-03";
    private static final String NEGATIVE = "SUM-13";

    private final List<Finding> judged;

    private Folding(List<Finding> judged) {
        this.judged = new ArrayList<>(judged);
    }

    /** What rules found and what the judge found, each cause once. */
    static Stream<Finding> of(List<Finding> found, List<Finding> judged) {
        Folding folding = new Folding(judged);
        List<Finding> told = found.stream().flatMap(folding::told).toList();
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

    private Stream<Finding> told(Finding finding) {
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

    /** The negative amounts no broken sum answers for; the others go under that sum. */
    private Stream<Finding> withoutExplained(Finding negative) {
        List<Finding> each = Stream.concat(
                        Stream.of(negative.withConsequences(List.of())), negative.consequences().stream())
                .filter(single -> !isUnderASum(single))
                .toList();
        return each.isEmpty() ? Stream.empty() : Stream.of(each.get(0).withConsequences(each.subList(1, each.size())));
    }

    private boolean isUnderASum(Finding single) {
        for (int at = 0; at < judged.size(); at++) {
            Finding sum = judged.get(at);
            if (sum.severity().compareTo(single.severity()) <= 0
                    && isAbout(sum, single.at().place())) {
                judged.set(
                        at,
                        sum.withConsequences(Stream.concat(sum.consequences().stream(), Stream.of(single))
                                .toList()));
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
