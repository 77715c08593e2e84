package cn.gouji.across;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Form;
import cn.gouji.filing.Heading;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Origin;
import cn.gouji.filing.Statement;
import cn.gouji.filing.Table;
import cn.gouji.money.Amount;
import cn.gouji.money.Unit;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.ParagraphPlace;
import cn.gouji.sheet.Place;
import cn.gouji.sheet.Prose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what {@link KeptWriter} wrote, row by row. */
final class KeptReader {

    private static final Map<String, Column> COLUMNS =
            Stream.of(Column.values()).collect(Collectors.toMap(Column::key, Function.identity()));

    private final List<String[]> sheets = new ArrayList<>();
    private final List<OpenForm> forms = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Prose.Paragraph> paragraphs = new ArrayList<>();
    private Filing.Kind kind = Filing.Kind.UNKNOWN;
    private OptionalInt year = OptionalInt.empty();
    private Optional<Label> unit = Optional.empty();

    /** A form whose facts and tables are being read. */
    private record OpenForm(
            String id,
            int instance,
            Label title,
            Map<String, Label> facts,
            List<Label> notes,
            List<OpenTable> tables) {}

    private record OpenTable(String block, List<Heading> headings, List<OpenLine> lines) {}

    private record OpenLine(
            Line.Role role, String item, List<Label> owner, Map<Column, Label> labels, Map<Column, Figure> figures) {}

    Filing filing(String text) {
        text.lines().map(row -> row.split("\t", -1)).forEach(this::row);
        List<Table> tables = forms.stream().flatMap(KeptReader::tables).toList();
        return new Filing(kind, unit, year, tables, statements, paragraphs, List.of(), List.of(), false);
    }

    private static Stream<Table> tables(OpenForm open) {
        Form form = new Form(open.id(), open.instance(), open.title(), open.facts(), open.notes());
        return open.tables().stream()
                .map(table -> new Table(
                        form,
                        table.block(),
                        table.headings(),
                        table.lines().stream().map(KeptReader::line).toList(),
                        List.of()));
    }

    private static Line line(OpenLine open) {
        Optional<String> item = Optional.of(open.item()).filter(name -> !name.isEmpty());
        return new Line(open.role(), item, open.owner().stream().findFirst(), open.labels(), open.figures());
    }

    private void row(String[] row) {
        switch (row[0]) {
            case "K" -> {
                kind = Filing.Kind.valueOf(row[1]);
                year = row[2].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(row[2]));
            }
            case "O" -> unit = Optional.of(label(row));
            case "S" -> sheets.add(row);
            case "G" -> statements.add(growth(row));
            case "P" -> paragraphs.add(new Prose.Paragraph((ParagraphPlace) place(row[1]), 0, row[2]));
            default -> rowOfForm(row);
        }
    }

    private void rowOfForm(String[] row) {
        switch (row[0]) {
            case "F" ->
                forms.add(new OpenForm(
                        row[1],
                        Integer.parseInt(row[2]),
                        new Label(row[4], new Origin.Read(place(row[3]), row[1] + "/title")),
                        new LinkedHashMap<>(),
                        new ArrayList<>(),
                        new ArrayList<>()));
            case "f" -> last(forms).facts().put(row[1], label(row));
            case "n" -> last(forms).notes().add(label(row));
            case "T" -> last(forms).tables().add(new OpenTable(row[1], new ArrayList<>(), new ArrayList<>()));
            default -> rowOfTable(row, last(last(forms).tables()));
        }
    }

    private void rowOfTable(String[] row, OpenTable table) {
        switch (row[0]) {
            case "h" -> table.headings().add(new Heading(column(row[1]), label(row), Optional.empty()));
            case "L" ->
                table.lines()
                        .add(new OpenLine(
                                Line.Role.valueOf(row[1]),
                                row[2],
                                new ArrayList<>(),
                                new EnumMap<>(Column.class),
                                new EnumMap<>(Column.class)));
            case "o" -> last(table.lines()).owner().add(label(row));
            case "x" -> last(table.lines()).labels().put(column(row[1]), label(row));
            default -> last(table.lines()).figures().put(column(row[1]), figure(row));
        }
    }

    private Figure figure(String[] row) {
        Origin origin = new Origin.Read(place(row[2]), row[4], row[5]);
        return switch (row[0]) {
            case "u" -> new Figure.Unknown(Figure.Why.valueOf(row[6]), origin, row[3]);
            case "a" -> new Figure.NotApplicable(origin, row[3]);
            default -> new Figure.Known(amount(row, 6), origin, row[3], row[0].equals("b"));
        };
    }

    private Statement growth(String[] row) {
        Label sentence = new Label(row[4], new Origin.Read(place(row[3]), "sentence"));
        Label subject = new Label(row[2], sentence.origin());
        Origin current = new Origin.Read(place(row[5]), "current", row[2]);
        Origin change = new Origin.Read(place(row[10]), "change", row[2]);
        return new Statement.Growth(
                subject,
                new Figure.Known(amount(row, 7), current, row[6], false),
                new Figure.Known(amount(row, 12), change, row[11], false),
                Statement.Direction.valueOf(row[1]),
                sentence,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sentence);
    }

    private static Amount amount(String[] row, int at) {
        return new Amount(new BigDecimal(row[at]), new BigDecimal(row[at + 1]), Unit.valueOf(row[at + 2]));
    }

    /** A letter, a name, a place and a text. */
    private Label label(String[] row) {
        return new Label(row[3], new Origin.Read(place(row[2]), row[1], row[3]));
    }

    private Place place(String written) {
        int first = written.indexOf(':');
        int second = written.indexOf(':', first + 1);
        String[] sheet = sheets.get(number(written, 0, first));
        int end = second < 0 ? written.length() : second;
        int spot = number(written, first + 1, end);
        return second < 0
                ? new ParagraphPlace(sheet[1], sheet[2], spot)
                : new CellPlace(
                        sheet[1],
                        sheet[2],
                        Integer.parseInt(sheet[3]),
                        spot,
                        number(written, second + 1, written.length()));
    }

    private static Column column(String key) {
        Column column = COLUMNS.get(key);
        if (column == null) {
            throw new IllegalArgumentException("no column " + key);
        }
        return column;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
