package cn.gouji.rules;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import cn.gouji.rules.cod.CodRules;
import cn.gouji.rules.frm.FrmRules;
import cn.gouji.rules.gol.GolRules;
import cn.gouji.rules.rec.RecRules;
import cn.gouji.rules.sco.ScoRules;
import cn.gouji.rules.sum.SumRules;
import cn.gouji.rules.tab.TabRules;
import cn.gouji.rules.txt.TxtRules;
import cn.gouji.rules.uni.UniRules;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The list of all rules. */
public final class AllRules {

    private AllRules() {}

    /** Every rule, family by family. */
    public static List<Rule> of(CodeLists lists, RuleSettings settings) {
        return Stream.of(
                        RecRules.all(lists, settings),
                        FrmRules.all(lists, settings),
                        SumRules.all(lists, settings),
                        TabRules.all(lists, settings),
                        CodRules.all(lists, settings),
                        UniRules.all(lists, settings),
                        TxtRules.all(lists, settings),
                        ScoRules.all(lists, settings),
                        GolRules.all(lists, settings))
                .flatMap(Collection::stream)
                .toList();
    }
}
