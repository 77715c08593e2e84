package cn.gouji.form;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Form;
import cn.gouji.filing.Heading;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Origin;
import cn.gouji.filing.Table;
import cn.gouji.money.Unit;
import cn.gouji.sheet.Cell;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a table of a block as read: figures get their unit and step, every value its origin. */
final class TableBuilder {

    private static final List<Column> KEYS = List.of(
            Column.CODE,
            Column.PROJECT_CODE,
            Column.NAME,
            Column.ITEM,
            Column.YEAR,
            Column.TASK,
            Column.LEVEL_TWO,
            Column.LEVEL_THREE);

    private final Form form;
    private final RawBlock block;
    private final List<Heading> headings;
    private final List<Heading> unread;
    private final Optional<Unit> corner;

    TableBuilder(Form form, RawBlock block) {
        this.form = form;
        this.block = block;
        this.headings = block.match().columns().entrySet().stream()
                .map(column -> heading(meaning(column.getKey()), column.getValue()))
                .filter(heading -> !SplitCode.PARTS.contains(heading.column()))
                .toList();
        Column unknown = block.match().form().fallback() ? Column.UNREAD : Column.EXTRA;
        this.unread = UnreadColumns.of(block, List.of(block)).stream()
                .map(path -> heading(unknown, path))
                .toList();
        this.corner = form.fact("unit").flatMap(label -> Unit.money(label.compact()));
    }

    /** The first part of a code split over columns stands for the whole. */
    private static Column meaning(Column column) {
        return column == Column.CODE_CLASS ? Column.CODE : column;
    }

    private Heading heading(Column column, HeadingPath path) {
        Origin origin = new Origin.Read(path.cell().place(), address() + "/" + column.key() + "/heading");
        Optional<Heading.UnitWord> unit = path.unit(block.grid())
                .map(word -> new Heading.UnitWord(
                        word.unit(),
                        new Label(
                                word.cell().text(), new Origin.Read(word.cell().place(), address() + "/unit"))));
        return new Heading(column, new Label(path.path(), origin), unit, path.isStarred(block.grid()));
    }

    /** What is of another project has another address, so that nothing of one is taken for the other's. */
    private String address() {
        String project = Stream.of("project-code", "project")
                .flatMap(fact -> form.fact(fact).stream())
                .map(label -> label.compact().replace('/', '-'))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return form.id() + (project.isEmpty() ? "" : "#" + project) + "/"
                + block.match().block();
    }

    /** Whether a heading names another unit than the corner does. */
    boolean contradictsItself() {
        return corner.isPresent() && headingUnits().anyMatch(unit -> unit != corner.get());
    }

    /** The units the table could be in: the corner's and those of its headings. */
    List<Unit> candidates() {
        return Stream.concat(corner.stream(), headingUnits()).distinct().toList();
    }

    private Stream<Unit> headingUnits() {
        return headings.stream().map(Heading::unit).flatMap(Optional::stream).map(Heading.UnitWord::unit);
    }

    /** The table with each column in the unit its heading or else the corner names. */
    Table build() {
        return build(units());
    }

    /** Reads lines of the block, one by one, where at least half of a column's figures show so many decimals. */
    Function<RawLine, Line> lineReader(ToIntFunction<Column> decimals) {
        Map<Column, FigureColumn> columns = new EnumMap<>(Column.class);
        units().forEach((column, named) -> {
            Unit unit = contradictsItself() ? Unit.UNSTATED : named;
            columns.put(column, new FigureColumn(unitOf(column, unit), decimals.applyAsInt(column)));
        });
        return line -> line(line, columns);
    }

    /** A table of the block with just these lines. */
    Table of(List<Line> lines) {
        return new Table(form, block.match().block(), allHeadings(), lines, block.extents());
    }

    private Map<Column, Unit> units() {
        Map<Column, Unit> units = new EnumMap<>(Column.class);
        headings.forEach(heading -> units.put(
                heading.column(),
                heading.unit().map(Heading.UnitWord::unit).or(() -> corner).orElse(Unit.UNSTATED)));
        return units;
    }

