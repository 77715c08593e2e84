package cn.gouji.rules.cod;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import java.util.List;

/** The rules of the family COD. */
public final class CodRules {

    private CodRules() {}

    /** Every rule of the family, by id. */
    public static List<Rule> all(CodeLists lists, RuleSettings settings) {
        return List.of(
                new SlidCodeColumn(lists),
                new CodeAndNameDisagree(lists),
                new CodeUsedTwice(lists),
                new FundItemInGeneralBudget(lists),
                new ParentAndChildCodesDisagree(lists),
                new UnlistedCode(lists),
                new FormerName(lists),
                new OddProjectCode(),
                new MixedClassifications(lists),
                new HighShareOfOtherItems(lists, settings),
                new ItemUnusualForUnit(lists));
    }
}
