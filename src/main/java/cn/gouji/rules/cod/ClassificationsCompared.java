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

    /**
     * Nothing where the classes of both do not add up to the same amount, for then the tables tell of different money, or where an
     * amount of the departments' cannot be read, for it may be any item's.
     */
    Stream<Verdict> verdicts() {
        Interval one = sum(department.stream().filter(ClassificationsCompared::isClass));
        Interval other = sum(government.stream().filter(ClassificationsCompared::isClass));
        boolean same =
                one.meets(other) && one.high().signum() > 0 && other.high().signum() > 0;
        boolean readable = department.stream().allMatch(line -> total(line).isPresent());
        return same && readable ? COMPARISON.stream().flatMap(row -> verdict(row).stream()) : Stream.empty();
    }

    private Optional<Verdict> verdict(List<String> row) {
        List<Line> items = government.stream()
                .filter(line -> line.text(Column.CODE).equals(row.get(0)))
                .toList();
        List<String> codes = row.subList(1, row.size());
        List<Line> sources = department.stream()
                .filter(line -> codes.contains(line.text(Column.CODE)))
                .toList();
        return items.size() != 1
                ? Optional.empty()
                : total(items.get(0)).map(stated -> verdict(items.get(0), stated, codes, sources));
    }

    private Verdict verdict(Line item, Figure.Known stated, List<String> codes, List<Line> sources) {
        BigDecimal most = sum(sources.stream()).high();
        return stated.amount().interval().low().compareTo(most) > 0
                ? new Verdict.Broken(finding(item, stated, codes, sources))
                : Verdict.holds(info, stated.origin());
    }

    private Finding finding(Line item, Figure.Known stated, List<String> codes, List<Line> sources) {
        BigDecimal sum = sources.stream()
                .flatMap(line -> total(line).stream())
                .map(figure -> figure.amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String together =
                stated.amount().withPrinted(stated.amount().print(sum)).textWithUnit();
        Message message = new Message(
                "compared",
                Map.of(
                        "code", item.text(Column.CODE),
                        "name", item.text(Column.NAME),
                        "amount", stated.amount().textWithUnit(),
                        "sources", String.join("、", codes),
                        "together", together));
        List<Place> places = sources.stream()
                .flatMap(line -> total(line).stream())
                .map(figure -> figure.origin().first())
                .toList();
        return Finding.of(info, info.severity(), stated.origin(), places, message, stated.shown(), "≤ " + together);
    }

    private static boolean isClass(Line line) {
        return line.text(Column.CODE).length() == Level.CLASS.digits();
    }

    private static Interval sum(Stream<Line> lines) {
        return lines.flatMap(line -> total(line).stream())
                .map(figure -> figure.amount().interval())
                .reduce(Interval.exactly(BigDecimal.ZERO), Interval::plus);
    }

    private static Optional<Figure.Known> total(Line line) {
        return line.figure(Column.TOTAL).flatMap(Figure::known);
    }
}