    /** The table with all its money in that unit. */
    Table build(Unit unit) {
        Map<Column, Unit> units = new EnumMap<>(Column.class);
        headings.forEach(heading -> units.put(heading.column(), unit));
        return build(units);
    }

    private Table build(Map<Column, Unit> units) {
        Map<Column, FigureColumn> columns = new EnumMap<>(Column.class);
        units.forEach((column, unit) -> columns.put(column, new FigureColumn(unitOf(column, unit), cells(column))));
        List<Line> lines = new ArrayList<>();
        OwnerRoles.settled(block.lines(), form.fact("owner")).forEach(line -> lines.add(line(line, columns)));
        return new Table(form, block.match().block(), allHeadings(), lines, block.extents());
    }

    private List<RawFigure> cells(Column column) {
        return block.lines().stream()
                .map(line -> line.figures().get(column))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Unit unitOf(Column column, Unit money) {
        return switch (column.kind()) {
            case POINTS -> Unit.POINT;
            case PERCENT -> Unit.PERCENT;
            default -> money;
        };
    }

    /** The headings found and, for a column without one, its first cell in its stead. */
    private List<Heading> allHeadings() {
        List<Heading> all = new ArrayList<>(headings);
        all.addAll(unread);
        block.lines().stream()
                .findFirst()
                .ifPresent(line -> line.texts().forEach((column, cell) -> {
                    if (headings.stream().noneMatch(heading -> heading.column() == column)) {
                        Origin origin = new Origin.Read(cell.place(), address() + "/" + column.key() + "/heading");
                        all.add(0, new Heading(column, new Label("", origin), Optional.empty()));
                    }
                }));
        return all;
    }

    private Line line(RawLine raw, Map<Column, FigureColumn> columns) {
        String item = address() + "/" + key(raw);
        Map<Column, Label> labels = new EnumMap<>(Column.class);
        raw.texts().forEach((column, cell) -> labels.put(column, label(cell, item + "/" + column.key())));
        Map<Column, Figure> figures = new EnumMap<>(Column.class);
        raw.figures()
                .forEach((column, figure) -> figures.put(
                        column,
                        Objects.requireNonNull(columns.get(column))
                                .figure(figure, item + "/" + column.key(), name(raw, column))));
        Optional<Label> owner = raw.owner().map(cell -> label(cell, item + "/owner"));
        return new Line(raw.role(), raw.item(), owner, labels, figures);
    }

    /** What people call the figure where line and column meet: the line's texts and the heading's last level. */
    private String name(RawLine line, Column column) {
        String path = headings.stream()
                .filter(heading -> heading.column() == column)
                .map(heading -> heading.label().text())
                .findFirst()
                .orElse("");
        String row = KEYS.stream()
                .map(line.texts()::get)
                .filter(Objects::nonNull)
                .map(cell -> cell.text().replaceAll("\\s+", ""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        String owner =
                line.owner().map(cell -> cell.text().replaceAll("\\s+", "")).orElse("");
        return (row.isEmpty() ? owner : row) + "／" + path.substring(path.lastIndexOf('/') + 1);
    }

    private static Label label(Cell cell, String item) {
        return new Label(
                cell.text(), new Origin.Read(cell.place(), item), cell.value().number());
    }

    /** What names the line: the form's own name for it, or its owner and its texts. */
    private static String key(RawLine line) {
        String owner = line.owner().map(cell -> Words.name(cell.text())).orElse("");
        String texts = line.item().isPresent() && line.texts().get(Column.YEAR) == null
                ? line.item().get()
                : KEYS.stream()
                        .map(line.texts()::get)
                        .filter(Objects::nonNull)
                        .map(cell -> Words.name(cell.text()))
                        .collect(Collectors.joining(" "))
                        .strip();
        return owner + ":" + texts;
    }
}
