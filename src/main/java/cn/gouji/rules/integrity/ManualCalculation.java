package cn.gouji.rules.integrity;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Severity;
import cn.gouji.filing.CellFact;
import cn.gouji.filing.Filing;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The workbook is recalculated only when somebody asks for it, so that its results may be old (手动计算模式). */
final class ManualCalculation extends FormulaRule {

    ManualCalculation() {
        super("INT-12", Severity.INFO);
    }

    @Override
    Stream<Finding> findings(Filing filing) {
        return filing.workings()
                .facts(CellFact.Kind.MANUAL_CALCULATION)
                .map(fact -> Finding.of(
                        info(),
                        Severity.INFO,
                        fact.at(),
                        List.of(),
                        Message.of(Map.of("file", fact.at().place().document())),
                        "",
                        ""));
    }
}
