package cn.gouji.rules.sum;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.rules.identity.IdentityRule;
import java.util.List;

/** The rules of the family SUM: sums and hierarchy inside a table (表内合计). */
public final class SumRules {

    private SumRules() {}

    /** Every rule of the family, by id. */
    public static List<Rule> all(CodeLists lists, RuleSettings settings) {
        return List.of(
                new SubjectSums(lists),
                new UnitSums(),
                new IdentityRule("SUM-03", Severity.ERROR),
                new IdentityRule("SUM-04", Severity.ERROR),
                new IdentityRule("SUM-05", Severity.ERROR),
                new IdentityRule("SUM-06", Severity.ERROR),
                new IdentityRule("SUM-07", Severity.ERROR),
                new YearChange(),
                new IdentityRule("SUM-08", Severity.ERROR),
                new IdentityRule("SUM-09", Severity.ERROR),
                new ListSum(),
                new SuperiorSum(),
                new SuperiorIsHeading(),
                new NegativeAmount());
    }
}
