package cn.gouji.rules.txt;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Procurement of two million and more of which nothing is reserved for small and medium enterprises (中小企业预留份额). */
public final class NoReservedShare implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-07", Severity.WARNING);
    private static final BigDecimal THRESHOLD = new BigDecimal("2000000");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.tablesWith(Column.PROCUREMENT, Column.PROCUREMENT_SME)
                .flatMap(table -> table.total().stream())
                .flatMap(NoReservedShare::verdict);
    }

    private static Stream<Verdict> verdict(Line line) {
        Optional<Figure.Known> all = known(line, Column.PROCUREMENT);
        Optional<Figure.Known> reserved = known(line, Column.PROCUREMENT_SME).filter(figure -> !figure.blank());
        return all.filter(figure -> figure.amount().value().compareTo(THRESHOLD) >= 0).stream()
                .flatMap(figure -> reserved.map(share -> verdict(figure, share)).stream());
    }

    private static Optional<Figure.Known> known(Line line, Column column) {
        return line.figure(column).flatMap(Figure::known);
    }

    private static Verdict verdict(Figure.Known all, Figure.Known reserved) {
        if (reserved.amount().printed().signum() != 0) {
            return Verdict.holds(INFO, reserved.origin());
        }
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                reserved.origin(),
                List.of(all.origin().first()),
                Message.of(Map.of("procurement", all.amount().textWithUnit())),
                reserved.amount().textWithUnit(),
                ""));
    }
}
