package cn.gouji.rules.uni;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Table;
import cn.gouji.money.Unit;
import cn.gouji.sheet.Place;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The amounts of one column are printed with different numbers of decimals (小数位不一致). */
final class DecimalsDiffer implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("UNI-08", Severity.INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.tables().stream()
                .flatMap(table -> Verdict.folded(table.figureColumns().stream()
                                .filter(column -> column.kind() == Column.Kind.MONEY)
                                .flatMap(column -> verdict(table, column).stream())
                                .toList())
                        .stream());
    }

    private static Optional<Verdict> verdict(Table table, Column column) {
        Map<Integer, List<Figure.Known>> byDecimals = new TreeMap<>();
        table.lines().stream()
                .flatMap(line -> line.figure(column).stream())
                .map(Figure::known)
                .flatMap(Optional::stream)
                .filter(DecimalsDiffer::counts)
                .forEach(figure -> byDecimals
                        .computeIfAbsent(decimals(figure), absent -> new ArrayList<>())
                        .add(figure));
        List<Place> all = byDecimals.values().stream()
                .flatMap(List::stream)
                .map(figure -> figure.origin().first())
                .toList();
        if (byDecimals.size() > 1) {
            return Optional.of(broken(table, column, new ArrayList<>(byDecimals.values()), all));
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(new Verdict.Holds(INFO, all));
    }

    /** Nothing is often printed as 0, and full 元 without 分. */
    private static boolean counts(Figure.Known figure) {
        boolean full = figure.amount().unit() == Unit.YUAN && decimals(figure) == 0;
        return !figure.blank() && figure.amount().printed().signum() != 0 && !full;
    }

    private static int decimals(Figure.Known figure) {
        String shown = Words.compact(figure.shown());
        int point = shown.indexOf('.');
        return point < 0
                ? 0
                : (int) shown.substring(point + 1)
                        .chars()
                        .takeWhile(Character::isDigit)
                        .count();
    }

    private static Verdict broken(Table table, Column column, List<List<Figure.Known>> groups, List<Place> all) {
        Figure.Known fewest = groups.get(0).get(0);
        Figure.Known most = groups.get(groups.size() - 1).get(0);
        String heading = table.heading(column).orElseThrow().label().text().strip();
        Message message = Message.of(Map.of(
                "heading", heading,
                "fewest", fewest.shown().strip(),
                "most", most.shown().strip()));
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                fewest.origin(),
                all,
                message,
                fewest.shown().strip(),
                ""));
    }
}
