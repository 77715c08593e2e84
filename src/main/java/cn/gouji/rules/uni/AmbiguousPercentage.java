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
import cn.gouji.filing.Heading;
import cn.gouji.filing.Table;
import cn.gouji.sheet.Place;
import cn.gouji.text.Words;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One column of percentages writes 0.86, 86 and 86% side by side (百分比写法不明). */
final class AmbiguousPercentage implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("UNI-05", Severity.WARNING);

    /** A way to write a percentage. */
    private enum Way {
        SIGN,
        WHOLE,
        FRACTION
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.tables().stream()
                .flatMap(table -> table.headings().stream()
                        .filter(heading -> heading.column().kind() == Column.Kind.PERCENT)
                        .flatMap(heading -> verdict(table, heading).stream()));
    }

    private static Optional<Verdict> verdict(Table table, Heading heading) {
        boolean headed = Words.compact(heading.label().text()).contains("%");
        Map<Way, List<Figure.Known>> ways = table.lines().stream()
                .flatMap(line -> line.figure(heading.column()).stream())
                .map(Figure::known)
                .flatMap(Optional::stream)
                .filter(figure -> way(figure, headed).isPresent())
                .collect(Collectors.groupingBy(
                        figure -> way(figure, headed).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        List<Figure.Known> all = ways.values().stream().flatMap(List::stream).toList();
        return Optional.of(ways.size() == 1 ? new Verdict.Holds(INFO, places(all)) : broken(ways, heading));
    }

    /** How the figure is written; empty for nothing and for 1, which may be either. Under a heading with %, a bare number is one. */
    private static Optional<Way> way(Figure.Known figure, boolean headed) {
        BigDecimal size = figure.amount().printed().abs();
        boolean sign = Words.compact(figure.shown()).contains("%");
        if (figure.blank() || size.signum() == 0 || (!sign && size.compareTo(BigDecimal.ONE) == 0)) {
            return Optional.empty();
        }
        boolean fraction = !sign && size.compareTo(BigDecimal.ONE) < 0;
        return Optional.of(fraction ? Way.FRACTION : sign && !headed ? Way.SIGN : Way.WHOLE);
    }

    private static Verdict broken(Map<Way, List<Figure.Known>> ways, Heading heading) {
        List<Figure.Known> fewest =
                ways.values().stream().min(Comparator.comparing(List::size)).orElseThrow();
        Figure.Known odd = fewest.get(0);
        Figure.Known usual = ways.values().stream()
                .filter(figures -> figures != fewest)
                .max(Comparator.comparing(List::size))
                .orElseThrow()
                .get(0);
        Message message = Message.of(Map.of(
                "heading", heading.label().text().strip(),
                "shown", odd.shown().strip(),
                "usual", usual.shown().strip()));
        List<Place> others = ways.values().stream()
                .map(figures -> figures.get(0).origin().first())
                .toList();
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                odd.origin(),
                others,
                message,
                odd.shown().strip(),
                ""));
    }

    private static List<Place> places(List<Figure.Known> figures) {
        return figures.stream().map(figure -> figure.origin().first()).toList();
    }
}
