package cn.gouji;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Equation;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import cn.gouji.filing.Filing;
import cn.gouji.form.Forms;
import cn.gouji.rules.AllRules;
import java.util.List;
import java.util.Optional;

/** The equations the rules state over files that were read, for tests of the judge. */
public final class Stated {

    private static final Forms FORMS = new Forms();
    private static final List<Rule> RULES = AllRules.of(CodeLists.official(), RuleSettings.DEFAULT);

    private Stated() {}

    /** Every equation over the submission. */
    public static List<Equation> equations(List<ReadFile> submission) {
        Filing filing = FORMS.assemble(submission.stream()
                        .map(ReadFile::reading)
                        .flatMap(Optional::stream)
                        .toList())
                .filing();
        return RULES.stream()
                .filter(Rule.LinearRule.class::isInstance)
                .flatMap(rule -> ((Rule.LinearRule) rule).equations(filing))
                .filter(Equation.class::isInstance)
                .map(Equation.class::cast)
                .toList();
    }
}
