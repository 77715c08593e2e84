package cn.gouji.rules.rec;

import cn.gouji.check.Severity;
import cn.gouji.filing.CellFact;
import java.util.List;

/** Numbers stand beside or below a form and belong to none (未归位的数字); a hint where there are few. */
final class StrayFigures extends FactRule {

    private static final int MANY = 4;

    StrayFigures() {
        super("REC-08", Severity.WARNING, CellFact.Kind.STRAY_FIGURE);
    }

    @Override
    Severity severity(List<CellFact> facts) {
        return facts.size() >= MANY ? Severity.WARNING : Severity.INFO;
    }
}
