package cn.gouji.rules.txt;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.filing.Totals;
import cn.gouji.text.Lexicon;
import cn.gouji.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A quantity of the tables described by meaning, and the subjects of the text that mean it: one line of the list. */
record TableQuantity(
        Pattern subject,
        boolean sameDefinition,
        List<Column> columns,
        String line,
        Column column,
        Optional<Pattern> not) {

    private static final List<TableQuantity> ALL = Lexicon.lines("text-and-tables.txt").stream()
            .map(TableQuantity::parse)
            .toList();

    /** A cell of a table: where it is, and its figure. */
    record Found(Table table, Line line, Column column, Figure.Known figure) {}

    private static TableQuantity parse(String row) {
        List<String> fields = List.of(row.split("\\s+;\\s+"));
        List<Column> columns = Arrays.stream(fields.get(2).split(","))
                .map(TableQuantity::column)
                .toList();
        String not = fields.get(5);
        return new TableQuantity(
                Pattern.compile(fields.get(0)),
                fields.get(1).equals("same"),
                columns,
                fields.get(3),
                column(fields.get(4)),
                not.equals("-") ? Optional.empty() : Optional.of(Pattern.compile(not)));
    }

    private static Column column(String key) {
        return Column.ofKey(key).orElseThrow(() -> new IllegalStateException("no such column: " + key));
    }

    /** The quantities the subject may mean, the preferred one first. */
    static List<TableQuantity> meantBy(String subject) {
        String name = Words.name(subject).replace("\"", "");
        return ALL.stream()
                .filter(quantity -> quantity.subject.matcher(name).matches())
                .toList();
    }

    /** The cell that holds it; empty where the table, the line or the figure is missing, or two lines could be meant. */
    Optional<Found> in(Filing filing) {
        return filing.tablesWith(columns.toArray(Column[]::new))
                .filter(table -> not.isEmpty()
                        || !not.orElseThrow()
                                .matcher(table.form().title().compact())
                                .find())
                .flatMap(table -> only(lines(table, filing), filing).flatMap(found -> found(table, found)).stream())
                .findFirst();
    }

    private Optional<Found> found(Table table, Line line) {
        return line.figure(column).flatMap(Figure::known).map(figure -> new Found(table, line, column, figure));
    }

    private List<Line> lines(Table table, Filing filing) {
        Stream<Line> own = table.lines().stream().filter(line -> line.role() != Line.Role.SUPERIOR);
        return switch (line) {
            case "@total" -> Totals.of(table, column).whole();
            case "@year" -> own.filter(candidate -> isOfYear(candidate, filing)).toList();
            default -> own.filter(candidate -> isCalled(candidate, line)).toList();
        };
    }

    private static boolean isOfYear(Line line, Filing filing) {
        return filing.year().isPresent()
                && line.text(Column.YEAR)
                        .startsWith(Integer.toString(filing.year().getAsInt()));
    }

    private static boolean isCalled(Line line, String name) {
        return Stream.of(Column.NAME, Column.ITEM)
                .flatMap(column -> line.label(column).stream())
                .anyMatch(label -> label.name().matches(name));
    }

    private static Optional<Line> only(List<Line> lines, Filing filing) {
        if (lines.size() <= 1) {
            return lines.stream().findFirst();
        }
        List<Line> own = lines.stream().filter(line -> isOwn(line, filing)).toList();
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    private static boolean isOwn(Line line, Filing filing) {
        return line.owner()
                .map(Label::name)
                .filter(owner ->
                        filing.unit().map(Label::name).filter(owner::equals).isPresent())
                .isPresent();
    }
}
