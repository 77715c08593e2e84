package cn.gouji.rules.cod;

import cn.gouji.catalogue.Level;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Line;
import cn.gouji.money.Interval;
import cn.gouji.sheet.Place;
import cn.gouji.text.Lexicon;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Two tables over the same money, one by each economic classification: an item of the government's takes its money from certain
 * items of the departments' and from nothing else (部门预算与政府预算经济分类科目对照表), so it cannot hold more than they do together. It may
 * hold less, for the money of institutions stands under 505.
 *
 * @param department the lines by the departments' classification
 * @param government the lines by the government's
 */
record ClassificationsCompared(RuleInfo info, List<Line> department, List<Line> government) {

    private static final List<List<String>> COMPARISON = Lexicon.rows("economic-comparison.txt");

    /** Nothing where the classes of both do not add up to the same amount: then the tables tell of different money. */
    Stream<Verdict> verdicts() {
        Interval one = sum(department, ClassificationsCompared::isClass);
        Interval other = sum(government, ClassificationsCompared::isClass);
        boolean same =
                one.meets(other) && one.high().signum() > 0 && other.high().signum() > 0;
        return same ? COMPARISON.stream().flatMap(row -> verdict(row).stream()) : Stream.empty();
    }

    private Optional<Verdict> verdict(List<String> row) {
        List<Line> items = government.stream()
                .filter(line -> line.text(Column.CODE).equals(row.get(0)))
                .toList();
        if (items.size() != 1 || unreadable()) {
            return Optional.empty();
        }
        Interval sources = sum(department, line -> row.lastIndexOf(line.text(Column.CODE)) > 0);
        return total(items.get(0))
                .map(stated -> stated.amount().interval().low().compareTo(sources.high()) > 0
                        ? new Verdict.Broken(finding(items.get(0), stated, row, sources))
                        : Verdict.holds(info, stated.origin()));
    }

    /** An amount that could not be read may be any of the sources'. */
    private boolean unreadable() {
        return department.stream().anyMatch(line -> total(line).isEmpty());
    }

    private Finding finding(Line item, Figure.Known stated, List<String> row, Interval sources) {
        List<Line> lines = department.stream()
                .filter(line -> row.lastIndexOf(line.text(Column.CODE)) > 0)
                .toList();
        BigDecimal together = lines.stream()
                .flatMap(line -> total(line).stream())
                .map(figure -> figure.amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String most =
                stated.amount().withPrinted(stated.amount().print(together)).textWithUnit();
        Message message = new Message(
                "compared",
                Map.of(
                        "code", item.text(Column.CODE),
                        "name", item.text(Column.NAME),
                        "amount", stated.amount().textWithUnit(),
                        "sources", String.join("、", row.subList(1, row.size())),
                        "together", most));
        List<Place> places = lines.stream()
                .map(line -> line.figure(Column.TOTAL).orElseThrow().origin().first())
                .toList();
        return Finding.of(info, info.severity(), stated.origin(), places, message, stated.shown(), "≤ " + most);
    }

    private static boolean isClass(Line line) {
        return line.text(Column.CODE).length() == Level.CLASS.digits();
    }

    private static Interval sum(List<Line> lines, Predicate<Line> wanted) {
        return lines.stream()
                .filter(wanted)
                .flatMap(line -> total(line).stream())
                .map(figure -> figure.amount().interval())
                .reduce(Interval.exactly(BigDecimal.ZERO), Interval::plus);
    }

    private static Optional<Figure.Known> total(Line line) {
        return line.figure(Column.TOTAL).flatMap(Figure::known);
    }
}
