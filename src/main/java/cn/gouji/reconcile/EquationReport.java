package cn.gouji.reconcile;

import cn.gouji.check.Equation;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.RoundingNote;
import cn.gouji.check.Severity;
import cn.gouji.money.Amount;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells what one equation says: what stands there, what its parts come to, and by how much they differ. */
final class EquationReport {

    private static final int SHOWN_DECIMALS = 4;

    private final Equation equation;
    private final Ruling ruling;

    EquationReport(Identity identity, Ruling ruling) {
        this.equation = identity.equation();
        this.ruling = ruling;
    }

    /** The equation does not hold, whatever the rounding. */
    Finding broken() {
        Map<String, Object> values = values();
        return finding(new Message(equation.message().variant(), values), least(equation.highest()));
    }

    /** The equation may hold, but hardly does. */
    Finding implausible(boolean strong) {
        Map<String, Object> values = values();
        values.put("probability", GapDistribution.readable(ruling.chance()));
        String variant = strong ? "joint.implausible-strong" : "joint.implausible";
        return finding(new Message(variant, values), least(Severity.WARNING));
    }

    /** The equation holds but for rounding. */
    RoundingNote note() {
        BigDecimal step = Ruling.step(equation);
        List<Place> others = equation.places();
        return new RoundingNote(
                equation.rule(),
                equation.origin().reads().findFirst().orElseThrow(),
                others.subList(1, others.size()),
                new Message(equation.message().variant(), values()),
                steps(ruling.gap(), step),
                steps(ruling.bound().widest(ruling.gap()), step));
    }

    /** The equation's own values, and the amounts. */
    Map<String, Object> values() {
        Map<String, Object> values = new TreeMap<>(equation.message().values());
        values.putIfAbsent("item", equation.origin().name());
        values.put("actual", actual());
        values.put("expected", expected());
        values.put("difference", total(ruling.gap().negate()).textWithUnit());
        values.put("count", equation.parts().size());
        values.put("relations", 1);
        return values;
    }

    String actual() {
        return equation.total().amount().textWithUnit();
    }

    String expected() {
        return total(equation.printedParts()).textWithUnit();
    }

    private Finding finding(Message message, Severity severity) {
        return Finding.of(
                equation.rule(), severity, equation.origin(), equation.places(), message, actual(), expected());
    }

    private Severity least(Severity wanted) {
        Severity most = equation.highest().compareTo(equation.rule().severity()) > 0
                ? equation.highest()
                : equation.rule().severity();
        return most.compareTo(wanted) > 0 ? most : wanted;
    }

    private Amount total(BigDecimal value) {
        Amount total = equation.total().amount();
        return total.withPrinted(total.withStep(BigDecimal.ZERO).print(value));
    }

    private static BigDecimal steps(BigDecimal gap, BigDecimal step) {
        BigDecimal steps =
                gap.divide(step, SHOWN_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return steps.scale() < 0 ? steps.setScale(0) : steps;
    }
}
