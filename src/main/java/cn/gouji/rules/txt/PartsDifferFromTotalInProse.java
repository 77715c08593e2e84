package cn.gouji.rules.txt;

import cn.gouji.check.Equation;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Statement.Amounts;
import cn.gouji.filing.Statement.Composition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A total in the text and the parts listed behind it (文字分项与合计): equal where the list says it is complete, else not
 * exceeded by the parts. A list that need not be complete may also mix levels, so that it never makes an error.
 */
public final class PartsDifferFromTotalInProse implements Rule.LinearRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-03", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Statement> equations(Filing filing) {
        return filing.statements().stream()
                .filter(Composition.class::isInstance)
                .map(Composition.class::cast)
                .flatMap(PartsDifferFromTotalInProse::equation);
    }

    private static Stream<Equation> equation(Composition composition) {
        List<Figure.Known> parts = composition.parts().stream()
                .flatMap(part -> part.amount().known().stream())
                .toList();
        if (parts.size() < composition.parts().size()) {
            return Stream.empty();
        }
        return composition.total().known().stream().map(total -> {
            Equation sum = Equation.sum(INFO, total, parts, message(composition, total, parts));
            return composition.complete() ? sum : atLeast(sum);
        });
    }

    private static Equation atLeast(Equation sum) {
        return new Equation(
                sum.rule(),
                sum.total(),
                sum.parts(),
                Equation.Relation.AT_LEAST,
                Severity.WARNING,
                new Message("exceeded", sum.message().values()),
                false);
    }

    private static Message message(Composition composition, Figure.Known total, List<Figure.Known> parts) {
        String list = composition.parts().stream()
                .map(PartsDifferFromTotalInProse::words)
                .collect(Collectors.joining(" + "));
        return Message.of(Map.of(
                "subject", composition.subject().text(),
                "stated", composition.total().shown(),
                "list", list,
                "parts", parts.size(),
                "sum", sum(total, parts)));
    }

    /** The printed parts added up, in the total's unit. */
    static String sum(Figure.Known total, List<Figure.Known> parts) {
        BigDecimal sum = parts.stream().map(part -> part.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.amount()
                .withPrinted(sum.divide(total.amount().unit().factor()))
                .textWithUnit();
    }

    private static String words(Amounts part) {
        return part.subject().text() + " " + part.amount().shown();
    }
}
