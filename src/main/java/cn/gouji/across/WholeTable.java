package cn.gouji.across;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.filing.Totals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What one table of a budget prints of the unit as a whole, line by line and column by column (一张表的本单位合计数). */
final class WholeTable {

    private final String name;
    private final Table printed;
    private final Set<Column> columns = new LinkedHashSet<>();
    private final Map<Address, List<Figure>> figures = new LinkedHashMap<>();
    private final Set<Address> ambiguous = new HashSet<>();
    private final TreeSet<String> codes = new TreeSet<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private boolean tellable = true;

    private WholeTable(String name, Table printed) {
        this.name = name;
        this.printed = printed;
    }

    /** The table of that name. */
    static WholeTable of(String name, Table printed) {
        WholeTable table = new WholeTable(name, printed);
        printed.figureColumns().stream()
                .filter(column -> column.kind() == Column.Kind.MONEY)
                .forEach(table.columns::add);
        table.totals();
        Totals.together(printed).ifPresentOrElse(table::lines, () -> table.tellable = false);
        return table;
    }

    private void totals() {
        for (Column column : columns) {
            List<Line> whole = Totals.of(printed, column).whole();
            whole.forEach(line -> put(new Address(name, LineName.TOTAL.key(), column), line));
            if (!whole.isEmpty()) {
                names.putIfAbsent(LineName.TOTAL.key(), LineName.TOTAL.words());
            }
        }
    }

    /** The lines of these owners, each by its name; a name that an owner uses twice says nothing for certain. */
    private void lines(Set<String> owners) {
        Map<String, Set<String>> seen = new HashMap<>();
        for (Line line : printed.lines()) {
            LineName called = LineName.of(line);
            if (called.key().isEmpty() || !isCounted(line, owners)) {
                continue;
            }
            names.putIfAbsent(called.key(), called.words());
            boolean again = !seen.computeIfAbsent(called.key(), first -> new HashSet<>())
                    .add(Totals.owner(line));
            for (Column column : columns) {
                Address address = new Address(name, called.key(), column);
                put(address, line);
                if (again) {
                    ambiguous.add(address);
                }
            }
            if (!line.text(Column.CODE).isEmpty()) {
                codes.add(called.key());
            }
        }
    }

    private static boolean isCounted(Line line, Set<String> owners) {
        return line.role() == Line.Role.ITEM || (line.role() == Line.Role.ENTRY && owners.contains(Totals.owner(line)));
    }

    private void put(Address address, Line line) {
        line.figure(address.column())
                .ifPresent(figure -> figures.computeIfAbsent(address, key -> new ArrayList<>())
                        .add(figure));
    }

    /** Its title as it is printed. */
    String title() {
        return printed.form().title().text().strip();
    }

    /** The columns of amounts. */
    Set<Column> columns() {
        return columns;
    }

    /** The heading of the column, its last level. */
    String heading(Column column) {
        return printed.heading(column)
                .map(heading -> heading.label().text().replaceAll("^.*/", "").strip())
                .orElse("");
    }

    /** The lines with what people call them. */
    Map<String, String> lines() {
        return names;
    }

    /** Every address at which something is printed, in reading order. */
    Set<Address> addresses() {
        return figures.keySet();
    }

    /** Whether one can tell what it says in that column. */
    boolean has(Column column) {
        return tellable && columns.contains(column);
    }

    /** The codes printed. */
    TreeSet<String> codes() {
        return codes;
    }

    /** What is printed there; empty where nothing is. */
    Optional<Share> printed(Address address) {
        return Optional.ofNullable(figures.get(address)).map(there -> share(address, there));
    }

    private Share share(Address address, List<Figure> there) {
        List<Figure.Known> known = new ArrayList<>();
        for (Figure figure : there) {
            boolean lost = figure.fold(read -> !read.amount().unit().isStated(), unread -> true, none -> false);
            if (lost || ambiguous.contains(address)) {
                return Share.UNKNOWN;
            }
            figure.known().ifPresent(known::add);
        }
        return new Share(true, known);
    }
}
