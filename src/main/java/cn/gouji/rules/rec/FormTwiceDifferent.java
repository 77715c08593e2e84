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
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.rules.identity.Level;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One form of one unit and year stands in the submission twice, with different amounts (同一表重复且数不同). */
final class FormTwiceDifferent implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("REC-06", Severity.WARNING);
    private static final List<Column> KEYS = List.of(Column.OWNER, Column.CODE, Column.NAME, Column.ITEM, Column.YEAR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        if (filing.kind() != Filing.Kind.BUDGET) {
            return Stream.empty();
        }
        Map<List<String>, List<Table>> same = new LinkedHashMap<>();
        filing.tables()
                .forEach(table -> same.computeIfAbsent(key(table), key -> new ArrayList<>())
                        .add(table));
        return same.values().stream()
                .filter(tables -> tables.size() > 1)
                .map(tables -> compared(tables.get(0), tables.get(1)));
    }

    /** What must be equal for two tables to be the same one twice. */
    private static List<String> key(Table table) {
        return List.of(
                table.form().id(),
                table.block(),
                String.valueOf(Level.isOwn(table.form())),
                fact(table, "owner"),
                fact(table, "year"),
                fact(table, "unit"),
                fact(table, "project-code"));
    }

    private static String fact(Table table, String name) {
        return table.form().fact(name).map(Label::name).orElse("");
    }

    private static Verdict compared(Table one, Table other) {
        Map<String, Figure.Known> first = figures(one);
        Map<String, Figure.Known> second = figures(other);
        List<Figure.Known[]> different = new ArrayList<>();
        second.forEach((key, figure) -> {
            Figure.Known before = first.get(key);
            if (before != null && value(before).compareTo(value(figure)) != 0) {
                different.add(new Figure.Known[] {before, figure});
            }
        });
        List<Place> places = Stream.concat(first.values().stream(), second.values().stream())
                .map(figure -> figure.origin().first())
                .toList();
        if (different.isEmpty()) {
            return new Verdict.Holds(INFO, places);
        }
        Figure.Known before = different.get(0)[0];
        Figure.Known after = different.get(0)[1];
        Message message = Message.of(Map.of(
                "name", after.origin().name(),
                "actual", after.amount().textWithUnit(),
                "other", before.amount().textWithUnit(),
                "sheet", before.origin().first().sheet(),
                "spot", before.origin().first().spot(),
                "count", different.size()));
        List<Place> involved = different.stream()
                .flatMap(pair -> Stream.of(pair))
                .map(figure -> figure.origin().first())
                .toList();
        return new Verdict.Broken(Finding.of(
                INFO,
                Severity.WARNING,
                after.origin(),
                involved,
                message,
                after.amount().textWithUnit(),
                before.amount().textWithUnit()));
    }

    private static BigDecimal value(Figure.Known figure) {
        return figure.amount().value();
    }

    /** The figures by line and column; of lines that read alike, none. */
    private static Map<String, Figure.Known> figures(Table table) {
        Map<String, Optional<Figure.Known>> figures = new LinkedHashMap<>();
        for (Line line : table.lines()) {
            StringBuilder key = new StringBuilder(line.item().orElse(""));
            KEYS.forEach(column ->
                    key.append('|').append(line.label(column).map(Label::name).orElse("")));
            line.figures().forEach((column, figure) -> {
                String own = key + "|" + column;
                figures.put(own, figures.containsKey(own) ? Optional.empty() : figure.known());
            });
        }
        Map<String, Figure.Known> known = new LinkedHashMap<>();
        figures.forEach((key, figure) -> figure.ifPresent(value -> known.put(key, value)));
        return known;
    }
}
