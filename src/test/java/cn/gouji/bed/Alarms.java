package cn.gouji.bed;

import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is said of consistent submissions, where nothing should be. */
final class Alarms {

    /** Every error: which submission, rule and place. */
    final List<String> errors = new ArrayList<>();
    /** Every warning, likewise. */
    final List<String> warnings = new ArrayList<>();

    /** How many submissions have a warning of the rule. */
    final Map<String, Integer> warned = new TreeMap<>();

    int submissions;
    int withWarning;

    /** What was said of one. */
    record Told(String submission, List<Finding> findings) {}

    /** Takes what was said of one. */
    void add(Told told) {
        submissions++;
        Set<String> rules = new HashSet<>();
        for (Finding finding : told.findings()) {
            String where = told.submission() + " " + finding.rule().id() + " "
                    + finding.at().place().sheet() + " " + finding.at().place().spot() + " "
                    + finding.message().values();
            if (finding.severity() == Severity.ERROR) {
                errors.add(where);
            } else if (finding.severity() == Severity.WARNING) {
                warnings.add(where);
                rules.add(finding.rule().id());
            }
        }
        rules.forEach(rule -> warned.merge(rule, 1, Integer::sum));
        withWarning += rules.isEmpty() ? 0 : 1;
    }
}
