package cn.gouji.bed;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Equation;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import cn.gouji.form.Forms;
import cn.gouji.money.Unit;
import cn.gouji.rules.AllRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Makes submissions by seed, and the equations that are stated over them. */
final class Bench {

    /** The seed the published figures were made from. */
    static final long SEED = 20250401L;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Forms forms = new Forms();
    private final List<Rule> rules = AllRules.of(CodeLists.official(), RuleSettings.DEFAULT);

    static Random random(long seed) {
        return new Random((SEED + seed) * SPREAD);
    }

    /** The consistent submission of that seed. */
    static Submission submission(Random random) {
        Hidden hidden = new Hidden(random);
        boolean blank = random.nextBoolean();
        Print print = List.of(
                        new Print(Unit.WAN, BigDecimal.ONE, blank),
                        new Print(Unit.WAN, CENT, blank),
                        new Print(Unit.YUAN, CENT, blank))
                .get(random.nextInt(3));
        return new Submission(BudgetPages.of(hidden, print), Narrative.of(hidden, print));
    }

    List<Equation> equations(Submission submission) {
        var reading = forms.assemble(List.of(forms.read(submission.workbook()), forms.read(submission.prose())));
        return rules.stream()
                .filter(Rule.LinearRule.class::isInstance)
                .flatMap(rule -> ((Rule.LinearRule) rule).equations(reading.filing()))
                .filter(Equation.class::isInstance)
                .map(Equation.class::cast)
                .toList();
    }
}
