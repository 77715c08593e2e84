package cn.gouji.reconcile;

import cn.gouji.check.Repair;
import cn.gouji.money.Amount;
import java.util.List;
import java.util.Optional;

/**
 * What might stand in a cell instead, all else left as it is.
 *
 * @param fitting the prints that make everything agree, ascending
 * @param best the one to propose, where one stands out
 * @param hypothesis the fault that turns the best into what is printed, where one fits and is not mere chance
 */
record Proposal(Cell cell, List<Amount> fitting, Optional<Amount> best, Optional<String> hypothesis) {

    Proposal {
        fitting = List.copyOf(fitting);
    }

    /** The print to propose, or the range it lies in, with its unit; empty where nothing can be said. */
    String expected() {
        return best.map(Amount::textWithUnit)
                .orElseGet(() -> fitting.isEmpty()
                        ? ""
                        : fitting.get(0).text() + "–"
                                + fitting.get(fitting.size() - 1).textWithUnit());
    }

    /** The fault supposed; simply one wrong cell where no special one fits. */
    String name() {
        return hypothesis.orElse("one-cell");
    }

    /** The change of the cell. */
    Repair.Change change() {
        String to = best.map(Amount::text)
                .orElseGet(() -> fitting.isEmpty()
                        ? ""
                        : fitting.get(0).text() + "–"
                                + fitting.get(fitting.size() - 1).text());
        return new Repair.Change(cell.place(), cell.amount().text(), to);
    }
}
