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
import cn.gouji.filing.Statement.Composition;
import cn.gouji.filing.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Procurement of two million and more (four million of works, where the text tells them apart) of which nothing or too little is reserved for small and medium enterprises, or too little
 * of that for small and micro ones (中小企业预留份额).
 */
public final class NoReservedShare implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-07", Severity.WARNING);
    private static final BigDecimal THRESHOLD = new BigDecimal("2000000");
    private static final BigDecimal THRESHOLD_OF_WORKS = new BigDecimal("4000000");
    private static final String WORKS = "工程";
    private static final BigDecimal LEAST_RESERVED = new BigDecimal("0.3");
    private static final BigDecimal LEAST_MICRO = new BigDecimal("0.6");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.tablesWith(Column.PROCUREMENT, Column.PROCUREMENT_SME).flatMap(table -> inTable(table, filing));
    }

    private static Stream<Verdict> inTable(Table table, Filing filing) {
        List<Verdict> verdicts =
                totals(table).flatMap(line -> verdict(line, filing).stream()).toList();
        return Verdict.folded(verdicts).stream();
    }

    /** The total over all units, or those of the units where there is none. */
    private static Stream<Line> totals(Table table) {
        List<Line> all = table.lines(Line.Role.GRAND_TOTAL);
        return (all.isEmpty() ? table.lines(Line.Role.TOTAL) : all).stream();
    }

    private static Optional<Verdict> verdict(Line line, Filing filing) {
        Optional<Figure.Known> all = known(line, Column.PROCUREMENT)
                .filter(figure -> figure.amount().value().compareTo(THRESHOLD) >= 0)
                .filter(figure -> !isBelowThresholds(figure, filing));
        Optional<Figure.Known> reserved = known(line, Column.PROCUREMENT_SME).filter(figure -> !figure.blank());
        Optional<Figure.Known> micro = known(line, Column.PROCUREMENT_MICRO).filter(figure -> !figure.blank());
        return all.flatMap(whole -> reserved.map(share -> verdict(whole, share, micro)));
    }

    /** Whether the text tells of goods, works and services that make up this procurement, and none reaches its threshold. */
    private static boolean isBelowThresholds(Figure.Known all, Filing filing) {
        return filing.statements().stream()
                .filter(Composition.class::isInstance)
                .map(Composition.class::cast)
                .filter(list -> list.complete() && of(list, true).signum() > 0)
                .filter(list -> list.parts().stream()
                        .allMatch(part -> part.amount().known().isPresent()))
                .filter(list -> list.total()
                        .known()
                        .filter(total ->
                                total.amount().interval().meets(all.amount().interval()))
                        .isPresent())
                .anyMatch(list -> of(list, true).compareTo(THRESHOLD_OF_WORKS) < 0
                        && of(list, false).compareTo(THRESHOLD) < 0);
    }

    private static BigDecimal of(Composition list, boolean works) {
        return list.parts().stream()
                .filter(part -> part.subject().name().contains(WORKS) == works)
                .flatMap(part -> part.amount().known().stream())
                .map(known -> known.amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<Figure.Known> known(Line line, Column column) {
        return line.figure(column).flatMap(Figure::known);
    }

    private static Verdict verdict(Figure.Known all, Figure.Known reserved, Optional<Figure.Known> micro) {
        if (reserved.amount().printed().signum() == 0) {
            return broken("", all, reserved, all);
        }
        if (isLess(reserved, all, LEAST_RESERVED)) {
            return broken("little", all, reserved, all);
        }
        return micro.filter(share -> isLess(share, reserved, LEAST_MICRO))
                .map(share -> broken("micro", all, share, reserved))
                .orElseGet(() -> Verdict.holds(INFO, reserved.origin()));
    }

    /** Whether a part is less than that share of a whole, whatever the rounding. */
    private static boolean isLess(Figure.Known part, Figure.Known whole, BigDecimal share) {
        BigDecimal most = part.amount().interval().high();
        return most.compareTo(whole.amount().interval().low().multiply(share)) < 0;
    }

    private static Verdict broken(String variant, Figure.Known all, Figure.Known share, Figure.Known whole) {
        Map<String, Object> words = Map.of(
                "procurement", all.amount().textWithUnit(),
                "share", share.amount().textWithUnit(),
                "whole", whole.amount().textWithUnit());
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                share.origin(),
                List.of(whole.origin().first()),
                new Message(variant, words),
                share.amount().textWithUnit(),
                ""));
    }
}
