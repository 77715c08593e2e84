package cn.gouji.bed;

import cn.gouji.check.Equation;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A usual way to check sums, one equation at a time, to compare with: how often it calls, and whether it speaks of a fault. */
final class Anchor {

    private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    final String name;
    private final Predicate<Equation> alarms;
    int clean;
    int called;
    int faults;
    int calls;
    int found;

    private Anchor(String name, Predicate<Equation> alarms) {
        this.name = name;
        this.alarms = alarms;
    }

    static List<Anchor> all() {
        return List.of(
                new Anchor("zero tolerance", equation -> gap(equation).signum() != 0),
                new Anchor("max(1 unit, 0.1 %)", equation -> gap(equation).abs().compareTo(tolerance(equation)) > 0),
                new Anchor(
                        "closed intervals (XBRL Calculations 1.1)",
                        equation -> gap(equation).abs().compareTo(closed(equation)) > 0));
    }

    /** Takes the equations of a consistent submission. */
    synchronized void consistent(List<Equation> equations) {
        clean++;
        called += equations.stream().anyMatch(this::alarms) ? 1 : 0;
    }

    /** Takes the equations of a submission with a fault in those cells. */
    synchronized void spoiled(List<Equation> equations, Set<Place> spots) {
        List<Equation> alarmed =
                new ArrayList<>(equations.stream().filter(this::alarms).toList());
        faults++;
        calls += alarmed.size();
        found +=
                alarmed.stream().anyMatch(equation -> equation.places().stream().anyMatch(spots::contains)) ? 1 : 0;
    }

    private boolean alarms(Equation equation) {
        return equation.relation() == Equation.Relation.EQUAL && alarms.test(equation);
    }

    private static BigDecimal gap(Equation equation) {
        return equation.printedParts().subtract(equation.total().amount().value());
    }

    private static BigDecimal tolerance(Equation equation) {
        BigDecimal share = equation.total().amount().value().abs().multiply(THOUSANDTH);
        return share.max(equation.total().amount().stepValue());
    }

    private static BigDecimal closed(Equation equation) {
        return equation.figures()
                .map(figure -> figure.amount().stepValue().divide(TWO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
