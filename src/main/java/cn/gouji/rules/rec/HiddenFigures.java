package cn.gouji.rules.rec;

import cn.gouji.check.Severity;
import cn.gouji.filing.CellFact;
import java.util.List;

/** Amounts stand in hidden rows, columns or sheets (隐藏内容含数); a hint where none of them belongs to a form. */
final class HiddenFigures extends FactRule {

    HiddenFigures() {
        super("REC-07", Severity.WARNING, CellFact.Kind.HIDDEN_FIGURE);
    }

    @Override
    Severity severity(List<CellFact> facts) {
        return facts.stream().anyMatch(CellFact::inForm) ? Severity.WARNING : Severity.INFO;
    }
}
