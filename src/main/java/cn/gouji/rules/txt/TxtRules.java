package cn.gouji.rules.txt;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import java.util.List;

/** The rules of the family TXT. */
public final class TxtRules {

    private TxtRules() {}

    /** Every rule of the family, by id. */
    public static List<Rule> all(CodeLists lists, RuleSettings settings) {
        return List.of(
                new ImpossibleGrowthPercentage(),
                new TextDiffersFromTable(),
                new PartsDifferFromTotalInProse(),
                new DirectionContradicted(),
                new ReasonAgainstDirection(),
                new RunningCostsIncludeWages(),
                new NoReservedShare(),
                new YearNotRolled(),
                new AssetCountsContradict(),
                new AwardedContractBudgetedAgain(),
                new WrittenCalculationWrong(),
                new ProjectNamedDifferently(),
                new HeadCountsDisagree(),
                new PercentageOnZeroBase(),
                new ChangeNotFullyExplained(),
                new PersonNamed(),
                new WrongLevelOfGovernment(),
                new WordingContradictsItself(),
                new DoubledWord(),
                new PlaceholderInProse(),
                new GlossaryDoesNotFit(lists),
                new ZeroExplained(),
                new MainTaskUnmentioned());
    }
}
