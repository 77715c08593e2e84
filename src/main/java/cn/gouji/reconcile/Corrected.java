package cn.gouji.reconcile;

import cn.gouji.check.Equation;
import cn.gouji.filing.Figure;
import cn.gouji.money.Amount;
import cn.gouji.sheet.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The equations as they would be if a slip were mended, so that what is wrong besides can be found (余下的问题). */
final class Corrected {

    private final Map<Place, Amount> prints = new HashMap<>();
    private final List<Equation> settled;

    Corrected(Slip slip) {
        slip.prints().forEach((cell, print) -> prints.put(cell.place(), print));
        this.settled = slip.prints().isEmpty()
                ? slip.mended().stream().map(Identity::equation).toList()
                : List.of();
    }

    List<Equation> of(Collection<Equation> equations) {
        return equations.stream()
                .filter(equation -> !settled.contains(equation))
                .map(this::of)
                .toList();
    }

    private Equation of(Equation equation) {
        if (equation.figures().noneMatch(this::isMended)) {
            return equation;
        }
        return new Equation(
                equation.rule(),
                of(equation.total()),
                equation.parts().stream()
                        .map(term -> new Equation.Term(term.sign(), of(term.figure())))
                        .toList(),
                equation.relation(),
                equation.highest(),
                equation.message(),
                equation.totalFromPrinted());
    }

    private boolean isMended(Figure.Known figure) {
        return figure.origin().places().size() == 1
                && prints.containsKey(figure.origin().first());
    }

    private Figure.Known of(Figure.Known figure) {
        Amount print = prints.get(figure.origin().first());
        return print == null || !isMended(figure)
                ? figure
                : new Figure.Known(print, figure.origin(), figure.shown(), false);
    }
}
