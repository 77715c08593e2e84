package cn.gouji.rules.rec;

import cn.gouji.check.Severity;
import cn.gouji.filing.CellFact;
import java.util.List;

/** A table goes on on another page under another heading (续表表头不一致); a hint where only its title differs. */
final class ContinuationDiffers extends FactRule {

    ContinuationDiffers() {
        super("REC-10", Severity.WARNING, CellFact.Kind.CONTINUED_HEADING, CellFact.Kind.CONTINUED_TITLE);
    }

    @Override
    Severity severity(List<CellFact> facts) {
        return isHeading(facts) ? Severity.WARNING : Severity.INFO;
    }

    @Override
    String variant(List<CellFact> facts) {
        return isHeading(facts) ? "" : "title";
    }

    private static boolean isHeading(List<CellFact> facts) {
        return facts.get(0).kind() == CellFact.Kind.CONTINUED_HEADING;
    }
}
