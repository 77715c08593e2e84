package cn.gouji.across;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Form;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Origin;
import cn.gouji.filing.Statement;
import cn.gouji.filing.Table;
import cn.gouji.money.Amount;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.ParagraphPlace;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes a filing line by line: a letter that says what it is, then fields between tabs. */
final class KeptWriter {

    /** The longest text that is kept whole. */
    private static final int LONGEST = 2_000;

    /** Lines of one table beyond which only totals are kept. */
    private static final int MOST_LINES = 5_000;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}]+");

    private final StringBuilder out = new StringBuilder();
    private final Map<List<String>, Integer> sheets = new HashMap<>();

    String text(Filing filing) {
        String year = filing.year().isPresent() ? String.valueOf(filing.year().getAsInt()) : "";
        row("K", filing.kind().name(), year);
        filing.unit().ifPresent(unit -> label("O", "", unit));
        Optional<Form> form = Optional.empty();
        for (Table table : filing.tables()) {
            if (form.filter(table.form()::equals).isEmpty()) {
                form = Optional.of(table.form());
                form(table.form());
            }
            table(table);
        }
        filing.statements().forEach(this::statement);
        filing.paragraphs().stream()
                .filter(paragraph -> Elimination.isSaid(paragraph.text()) || Holding.isSaid(paragraph.text()))
                .forEach(paragraph -> row("P", place(paragraph.place()), paragraph.text()));
        return out.toString();
    }

    private void form(Form form) {
        String place = place(form.title().origin());
        row("F", form.id(), String.valueOf(form.instance()), place, form.title().text());
        form.facts().forEach((name, label) -> label("f", name, label));
        form.notes().forEach(note -> label("n", "", note));
    }

    private void table(Table table) {
        row("T", table.block());
        table.headings().forEach(heading -> label("h", heading.column().key(), heading.label()));
        boolean all = table.lines().size() <= MOST_LINES;
        table.lines().stream().filter(line -> all || line.role().isTotal()).forEach(this::line);
    }

    private void line(Line line) {
        row("L", line.role().name(), line.item().orElse(""));
        line.owner().ifPresent(owner -> label("o", "", owner));
        line.labels().forEach((column, label) -> label("x", column.key(), label));
        line.figures().forEach(this::figure);
    }

    private void figure(Column column, Figure figure) {
        List<String> fields = new ArrayList<>();
        fields.add(column.key());
        place(fields, figure);
        fields.add(figure.origin().item());
        fields.add(figure.origin().name());
        String letter = figure.fold(
                known -> {
                    amount(fields, known.amount());
                    return known.blank() ? "b" : "k";
                },
                unknown -> {
                    fields.add(unknown.why().name());
                    return "u";
                },
                none -> "a");
        row(letter, fields);
    }

    private void statement(Statement statement) {
        if (statement instanceof Statement.Growth growth
                && growth.current() instanceof Figure.Known current
                && growth.change() instanceof Figure.Known change) {
            List<String> fields = new ArrayList<>(List.of(
                    growth.direction().name(),
                    growth.subject().text(),
                    place(growth.sentence().origin().first()),
                    growth.sentence().text()));
            place(fields, current);
            amount(fields, current.amount());
            place(fields, change);
            amount(fields, change.amount());
            row("G", fields);
        }
    }

    private void label(String letter, String name, Label label) {
        row(letter, name, place(label.origin()), label.text());
    }

    private void place(List<String> fields, Figure figure) {
        fields.add(place(figure.origin()));
        fields.add(figure.shown());
    }

    private static void amount(List<String> fields, Amount amount) {
        fields.add(amount.printed().toPlainString());
        fields.add(amount.step().toPlainString());
        fields.add(amount.unit().name());
    }

    private String place(Origin origin) {
        return place(origin.first());
    }

    /** The number of the sheet, which has a row of its own when it is first spoken of, and the spot. */
    private String place(Place place) {
        String index = String.valueOf(place instanceof CellPlace cell ? cell.sheetIndex() : -1);
        List<String> sheet = List.of(place.document(), place.sheet(), index);
        Integer known = sheets.get(sheet);
        if (known == null) {
            known = sheets.size();
            sheets.put(sheet, known);
            row("S", sheet);
        }
        return known + ":" + spot(place);
    }

    private static String spot(Place place) {
        if (place instanceof CellPlace cell) {
            return cell.row() + ":" + cell.column();
        }
        return place instanceof ParagraphPlace paragraph ? String.valueOf(paragraph.paragraph()) : "0";
    }

    private void row(String letter, String... fields) {
        row(letter, List.of(fields));
    }

    private void row(String letter, List<String> fields) {
        out.append(letter);
        fields.forEach(field -> out.append('\t').append(plain(field)));
        out.append('\n');
    }

    private static String plain(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return CONTROL.matcher(cut).replaceAll(" ");
    }
}
