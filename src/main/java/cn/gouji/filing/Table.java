package cn.gouji.filing;

import cn.gouji.sheet.Region;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of sourced lines (表): one block of a form, its continuations glued on.
 *
 * @param form the form it belongs to
 * @param block the block's name inside its form
 * @param headings the columns found, left to right
 * @param lines the lines in reading order
 * @param extents where it stands, one rectangle a page; with {@code sheet} the sheet of each
 */
public record Table(Form form, String block, List<Heading> headings, List<Line> lines, List<Extent> extents) {

    /** A rectangle of a sheet. */
    public record Extent(String document, String sheet, Region region) {}

    public Table {
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
        extents = List.copyOf(extents);
    }

    /** Whether the table has all these columns. */
    public boolean has(Column... columns) {
        return Stream.of(columns).allMatch(column -> heading(column).isPresent());
    }

    /** The heading of that column. */
    public Optional<Heading> heading(Column column) {
        return headings.stream().filter(heading -> heading.column() == column).findFirst();
    }

    /** The columns that hold figures, left to right. */
    public List<Column> figureColumns() {
        return headings.stream()
                .map(Heading::column)
                .filter(column ->
                        lines.stream().anyMatch(line -> line.figure(column).isPresent()))
                .toList();
    }

    /** The line the form names so. */
    public Optional<Line> item(String name) {
        return lines.stream()
                .filter(line -> line.item().filter(name::equals).isPresent())
                .findFirst();
    }

    /** The lines of that role. */
    public List<Line> lines(Line.Role role) {
        return lines.stream().filter(line -> line.role() == role).toList();
    }

    /** The unit's own total line: the last of the leading total lines, or the line called 合计. */
    public Optional<Line> total() {
        return lines.stream().filter(line -> line.role() == Line.Role.TOTAL).findFirst();
    }
}
