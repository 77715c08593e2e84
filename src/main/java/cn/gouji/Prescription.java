package cn.gouji;

import cn.gouji.check.Finding;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** Applies what a bureau prescribes to what the rules say (规则设置的落实). */
record Prescription(RuleSettings settings) {

    /**
     * Whether the verdict is heard. A finding always is, because what a rule that is switched off folds under its own
     * finding stands for itself ({@link #limited(Finding)}).
     */
    boolean isHeard(Verdict verdict) {
        return verdict instanceof Verdict.Broken || isOn(verdict.rule().id());
    }

    boolean isOn(String rule) {
        return settings.isOn(rule);
    }

    /** The finding, no graver than wanted; what was folded under a rule that is switched off stands for itself. */
    Stream<Finding> limited(Finding finding) {
        List<Finding> folded =
                finding.consequences().stream().flatMap(this::limited).toList();
        if (!isOn(finding.rule().id())) {
            return folded.stream();
        }
        Severity severity = settings.limited(finding.rule().id(), finding.severity());
        return Stream.of(finding.withSeverity(severity).withConsequences(folded));
    }
}
