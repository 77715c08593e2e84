package cn.gouji.rules.integrity;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Severity;
import cn.gouji.filing.CellFact;
import cn.gouji.filing.Filing;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A cell of a form holds an error value instead of what belongs there (单元格错误值). A rate over nothing is no error. */
final class ErrorValue extends FormulaRule {

    private static final String DIVIDED_BY_ZERO = "#DIV/0!";

    ErrorValue() {
        super("INT-01", Severity.ERROR);
    }

    @Override
    Stream<Finding> findings(Filing filing) {
        return filing.workings()
                .facts(CellFact.Kind.ERROR_VALUE)
                .filter(CellFact::inForm)
                .map(this::finding);
    }

    private Finding finding(CellFact fact) {
        boolean zero = fact.text().equals(DIVIDED_BY_ZERO);
        Message message =
                new Message(zero ? "zero" : "", Map.of("name", fact.at().name(), "shown", fact.text()));
        return Finding.of(
                info(), zero ? Severity.WARNING : Severity.ERROR, fact.at(), List.of(), message, fact.text(), "");
    }
}
