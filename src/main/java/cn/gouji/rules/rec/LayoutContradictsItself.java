package cn.gouji.rules.rec;

import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.CellFact;
import cn.gouji.filing.Filing;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One heading of amounts leads to two columns, so that nobody can tell which of them it means (版面自相矛盾). */
final class LayoutContradictsItself implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("REC-03", Severity.UNVERIFIABLE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.workings().facts(CellFact.Kind.DOUBLE_HEADING).map(LayoutContradictsItself::cannotTell);
    }

    private static Verdict cannotTell(CellFact fact) {
        Message message = Message.of(Map.of(
                "heading",
                fact.text(),
                "spot",
                fact.at().place().spot(),
                "second",
                fact.at().name()));
        return new Verdict.CannotTell(INFO, message, List.of(fact.at()));
    }
}
