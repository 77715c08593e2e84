package cn.gouji.across;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Label;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a budget says of the unit as a whole, table by table (本单位合计数). */
final class Whole {

    /** Forms whose lines are not the same in every unit. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final Set<String> LOOSE =
            Set.of("generic-coded-list", "generic-project-list", "key-projects", "whole-unit-goals");

    private final Map<Address, List<Figure>> figures = new LinkedHashMap<>();
    private final Set<Address> ambiguous = new HashSet<>();
    private final Map<String, TreeSet<String>> codes = new HashMap<>();
    private final Map<String, Set<Column>> columns = new LinkedHashMap<>();
    private final Set<String> untellable = new HashSet<>();
    private final Map<String, Table> printed = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> names = new HashMap<>();

    private Whole() {}

    static Whole of(Document budget) {
        Whole whole = new Whole();
        budget.filing().tables().stream()
                .filter(table -> !LOOSE.contains(table.form().id()))
                .collect(Collectors.groupingBy(Whole::name, LinkedHashMap::new, Collectors.toList()))
                .forEach(whole::take);
        return whole;
    }

    private static String name(Table table) {
        return table.form().id() + "/" + table.block();
    }

    /** A form that is there twice says nothing for certain. */
    private void take(String name, List<Table> tables) {
        codes.put(name, new TreeSet<>());
        columns.put(name, new LinkedHashSet<>());
        if (tables.size() > 1) {
            untellable.add(name);
        } else {
            take(name, tables.get(0));
        }
    }

    private void take(String name, Table table) {
        printed.put(name, table);
        List<Column> money = table.figureColumns().stream()
                .filter(column -> column.kind() == Column.Kind.MONEY)
                .toList();
        columns.put(name, new LinkedHashSet<>(money));
        for (Column column : money) {
            List<Line> whole = Totals.of(table, column).whole();
            whole.forEach(line -> put(new Address(name, "", column), line));
            if (!whole.isEmpty()) {
                called(name).putIfAbsent("", "");
            }
        }
        Optional<Set<String>> owners = Totals.together(table);
        if (owners.isEmpty()) {
            untellable.add(name);
            return;
        }
        Map<String, Set<String>> seen = new HashMap<>();
        for (Line line : table.lines()) {
            String key = key(line);
            if (key.isEmpty() || !isCounted(line, owners.get())) {
                continue;
            }
            called(name).computeIfAbsent(key, absent -> called(line));
            boolean again =
                    !seen.computeIfAbsent(key, absent -> new HashSet<>()).add(Totals.owner(line));
            for (Column column : money) {
                Address address = new Address(name, key, column);
                put(address, line);
                if (again) {
                    ambiguous.add(address);
                }
            }
            if (!line.text(Column.CODE).isEmpty()) {
                codes.computeIfAbsent(name, fresh -> new TreeSet<>()).add(key);
            }
        }
    }

    private static boolean isCounted(Line line, Set<String> owners) {
        return line.role() == Line.Role.ITEM || (line.role() == Line.Role.ENTRY && owners.contains(Totals.owner(line)));
    }

    /** What the line is called in every unit: its code, its year or the form's own name for it. */
    private static String key(Line line) {
        String code = line.text(Column.CODE);
        if (!code.isEmpty()) {
            return DIGITS.matcher(code).matches() ? code : "";
        }
        String year = line.label(Column.YEAR)
                .map(Label::compact)
                .map(text -> NO_DIGITS.matcher(text).replaceAll(""))
                .orElse("");
        if (!year.isEmpty()) {
            return Address.YEAR + year;
        }
        boolean change = line.item().filter("change"::equals).isPresent();
        return line.item().filter(item -> !change).map(item -> "=" + item).orElse("");
    }

    private Map<String, String> called(String table) {
        return names.computeIfAbsent(table, key -> new LinkedHashMap<>());
    }

