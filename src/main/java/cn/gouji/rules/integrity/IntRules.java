package cn.gouji.rules.integrity;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import java.util.List;

/**
 * The rules of the family INT: what a workbook's formulas tell (表格完整性). Those that need the issued template, INT-03, INT-06,
 * INT-11 and INT-13, are not asked, since no template can be prescribed yet.
 */
public final class IntRules {

    private IntRules() {}

    /** Every rule of the family, by id. */
    public static List<Rule> all(CodeLists lists, RuleSettings settings) {
        return List.of(
                new ErrorValue(),
                new SumSkipsLine(),
                new StaleResult(),
                new PluggedNumber(),
                new ExternalLink(),
                new CircularReference(),
                new TextNumberInSum(),
                new InconsistentFormula(),
                new ManualCalculation());
    }
}
