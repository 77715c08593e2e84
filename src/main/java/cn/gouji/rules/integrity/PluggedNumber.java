package cn.gouji.rules.integrity;

import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import cn.gouji.filing.Filing;
import cn.gouji.filing.FormulaCell;
import cn.gouji.sheet.Formula;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A number added to or taken from cells inside a formula, as one does to make a total agree (公式中夹带数字). */
final class PluggedNumber extends FormulaRule {

    PluggedNumber() {
        super("INT-05", Severity.WARNING);
    }

    @Override
    Stream<Finding> findings(Filing filing) {
        return filing.workings().formulas().stream()
                .filter(cell -> cell.formula().areas().findAny().isPresent())
                .flatMap(cell -> plugged(cell).stream());
    }

    private Optional<Finding> plugged(FormulaCell cell) {
        List<Formula.Token> tokens = cell.formula().tokens();
        return IntStream.range(0, tokens.size())
                .filter(at -> isPlugged(tokens, at))
                .mapToObj(at -> finding(
                        cell,
                        Severity.WARNING,
                        "",
                        List.of(),
                        Map.of(
                                "number",
                                (at > 0 && tokens.get(at - 1).is("-") ? "-" : "+")
                                        + tokens.get(at).text())))
                .findFirst();
    }

    /** A number with a plus or minus on one side and nothing closer than that on the other. */
    private static boolean isPlugged(List<Formula.Token> tokens, int at) {
        Formula.Token token = tokens.get(at);
        if (token.kind() != Formula.Kind.NUMBER || new BigDecimal(token.text()).signum() == 0) {
            return false;
        }
        boolean added = at >= 2 && isSign(tokens.get(at - 1)) && isOperand(tokens.get(at - 2));
        boolean first = (at == 0 || tokens.get(at - 1).is("(")) && at + 1 < tokens.size() && isSign(tokens.get(at + 1));
        boolean scaled = at + 1 < tokens.size() && Stream.of("*", "/", "^", "%").anyMatch(tokens.get(at + 1)::is);
        return (added || first) && !scaled;
    }

    private static boolean isSign(Formula.Token token) {
        return token.is("+") || token.is("-");
    }

    private static boolean isOperand(Formula.Token token) {
        return token.kind() == Formula.Kind.AREA || token.is(")");
    }
}
