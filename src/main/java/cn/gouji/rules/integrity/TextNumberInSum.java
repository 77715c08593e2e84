package cn.gouji.rules.integrity;

import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import cn.gouji.filing.Filing;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A sum reads cells that hold numbers as texts, which a spreadsheet passes over in silence (公式引用文本数字). */
final class TextNumberInSum extends FormulaRule {

    TextNumberInSum() {
        super("INT-09", Severity.WARNING);
    }

    @Override
    Stream<Finding> findings(Filing filing) {
        return filing.workings().formulas().stream()
                .filter(cell -> !cell.textNumbers().isEmpty())
                .map(cell -> finding(
                        cell,
                        Severity.WARNING,
                        "",
                        cell.textNumbers(),
                        Map.of("count", cell.textNumbers().size(), "cells", spots(List.copyOf(cell.textNumbers())))));
    }
}
