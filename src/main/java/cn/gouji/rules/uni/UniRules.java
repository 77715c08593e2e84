package cn.gouji.rules.uni;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import java.util.List;

/** The rules of the family UNI: units and magnitudes (单位与量级). */
public final class UniRules {

    private UniRules() {}

    /** Every rule of the family, by id. */
    public static List<Rule> all(CodeLists lists, RuleSettings settings) {
        return List.of(
                new UnitContradiction(),
                new UnitLineMissing(),
                new ImplausibleMagnitude(settings),
                new AmbiguousPercentage(),
                new UnitWordsMixed(),
                new DecimalsDiffer());
    }
}
