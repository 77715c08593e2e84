package cn.gouji.rules.integrity;

import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import cn.gouji.filing.Filing;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A formula reads another workbook, so that nobody else can follow its result (外部链接). */
final class ExternalLink extends FormulaRule {

    ExternalLink() {
        super("INT-07", Severity.WARNING);
    }

    @Override
    Stream<Finding> findings(Filing filing) {
        return filing.workings().formulas().stream()
                .filter(cell -> cell.formula().isExternal())
                .map(cell -> finding(cell, Severity.WARNING, "", List.of(), Map.of()));
    }
}
