package cn.gouji.rules.rec;

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
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One column of amounts says nothing now with a blank cell and now with 0 or a dash (空白、零、横线混用). A blank counts as an exact
 * nothing, a printed 0 as rounded. Lines are compared with those of the same depth; totals, and lines without any amount such as
 * captions, say nothing about it.
 */
final class NothingWrittenTwoWays implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("REC-12", Severity.INFO);

    /** The cells of a column that stand for nothing. */
    private record Nothings(Heading heading, List<Figure.Known> blank, List<Figure.Known> written) {

        boolean isMixed() {
            return !blank.isEmpty() && !written.isEmpty();
        }

        Stream<Place> places() {
            return Stream.concat(blank.stream(), written.stream())
                    .map(figure -> figure.origin().first());
        }
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.tables().stream().flatMap(NothingWrittenTwoWays::inTable);
    }

    private static Stream<Verdict> inTable(Table table) {
        Map<Integer, List<Line>> kinds = table.lines().stream()
                .filter(NothingWrittenTwoWays::isOfList)
                .filter(NothingWrittenTwoWays::hasAmount)
                .collect(Collectors.groupingBy(
                        line -> line.text(Column.CODE).length(), LinkedHashMap::new, Collectors.toList()));
        List<Nothings> columns = table.headings().stream()
                .filter(heading -> heading.column().kind() == Column.Kind.MONEY)
                .flatMap(heading -> kinds.values().stream().map(lines -> nothings(heading, lines)))
                .toList();
        List<Nothings> mixed = columns.stream().filter(Nothings::isMixed).toList();
        if (!mixed.isEmpty()) {
            return Stream.of(broken(mixed));
        }
        List<Place> places = columns.stream().flatMap(Nothings::places).toList();
        return places.isEmpty() ? Stream.empty() : Stream.of(new Verdict.Holds(INFO, places));
    }

    /** Whether somebody types the line's amounts; those of a total are computed, and an empty column adds up to 0. */
    private static boolean isOfList(Line line) {
        boolean named = line.item().filter(item -> item.endsWith("total")).isPresent();
        return line.role() == Line.Role.ENTRY || (line.role() == Line.Role.ITEM && !named);
    }

    private static boolean hasAmount(Line line) {
        return line.figures().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == Column.Kind.MONEY)
                .flatMap(entry -> entry.getValue().known().stream())
                .anyMatch(figure -> !figure.blank());
    }

    private static Nothings nothings(Heading heading, List<Line> lines) {
        List<Figure.Known> blank = new ArrayList<>();
        List<Figure.Known> written = new ArrayList<>();
        lines.stream()
                .flatMap(line -> line.figure(heading.column()).stream())
                .flatMap(figure -> figure.known().stream())
                .filter(figure -> figure.amount().value().signum() == 0)
                .forEach(figure -> (figure.blank() ? blank : written).add(figure));
        return new Nothings(heading, blank, written);
    }

    private static Verdict broken(List<Nothings> mixed) {
        Nothings first = mixed.get(0);
        Figure.Known blank = first.blank().get(0);
        Figure.Known written = first.written().get(0);
        String shown = written.shown().strip();
        Message message = Message.of(Map.of(
                "columns",
                mixed.stream().map(column -> name(column.heading())).distinct().collect(Collectors.joining("、")),
                "count",
                mixed.stream().map(Nothings::heading).distinct().count(),
                "blank",
                blank.origin().first().spot(),
                "written",
                written.origin().first().spot(),
                "shown",
                shown));
        List<Place> others = mixed.stream()
                .map(column -> column.written().get(0).origin().first())
                .toList();
        return new Verdict.Broken(Finding.of(INFO, Severity.INFO, blank.origin(), others, message, "", shown));
    }

    private static String name(Heading heading) {
        String path = heading.label().compact();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
