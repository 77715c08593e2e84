package cn.gouji.rules;

import cn.gouji.check.Severity;
import cn.gouji.filing.Announced;
import cn.gouji.filing.CellFact;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Form;
import cn.gouji.filing.FormulaCell;
import cn.gouji.filing.Heading;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Origin;
import cn.gouji.filing.Table;
import cn.gouji.filing.Workings;
import cn.gouji.form.Forms;
import cn.gouji.form.Narrative;
import cn.gouji.form.NarrativeReader;
import cn.gouji.money.Amount;
import cn.gouji.money.Unit;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Formula;
import cn.gouji.sheet.ParagraphPlace;
import cn.gouji.sheet.Place;
import cn.gouji.sheet.Prose;
import cn.gouji.sheet.Region;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * An example of a rule page: a filing written as tables whose columns are named by meaning, and as quoted prose. A mark
 * behind a cell or inside a paragraph says that it must be reported: ✗ error, ▲ warning, ● hint, ？ cannot be checked.
 *
 * <p>Lines understood in a section: {@code 单位：万元} ({@code 单位：无} for none), {@code 年度：2023}, {@code 类型：自评}, {@code 表：form/block} (starts a
 * table), {@code 表题：…}, {@code 列头（total）：…} (the printed heading of a column, its own unit word included),
 * {@code 角（unit）：…} (a fact of the form's corners), {@code 注：…}, Markdown tables, and {@code > } for a paragraph of
 * prose, {@code > # } for a heading, {@code 公式（D2）：SUM(D3:D4)；存；算；文本格} for a formula of the table before with the result
 * stored, the result due and the cells with text numbers, {@code 事实（hidden-figure，D2）：1307} for what else is known of a cell
 * (with a third word inside the brackets: of one outside the form). A table of the same form and another block than the one before is a block of the same
 * form. A cell {@code ^} is merged with the one above. The table column {@code key} names a line the form names, {@code role} sets its role.
 */
record Example(String title, boolean mustReport, Filing filing, Map<Place, Severity> expected) {

    private static final Forms FORMS = new Forms();
    private static final Map<Character, Severity> MARKS =
            Map.of('✗', Severity.ERROR, '▲', Severity.WARNING, '●', Severity.INFO, '？', Severity.UNVERIFIABLE);

    /** All examples of a page. */
    static List<Example> of(String markdown) {
        List<Example> examples = new ArrayList<>();
        Builder builder = null;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("## ")) {
                if (builder != null) {
                    examples.add(builder.build());
                }
                String title = line.substring(3).strip();
                boolean example = title.startsWith("应报告") || title.startsWith("应通过");
                builder = example ? new Builder(title) : null;
            } else if (builder != null) {
                builder.take(line.strip());
            }
        }
        if (builder != null) {
            examples.add(builder.build());
        }
        return examples;
    }

    private static final class Builder {
        private final String title;
        private final Map<Place, Severity> expected = new TreeMap<>();
        private final List<Prose.Paragraph> paragraphs = new ArrayList<>();
        private final List<Table> tables = new ArrayList<>();
        private final Map<String, Integer> instances = new HashMap<>();
        private final List<FormulaCell> formulas = new ArrayList<>();
        private final List<CellFact> facts = new ArrayList<>();
        private Optional<TableBuilder> open = Optional.empty();
        private Unit unit = Unit.WAN;
        private int year = 2023;
        private Filing.Kind kind = Filing.Kind.BUDGET;
        private String part = "文";

        Builder(String title) {
            this.title = title;
        }

        void take(String line) {
            if (line.startsWith("单位：")) {
                if (open.filter(table -> !table.rows.isEmpty()).isPresent()) {
                    close();
                }
                String word = line.substring(3).strip();
                unit = word.equals("无") ? Unit.UNSTATED : Unit.money(word).orElseThrow();
            } else if (line.startsWith("年度：")) {
                year = Integer.parseInt(line.substring(3).strip());
            } else if (line.startsWith("类型：")) {
                kind = line.contains("自评") ? Filing.Kind.SELF_EVALUATION : Filing.Kind.BUDGET;
            } else if (line.startsWith("表：")) {
                start(line.substring(2).strip());
            } else if (line.startsWith("公式（")) {
                formulas.add(formula(line));
            } else if (line.startsWith("事实（")) {
                facts.add(fact(line));
            } else if (line.startsWith("> ")) {
                paragraph(line.substring(2).strip());
            } else if (line.startsWith("|")
                    || line.startsWith("注：")
                    || line.startsWith("角（")
                    || line.startsWith("列头（")
                    || line.startsWith("表题：")) {
                if (open.isEmpty()) {
                    start("example/main");
                }
                open.orElseThrow().take(line);
            }
        }

        private void start(String formAndBlock) {
            close();
            String[] names = formAndBlock.split("/");
            open = Optional.of(
                    new TableBuilder(names[0], names.length > 1 ? names[1] : "main", tables.size(), expected));
        }

        private Origin.Read at(String spot) {
            Region area =
                    Formula.of(spot).areas().findFirst().orElseThrow().area().orElseThrow();
            int index = Math.max(0, open.isPresent() ? tables.size() : tables.size() - 1);
            CellPlace place = new CellPlace("例.xlsx", "例" + (index + 1), index, area.firstRow(), area.firstColumn());
            return new Origin.Read(place, spot);
        }

        private FormulaCell formula(String line) {
            String spot = line.substring(line.indexOf('（') + 1, line.indexOf('）'));
            Origin.Read at = at(spot);
            String[] parts = unmark(line.substring(line.indexOf('：') + 1), at.place(), expected)
                    .split("；", -1);
            List<CellPlace> texts = new ArrayList<>();
            if (parts.length > 3) {
                for (String text : parts[3].strip().split("、")) {
                    texts.add((CellPlace) at(text).place());
                }
            }
            return new FormulaCell(
                    at,
                    Formula.of(parts[0].strip()),
                    TableBuilder.number(part(parts, 1)),
                    TableBuilder.number(part(parts, 2)),
                    texts);
        }

        private static String part(String[] parts, int at) {
            return at < parts.length ? parts[at].strip() : "";
        }

        private CellFact fact(String line) {
            String[] head =
                    line.substring(line.indexOf('（') + 1, line.indexOf('）')).split("，");
            Origin.Read at = at(head[1]);
            String text = unmark(line.substring(line.indexOf('：') + 1).strip(), at.place(), expected);
            CellFact.Kind kind = CellFact.Kind.valueOf(
                    head[0].toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
            return new CellFact(kind, at, text, head.length < 3);
        }

        private void paragraph(String text) {
            boolean heading = text.startsWith("# ");
            String bare = heading ? text.substring(2).strip() : text;
            if (heading) {
                part = bare;
            }
            ParagraphPlace place = new ParagraphPlace("文.docx", part, paragraphs.size() + 1);
            paragraphs.add(new Prose.Paragraph(place, heading ? 1 : 0, unmark(bare, place, expected)));
        }

        private void close() {
            open.ifPresent(table -> tables.add(table.build(unit, instances, sameForm(table))));
            open = Optional.empty();
        }

        /** The form of the table before, where this one is another block of it. */
        private Optional<Form> sameForm(TableBuilder table) {
            if (tables.isEmpty()) {
                return Optional.empty();
            }
            Form before = tables.get(tables.size() - 1).form();
            boolean another = tables.stream()
                    .filter(other -> other.form() == before)
                    .noneMatch(other -> other.block().equals(table.block));
            return before.id().equals(table.form) && another ? Optional.of(before) : Optional.empty();
        }

        Example build() {
            close();
            Narrative narrative = new NarrativeReader().read(new Prose("文.docx", paragraphs, List.of()));
            Optional<Label> owner = tables.stream()
                    .map(table -> table.form().fact("owner"))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .or(narrative::unit);
            Filing filing = new Filing(
                    kind,
                    owner,
                    OptionalInt.of(year),
                    tables,
                    narrative.statements(),
                    paragraphs,
                    narrative.contents().stream()
                            .map(label -> new Announced(label, FORMS.titled(label.text())))
                            .toList(),
                    List.of(),
                    false,
                    new Workings(formulas, facts));
            return new Example(title, title.startsWith("应报告"), filing, expected);
        }
    }

    private static final class TableBuilder {
        private final String form;
        private final String block;
        private final String sheet;
        private final int index;
        private final Map<Place, Severity> expected;
        private final Map<String, Label> facts = new LinkedHashMap<>();
        private final Map<Column, String> headings = new EnumMap<>(Column.class);
        private final List<Label> notes = new ArrayList<>();
        private final List<String> header = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();
        private String title = "例表";
        private int corners;

        TableBuilder(String form, String block, int index, Map<Place, Severity> expected) {
            this.form = form;
            this.block = block;
            this.index = index;
            this.sheet = "例" + (index + 1);
            this.expected = expected;
        }

        void take(String line) {
            if (line.startsWith("|")) {
                row(line);
            } else if (line.startsWith("注：")) {
                notes.add(label(line, 900 + notes.size(), 0));
            } else if (line.startsWith("表题：")) {
                title = line.substring(3).strip();
            } else {
                String name = line.substring(line.indexOf('（') + 1, line.indexOf('）'));
                String text =
                        line.substring(line.indexOf('：', line.indexOf('）')) + 1).strip();
                if (line.startsWith("角（")) {
                    facts.put(name, label(text, 500, corners++));
                } else {
                    headings.put(Column.ofKey(name).orElseThrow(() -> new IllegalArgumentException(line)), text);
                }
            }
        }

        private void row(String line) {
            List<String> cells = new ArrayList<>();
            for (String cell : line.substring(1, line.lastIndexOf('|')).split("\\|", -1)) {
                cells.add(cell.strip());
            }
            if (header.isEmpty()) {
                header.addAll(cells);
            } else if (!cells.stream().allMatch(cell -> cell.matches(":?-+:?"))) {
                rows.add(cells);
            }
        }

        private Label label(String text, int row, int column) {
            CellPlace place = new CellPlace("例.xlsx", sheet, index, row, column);
            return new Label(unmark(text, place, expected), new Origin.Read(place, form + "/" + row + "/" + column));
        }

        Table build(Unit unit, Map<String, Integer> instances, Optional<Form> shared) {
            facts.putIfAbsent("unit", label(unit.chinese(), 500, corners++));
            int instance = instances.merge(form + "/" + block, 1, Integer::sum);
            Form head = shared.orElseGet(() -> new Form(form, instance, label(title, 400, 0), facts, notes));
            List<Heading> columns = new ArrayList<>();
            Map<Column, BigDecimal> steps = steps();
            for (int at = 0; at < header.size(); at++) {
                int column = at;
                Column.ofKey(header.get(at)).ifPresent(meaning -> columns.add(heading(meaning, column)));
            }
            List<Line> lines = new ArrayList<>();
            Optional<Label> owner = Optional.empty();
            for (int at = 0; at < rows.size(); at++) {
                Line line = line(at, unit, steps, owner);
                owner = line.owner();
                lines.add(line);
            }
            Table.Extent extent = new Table.Extent(
                    "例.xlsx", sheet, new Region(0, 0, Math.max(0, rows.size()), Math.max(0, header.size() - 1)));
            return new Table(head, block, columns, superiors(lines), List.of(extent));
        }

        private Heading heading(Column meaning, int column) {
            String text = headings.getOrDefault(meaning, meaning.key());
            Label label = label(text, 0, column);
            Optional<Heading.UnitWord> word = text.contains("（")
                    ? Unit.money(text.substring(text.lastIndexOf('（') + 1).replaceAll("[）✗▲●？\\s]", ""))
                            .map(own -> new Heading.UnitWord(own, label))
                    : Optional.empty();
            return new Heading(meaning, label, word, text.startsWith("*"));
        }

        private Map<Column, BigDecimal> steps() {
            Map<Column, BigDecimal> steps = new EnumMap<>(Column.class);
            for (int at = 0; at < header.size(); at++) {
                int column = at;
                Column.ofKey(header.get(at))
                        .ifPresent(meaning -> steps.put(
                                meaning,
                                rows.stream()
                                        .map(row -> number(row.get(column)))
                                        .flatMap(Optional::stream)
                                        .map(number -> BigDecimal.ONE.movePointLeft(Math.max(0, number.scale())))
                                        .min(BigDecimal::compareTo)
                                        .orElse(BigDecimal.ONE)));
            }
            return steps;
        }

        private Line line(int at, Unit unit, Map<Column, BigDecimal> steps, Optional<Label> above) {
            Map<Column, Label> labels = new EnumMap<>(Column.class);
            Map<Column, Figure> figures = new EnumMap<>(Column.class);
            Optional<String> key = Optional.empty();
            Optional<Line.Role> role = Optional.empty();
            String name = "";
            for (int column = 0; column < header.size(); column++) {
                String head = header.get(column);
                int from = firstOfMerged(at, column);
                String text = rows.get(from).get(column);
                if (head.equals("key")) {
                    key = text.isEmpty() ? Optional.empty() : Optional.of(text);
                } else if (head.equals("role")) {
                    role = text.isEmpty() ? Optional.empty() : Optional.of(Line.Role.valueOf(text));
                } else {
                    Column meaning = Column.ofKey(head).orElseThrow(() -> new IllegalArgumentException(head));
                    CellPlace place = new CellPlace("例.xlsx", sheet, index, from + 1, column);
                    String bare = unmark(text, place, expected);
                    if (meaning.kind() == Column.Kind.TEXT) {
                        name = name + "/" + bare;
                    }
                    Origin origin = new Origin.Read(place, form + "/" + block + key.orElse("") + name + "/" + head);
                    if (meaning.kind() == Column.Kind.TEXT) {
                        labels.put(meaning, new Label(bare, origin));
                    } else {
                        figures.put(meaning, figure(bare, meaning, unit, steps.get(meaning), origin));
                    }
                }
            }
            Optional<Label> owner = Optional.ofNullable(labels.get(Column.OWNER))
                    .filter(label -> !label.isBlank())
                    .or(() -> above);
            Line.Role kind = role.orElseGet(() -> role(labels, figures));
            return new Line(key.isPresent() && role.isEmpty() ? Line.Role.ITEM : kind, key, owner, labels, figures);
        }

        /** The row that a cell merged over the rows below begins in. */
        private int firstOfMerged(int row, int column) {
            int first = row;
            while (rows.get(first).get(column).equals("^")) {
                first--;
            }
            return first;
        }

        private static Line.Role role(Map<Column, Label> labels, Map<Column, Figure> figures) {
            Label code = labels.get(Column.CODE);
            Label owner = labels.get(Column.OWNER);
            if (owner != null && !owner.isBlank() && (code == null || code.isBlank())) {
                return Line.Role.TOTAL;
            }
            boolean empty = !figures.isEmpty()
                    && figures.values().stream()
                            .allMatch(figure -> figure.shown().isEmpty());
            boolean only =
                    labels.values().stream().filter(label -> !label.isBlank()).count() <= 1;
            return empty && only ? Line.Role.FRAGMENT : Line.Role.ENTRY;
        }

        private static List<Line> superiors(List<Line> lines) {
            List<Line> result = new ArrayList<>(lines);
            for (int at = 0; at + 1 < lines.size(); at++) {
                if (lines.get(at).role() == Line.Role.TOTAL && lines.get(at + 1).role() == Line.Role.TOTAL) {
                    Line line = lines.get(at);
                    result.set(
                            at, new Line(Line.Role.SUPERIOR, line.item(), line.owner(), line.labels(), line.figures()));
                }
            }
            return result;
        }

        private static Figure figure(String text, Column column, Unit money, BigDecimal step, Origin origin) {
            if (text.isEmpty()) {
                return new Figure.Known(Amount.exact(BigDecimal.ZERO, unitOf(column, money)), origin, text, true);
            }
            if (text.equals("—") || text.equals("-")) {
                return new Figure.NotApplicable(origin, text);
            }
            return number(text)
                    .<Figure>map(number ->
                            new Figure.Known(new Amount(number, step, unitOf(column, money)), origin, text, false))
                    .orElseGet(() -> new Figure.Unknown(Figure.Why.NOT_A_NUMBER, origin, text));
        }

        private static Unit unitOf(Column column, Unit money) {
            return switch (column.kind()) {
                case POINTS -> Unit.POINT;
                case PERCENT -> Unit.PERCENT;
                default -> money;
            };
        }

        private static Optional<BigDecimal> number(String text) {
            String bare = text.replaceAll("[✗▲●？,%\\s]", "");
            return bare.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(bare)) : Optional.empty();
        }
    }

    private static String unmark(String text, Place place, Map<Place, Severity> expected) {
        StringBuilder bare = new StringBuilder();
        for (char character : text.toCharArray()) {
            Severity severity = MARKS.get(character);
            if (severity == null) {
                bare.append(character);
            } else {
                expected.put(place, severity);
            }
        }
        return bare.toString().strip();
    }
}