    private static String called(Line line) {
        return Stream.of(Column.NAME, Column.ITEM, Column.YEAR)
                .flatMap(column -> line.label(column).stream())
                .map(label -> SPACE.matcher(label.text()).replaceAll(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void put(Address address, Line line) {
        line.figure(address.column())
                .ifPresent(figure -> figures.computeIfAbsent(address, key -> new ArrayList<>())
                        .add(figure));
    }

    /** The tables, by form and block. */
    Set<String> tables() {
        return printed.keySet();
    }

    /** The title of the table as it is printed. */
    String title(String table) {
        return Optional.ofNullable(printed.get(table))
                .map(known -> known.form().title().text().strip())
                .orElse("");
    }

    /** The columns of amounts of the table; none where it has no such table. */
    Set<Column> columns(String table) {
        return columns.getOrDefault(table, Set.of());
    }

    /** The heading of the column, its last level. */
    String heading(String table, Column column) {
        return Optional.ofNullable(printed.get(table))
                .flatMap(known -> known.heading(column))
                .map(heading -> heading.label().text().replaceAll("^.*/", "").strip())
                .orElse("");
    }

    /** The lines of the table with what people call them. */
    Map<String, String> lines(String table) {
        return names.getOrDefault(table, Map.of());
    }

    /** Every address at which something is printed, in reading order. */
    Set<Address> addresses() {
        return figures.keySet();
    }

    /** Whether it has the table and the column, and one can tell what they say. */
    boolean has(Address address) {
        Set<Column> own = columns.get(address.table());
        return own != null && own.contains(address.column()) && !untellable.contains(address.table());
    }

    /** Whether codes of that many digits are printed in the table. */
    boolean hasCodesLike(Address address) {
        return codes.getOrDefault(address.table(), new TreeSet<>()).stream()
                .anyMatch(code -> code.length() == address.line().length());
    }

    /** What is said there, made of finer lines where it is not printed itself. */
    Share at(Address address) {
        if (!has(address)) {
            return Share.UNKNOWN;
        }
        List<Figure> printed = figures.get(address);
        if (printed != null) {
            return share(address, printed);
        }
        boolean listed = address.isCoded() || address.line().isEmpty();
        return listed ? ofFinerLines(address) : Share.UNKNOWN;
    }

    private Share share(Address address, List<Figure> printed) {
        List<Figure.Known> known = new ArrayList<>();
        for (Figure figure : printed) {
            boolean lost = figure.fold(read -> !read.amount().unit().isStated(), unread -> true, none -> false);
            if (lost || ambiguous.contains(address)) {
                return Share.UNKNOWN;
            }
            figure.known().ifPresent(known::add);
        }
        return new Share(true, known);
    }

    private Share ofFinerLines(Address address) {
        List<String> finer = children(address);
        List<Figure.Known> known = new ArrayList<>();
        for (String code : finer) {
            Share share = at(address.at(code));
            if (!share.known()) {
                return Share.UNKNOWN;
            }
            known.addAll(share.figures());
        }
        return finer.isEmpty() && mayBeInsideCoarser(address) ? Share.UNKNOWN : new Share(true, known);
    }

    /** The printed lines right below: those that no other printed line stands between. */
    List<String> children(Address address) {
        List<String> children = new ArrayList<>();
        for (String code : codes.getOrDefault(address.table(), new TreeSet<>())) {
            boolean below = code.startsWith(address.line())
                    && code.length() > address.line().length();
            if (below && (children.isEmpty() || !code.startsWith(children.get(children.size() - 1)))) {
                children.add(code);
            }
        }
        return children;
    }

    /** Whether a coarser line is printed with an amount that no finer line takes apart. */
    private boolean mayBeInsideCoarser(Address address) {
        TreeSet<String> printed = codes.getOrDefault(address.table(), new TreeSet<>());
        for (int digits = address.line().length() - 1; digits > 0; digits--) {
            Address coarser = address.at(address.line().substring(0, digits));
            if (printed.contains(coarser.line())) {
                return children(coarser).isEmpty() && !at(coarser).isNothing();
            }
        }
        return !address.line().isEmpty()
                && printed.isEmpty()
                && !at(address.at("")).isNothing();
    }

    /** Whether the figure cannot be what the document's own other figures make it: its parts, and basic with project spending. */
    boolean contradictsItself(Address address) {
        Share own = at(address);
        List<String> finer = children(address);
        Share sum = finer.isEmpty() ? Share.UNKNOWN : ofFinerLines(address);
        boolean broken = own.known() && sum.known() && !own.interval().meets(sum.interval());
        Share total = at(address.in(Column.TOTAL));
        Share basic = at(address.in(Column.BASIC));
        Share project = at(address.in(Column.PROJECT));
        boolean split = total.known() && basic.known() && project.known();
        return broken || (split && !total.interval().meets(basic.interval().plus(project.interval())));
    }
}
