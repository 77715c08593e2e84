package cn.gouji.rules.uni;

import cn.gouji.check.Equation;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The same quantity in a coarser unit, cut off instead of rounded (换算截断). Such an equality is not judged again: what is
 * explained here is no contradiction.
 */
public final class ConvertedByTruncation implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("UNI-06", Severity.INFO);

    private final List<LinearRule> stating;

    /** Looks at what these rules say to be equal. */
    public ConvertedByTruncation(List<LinearRule> stating) {
        this.stating = List.copyOf(stating);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return stating.stream()
                .flatMap(rule -> rule.equations(filing))
                .filter(Equation.class::isInstance)
                .map(Equation.class::cast)
                .filter(Equation::isCutOff)
                .map(ConvertedByTruncation::broken);
    }

    private static Verdict broken(Equation equation) {
        Figure.Known one = equation.total();
        Figure.Known other = equation.parts().get(0).figure();
        boolean first = one.amount().stepValue().compareTo(other.amount().stepValue()) > 0;
        Figure.Known coarse = first ? one : other;
        Figure.Known fine = first ? other : one;
        String rounded = coarse.amount()
                .withPrinted(coarse.amount().print(fine.amount().value()))
                .textWithUnit();
        Message message = Message.of(Map.of(
                "coarse", coarse.amount().textWithUnit(),
                "fine", fine.amount().textWithUnit(),
                "rounded", rounded));
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                coarse.origin(),
                fine.origin().places(),
                message,
                coarse.amount().textWithUnit(),
                rounded));
    }
}
