package cn.gouji.reconcile;

import cn.gouji.check.Equation;
import cn.gouji.check.Severity;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An equation over cells: Σ factor · cell = 0, or ≥ 0 for an order. The total has the factor +1, an addend -1; a cell that
 * stands on both sides or twice has what these come to.
 */
final class Identity {

    private final int index;
    private final Equation equation;
    private final SortedMap<Cell, Integer> factors;
    private final BigDecimal gap;

    Identity(int index, Equation equation, SortedMap<Cell, Integer> factors) {
        this.index = index;
        this.equation = equation;
        this.factors = Collections.unmodifiableSortedMap(new TreeMap<>(factors));
        this.gap = equation.printedParts().subtract(equation.total().amount().value());
    }

    /** Its rank in the order in which equations are judged. */
    int index() {
        return index;
    }

    Equation equation() {
        return equation;
    }

    SortedMap<Cell, Integer> factors() {
        return factors;
    }

    boolean isEquality() {
        return equation.relation() == Equation.Relation.EQUAL;
    }

    /** Whether it holds between the prints themselves and not between the true values. */
    boolean ofPrints() {
        return equation.totalFromPrinted() && isEquality();
    }

    /** Whether it belongs to the structure of the forms, so that all such identities must hold together. */
    boolean isStructural() {
        return equation.highest() == Severity.ERROR;
    }

    /** What the printed parts exceed the printed total by, in 元. */
    BigDecimal gap() {
        return gap;
    }

    /** Whether the printed figures fulfil it as they stand. */
    boolean holdsInPrint() {
        int sign = gap().signum();
        return isEquality() ? sign == 0 : sign <= 0;
    }
}
