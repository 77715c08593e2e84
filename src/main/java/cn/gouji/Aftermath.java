package cn.gouji;

import cn.gouji.check.Finding;
import cn.gouji.check.Repair;
import cn.gouji.check.Rule;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a correction settles besides (连带消除): where the judge knows the one correction of a cell, the rules that complain of
 * that cell are asked again as if it had been made; what they no longer say was a consequence.
 */
final class Aftermath {

    private final List<Rule> rules;
    private final Filing filing;
    private final List<Finding> found;

    /** The aftermath of corrections of that filing, in which the rules have found this. */
    Aftermath(List<Rule> rules, Filing filing, List<Finding> found) {
        this.rules = rules;
        this.filing = filing;
        this.found = new ArrayList<>(found);
    }

    /** The causes with what their correction settles; that is taken from {@link #left}. */
    List<Finding> under(List<Finding> causes) {
        return causes.stream().map(this::under).toList();
    }

    /** What the rules have found and no correction settles. */
    List<Finding> left() {
        return List.copyOf(found);
    }

    private Finding under(Finding cause) {
        if (cause.repairs().size() != 1) {
            return cause;
        }
        Repair repair = cause.repairs().get(0);
        Set<Place> places = repair.changes().stream().map(Repair.Change::place).collect(Collectors.toSet());
        List<Finding> near = found.stream()
                .filter(finding -> cause.severity().compareTo(finding.severity()) <= 0)
                .filter(finding -> finding.places().stream().anyMatch(places::contains))
                .toList();
        Optional<Filing> corrected = near.isEmpty() ? Optional.empty() : Corrected.by(repair, filing);
        if (corrected.isEmpty()) {
            return cause;
        }
        List<Finding> settled = near.stream()
                .filter(finding -> isSettled(finding, corrected.get()))
                .toList();
        found.removeAll(settled);
        return settled.isEmpty()
                ? cause
                : cause.withConsequences(Stream.concat(cause.consequences().stream(), settled.stream())
                        .toList());
    }

    /** Whether a rule that said it looks at the place again and says no more. One that crashes settles nothing. */
    private boolean isSettled(Finding finding, Filing corrected) {
        List<Rule.InspectionRule> same = rules.stream()
                .filter(rule -> rule.info().equals(finding.rule()))
                .filter(Rule.InspectionRule.class::isInstance)
                .map(Rule.InspectionRule.class::cast)
                .toList();
        try {
            List<Verdict> verdicts =
                    same.stream().flatMap(rule -> rule.verdicts(corrected)).toList();
            return verdicts.stream().anyMatch(Verdict.Holds.class::isInstance)
                    && verdicts.stream()
                            .filter(Verdict.Broken.class::isInstance)
                            .map(verdict -> ((Verdict.Broken) verdict).finding())
                            .flatMap(broken -> Stream.concat(Stream.of(broken), broken.consequences().stream()))
                            .noneMatch(broken ->
                                    broken.at().item().equals(finding.at().item()));
        } catch (RuntimeException | StackOverflowError | LinkageError failed) {
            return false;
        }
    }
}
