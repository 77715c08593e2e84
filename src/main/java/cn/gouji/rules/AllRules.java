package cn.gouji.rules;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleCard;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.rules.cod.CodRules;
import cn.gouji.rules.frm.FrmRules;
import cn.gouji.rules.gol.GolRules;
import cn.gouji.rules.integrity.IntRules;
import cn.gouji.rules.rec.RecRules;
import cn.gouji.rules.sco.ScoRules;
import cn.gouji.rules.sum.SumRules;
import cn.gouji.rules.tab.TabRules;
import cn.gouji.rules.txt.TxtRules;
import cn.gouji.rules.uni.ConvertedByTruncation;
import cn.gouji.rules.uni.UniRules;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The list of all rules. */
public final class AllRules {

    /** What the readers say before there is a filing, and what the judge says of equations of several rules. */
    private static final List<RuleInfo> ELSEWHERE = List.of(
            new RuleInfo("REC-01", Severity.UNVERIFIABLE),
            new RuleInfo("REC-02", Severity.UNVERIFIABLE),
            new RuleInfo("SUM-02", Severity.ERROR),
            new RuleInfo("SUM-10", Severity.ERROR),
            new RuleInfo("SUM-11", Severity.WARNING),
            new RuleInfo("UNI-02", Severity.ERROR));

    private AllRules() {}

    /** Every rule, family by family. */
    public static List<Rule> of(CodeLists lists, RuleSettings settings) {
        List<Rule> rules = Stream.of(
                        RecRules.all(lists, settings),
                        FrmRules.all(lists, settings),
                        SumRules.all(lists, settings),
                        TabRules.all(lists, settings),
                        CodRules.all(lists, settings),
                        UniRules.all(lists, settings),
                        TxtRules.all(lists, settings),
                        ScoRules.all(lists, settings),
                        GolRules.all(lists, settings),
                        IntRules.all(lists, settings))
                .flatMap(Collection::stream)
                .toList();
        List<Rule.LinearRule> linear = rules.stream()
                .filter(Rule.LinearRule.class::isInstance)
                .map(Rule.LinearRule.class::cast)
                .toList();
        return Stream.concat(rules.stream(), Stream.of(new ConvertedByTruncation(linear)))
                .toList();
    }

    /** Every rule of the catalogue by id, those included that are judged before or after the rules are asked. */
    public static List<RuleCard> cards() {
        Map<String, RuleCard> cards = new TreeMap<>();
        ELSEWHERE.forEach(info -> cards.put(info.id(), new RuleCard(info, List.of())));
        of(CodeLists.official(), RuleSettings.DEFAULT)
                .forEach(rule ->
                        cards.merge(rule.info().id(), new RuleCard(rule.info(), rule.options()), AllRules::both));
        return List.copyOf(cards.values());
    }

    private static RuleCard both(RuleCard one, RuleCard other) {
        return new RuleCard(
                one.info().severity().compareTo(other.info().severity()) <= 0 ? one.info() : other.info(),
                Stream.concat(one.options().stream(), other.options().stream())
                        .distinct()
                        .toList());
    }
}
