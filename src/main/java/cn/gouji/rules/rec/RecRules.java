package cn.gouji.rules.rec;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.filing.CellFact;
import java.util.List;

/**
 * The rules of the family REC that a filing can tell: what was typed so that it cannot be read (识别与读取). REC-01 and REC-02 are
 * said by the readers, before there is a filing.
 */
public final class RecRules {

    private RecRules() {}

    /** Every rule of the family, by id. */
    public static List<Rule> all(CodeLists lists, RuleSettings settings) {
        return List.of(
                new LayoutContradictsItself(),
                new LongCodeLostDigits(),
                new AmountIsNoNumber(),
                new FormTwiceDifferent(),
                new HiddenFigures(),
                new StrayFigures(),
                new FactRule("REC-09", Severity.INFO, CellFact.Kind.SHOWN_ROUNDED),
                new ContinuationDiffers(),
                new FactRule("REC-11", Severity.INFO, CellFact.Kind.TEXT_NUMBER),
                new NothingWrittenTwoWays(),
                new UndecidedEncoding(),
                new FactRule("REC-14", Severity.INFO, CellFact.Kind.NO_DATE),
                new MergedOverKinds());
    }
}
