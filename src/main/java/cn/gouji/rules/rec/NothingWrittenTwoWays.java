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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One column of amounts says nothing now with a blank cell and now with 0 or a dash (空白、零、横线混用). A blank counts as an exact
 * nothing, a printed 0 as rounded. Lines without any amount, such as captions, say nothing about it.
 */
final class NothingWrittenTwoWays implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("REC-12", Severity.INFO);

    /** The cells of a column that stand for nothing. */
    private record Nothings(Heading heading, List<Figure.Known> blank, List<Figure.Known> written) {

        boolean isMixed() {
            return !blank.isEmpty() && !written.isEmpty();
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
        List<Line> lines =
                table.lines().stream().filter(NothingWrittenTwoWays::hasAmount).toList();
        List<Nothings> columns = table.headings().stream()
                .filter(heading -> heading.column().kind() == Column.Kind.MONEY)
                .map(heading -> nothings(heading, lines))
                .toList();
        List<Nothings> mixed = columns.stream().filter(Nothings::isMixed).toList();
        if (!mixed.isEmpty()) {
            return Stream.of(broken(mixed));
        }
        List<Place> places = columns.stream()
                .flatMap(column -> Stream.concat(column.blank().stream(), column.written().stream()))
                .map(figure -> figure.origin().first())
                .toList();
        return places.isEmpty() ? Stream.empty() : Stream.of(new Verdict.Holds(INFO, places));
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
                mixed.stream().map(column -> name(column.heading())).collect(Collectors.joining("、")),
                "count",
                mixed.size(),
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
