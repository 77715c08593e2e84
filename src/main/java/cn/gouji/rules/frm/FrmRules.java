package cn.gouji.rules.frm;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import java.util.List;

/** The rules of the family FRM: form and completeness (表样与完整性). */
public final class FrmRules {

    private FrmRules() {}

    /** Every rule of the family, by id. */
    public static List<Rule> all(CodeLists lists, RuleSettings settings) {
        return List.of(
                new MissingTable(),
                new WrongYear(),
                new AnotherUnitsTable(),
                new EmptyTableAndNote(),
                new ActualLeftBlank(),
                new PlaceholderLeft(),
                new UnitNamedTwoWays(),
                new TitleDiffersFromProject(),
                new UnitListIncomplete(),
                new UnitLeftBlank(),
                new TemplateRowsLeft(),
                new TableNumberMissing(),
                new EmptyRowsMixed(),
                new SignOffBlank());
    }
}
