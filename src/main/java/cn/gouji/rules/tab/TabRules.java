package cn.gouji.rules.tab;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.rules.identity.IdentityRule;
import java.util.List;

/** The rules of the family TAB: between tables (表间关系). */
public final class TabRules {

    private TabRules() {}

    /** Every rule of the family, by id. */
    public static List<Rule> all(CodeLists lists, RuleSettings settings) {
        return List.of(
                new IdentityRule("TAB-01", Severity.ERROR),
                new IdentityRule("TAB-02", Severity.ERROR),
                new DetailRowsDiffer(),
                new IdentityRule("TAB-03", Severity.ERROR),
                new EmptyTableContradicted(),
                new ProcurementDiffers(),
                new IdentityRule("TAB-06", Severity.ERROR),
                new SubjectRowsDiffer(lists),
                new SubjectRowsMissing(lists),
                new IdentityRule("TAB-08", Severity.WARNING),
                new GoalProjectMoney(),
                new GoalProjectNumber(),
                new AssetsDisagree(),
                new PayChargedToProjects(),
                new ThreePublicGrows(),
                new PayPerHead(settings));
    }
}
