package cn.gouji.across;

import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleOption;
import java.util.List;
import java.util.stream.Stream;

/** A rule that holds the documents of one unit against each other; stateless and pure. */
interface UnitRule {

    /** Id and highest severity. */
    RuleInfo info();

    /** What a bureau may set of it. */
    default List<RuleOption> options() {
        return List.of();
    }

    /** Where they do not agree. */
    Stream<Disagreement> disagreements(UnitDocuments unit);
}
