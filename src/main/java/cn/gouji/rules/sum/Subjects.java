package cn.gouji.rules.sum;

import cn.gouji.catalogue.CodeList;
import cn.gouji.catalogue.CodeLists;
import cn.gouji.catalogue.CodeRow;
import cn.gouji.catalogue.Level;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.filing.Totals;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The subjects of one unit in one table and which is under which (科目层级: 类、款、项), by code. Where a table prints names only,
 * the codes are those the same submission prints beside these names.
 *
 * @param totals the unit's total lines: above the subjects, below them, or both
 * @param entries the subjects in order
 * @param unplaced a line with money that has no usable code
 */
public record Subjects(List<Line> totals, List<Entry> entries, Optional<Line> unplaced) {

    private static final Pattern CODE = Pattern.compile("[0-9]{3,9}");
    private static final Pattern NUMBERED = Pattern.compile("^[一二三四五六七八九十]{1,3}、.*");
    private static final Pattern PART_OF = Pattern.compile("^其中.*");

    /** A line and its code, or what stands for it where the code cannot be right ({@link Outline}). */
    public record Entry(Line line, String code) {}

    public Subjects {
        totals = List.copyOf(totals);
        entries = List.copyOf(entries);
    }

    /** The units of a list of projects, one after another: no project stands under another. */
    private static Stream<Subjects> ofProjects(Table table) {
        return units(table).stream().map(lines -> {
            List<Entry> entries = new ArrayList<>();
            lines.stream()
                    .filter(line -> line.role() == Line.Role.ENTRY)
                    .forEach(line -> entries.add(new Entry(line, String.format("#%08d", entries.size()))));
            return new Subjects(totals(lines), entries, Optional.empty());
        });
    }

    /** The units of a table with codes, one after another. */
    public static List<Subjects> byCode(Table table) {
        return units(table).stream()
                .map(Subjects::ofUnit)
                .filter(subjects -> !subjects.entries().isEmpty())
                .toList();
    }

    private static List<List<Line>> units(Table table) {
        List<List<Line>> units = new ArrayList<>();
        List<Line> unit = new ArrayList<>();
        for (Line line : table.lines()) {
            if (!unit.isEmpty() && isOfAnother(line, unit)) {
                units.add(unit);
                unit = new ArrayList<>();
            }
            if (line.role() == Line.Role.TOTAL || line.role() == Line.Role.ENTRY) {
                unit.add(line);
            }
        }
        units.add(unit);
        return units;
    }

    private static List<Line> totals(List<Line> unit) {
        return unit.stream().filter(line -> line.role() == Line.Role.TOTAL).toList();
    }

    /** Whether the line begins another unit: it is another's, or it is printed as a total of several. */
    private static boolean isOfAnother(Line line, List<Line> unit) {
        boolean outside = line.role() == Line.Role.SUPERIOR || line.role() == Line.Role.GRAND_TOTAL;
        return outside || !Totals.owner(line).equals(Totals.owner(unit.get(0)));
    }

    private static Subjects ofUnit(List<Line> lines) {
        List<Entry> entries = new ArrayList<>();
        Optional<Line> unplaced = Optional.empty();
        for (Line line : lines) {
            String code = line.text(Column.CODE);
            if (line.role() == Line.Role.ENTRY && CODE.matcher(code).matches()) {
                entries.add(new Entry(line, code));
            } else if (line.role() == Line.Role.ENTRY
                    && !PART_OF.matcher(line.text(Column.NAME)).matches()) {
                unplaced = Optional.of(line);
            }
        }
        return new Subjects(totals(lines), Outline.settled(totals(lines), entries), unplaced);
    }

    /**
     * The subjects of an overview that prints names without codes, placed by the coded tables of the filing, and classes none
     * of them prints by the official list.
     */
    public static Subjects byName(Table table, List<Line> totals, Filing filing, CodeLists lists) {
        Map<String, TreeSet<String>> codes = codesByName(filing);
        Map<String, TreeSet<String>> classes = filing.year().isPresent()
                ? classes(lists.functional(filing.year().getAsInt()))
                : Map.of();
        List<Entry> entries = new ArrayList<>();
        Optional<Line> unplaced = Optional.empty();
        String before = "";
        for (Line line : table.lines(Line.Role.ENTRY)) {
            String name = line.label(Column.ITEM).map(Label::name).orElse("");
            TreeSet<String> official = classes.getOrDefault(name, new TreeSet<>());
            TreeSet<String> printed = codes.getOrDefault(name, official);
            Optional<String> code = numberedClass(line, official);
            if (code.isEmpty()) {
                code = nearest(printed, before);
            }
            if (code.isPresent()) {
                entries.add(new Entry(line, code.get()));
                before = code.get();
            } else if (!name.isEmpty()) {
                unplaced = Optional.of(line);
            }
        }
        return new Subjects(totals, entries, unplaced);
    }

    /** A line numbered 一、二、三、 is a class, though deeper levels may have its name (其他支出 is 229, 22999 and 2299999). */
    private static Optional<String> numberedClass(Line line, Set<String> codes) {
        List<String> classes = codes.stream()
                .filter(code -> code.length() == Level.CLASS.digits())
                .toList();
        boolean numbered = line.label(Column.ITEM)
                .filter(label -> NUMBERED.matcher(label.compact()).matches())
                .isPresent();
        return numbered && classes.size() == 1 ? Optional.of(classes.get(0)) : Optional.empty();
    }

    private static Map<String, TreeSet<String>> classes(CodeList list) {
        return list.rows().stream()
                .filter(row -> row.level() == Level.CLASS)
                .collect(Collectors.groupingBy(
                        row -> Words.name(row.name()),
                        Collectors.mapping(CodeRow::code, Collectors.toCollection(TreeSet::new))));
    }

    private static Map<String, TreeSet<String>> codesByName(Filing filing) {
        Map<String, TreeSet<String>> codes = new HashMap<>();
        filing.tablesWith(Column.CODE, Column.NAME)
                .flatMap(table -> table.lines().stream())
                .filter(line -> CODE.matcher(line.text(Column.CODE)).matches())
                .forEach(line -> codes.computeIfAbsent(Words.name(line.text(Column.NAME)), name -> new TreeSet<>())
                        .add(line.text(Column.CODE)));
        return codes;
    }

    /** The code that shares the longest beginning with the line before; none where two do. */
    private static Optional<String> nearest(TreeSet<String> codes, String before) {
        int longest =
                codes.stream().mapToInt(code -> shared(code, before)).max().orElse(0);
        List<String> best =
                codes.stream().filter(code -> shared(code, before) == longest).toList();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private static int shared(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    /** The subjects directly under each, by its code; those under none by the empty one. */
    Map<String, List<Entry>> byParent() {
        Set<String> codes = entries.stream().map(Entry::code).collect(Collectors.toSet());
        Map<String, List<Entry>> families = new LinkedHashMap<>();
        entries.forEach(entry -> families.computeIfAbsent(parentOf(entry.code(), codes), parent -> new ArrayList<>())
                .add(entry));
        return families;
    }

    /** The lines directly under each subject, by its code; those under none by the empty one. */
    public Map<String, List<Line>> families() {
        return byParent().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        family -> family.getValue().stream().map(Entry::line).toList()));
    }

    /** The longest code that begins this one. */
    static String parentOf(String child, Set<String> codes) {
        for (int length = child.length() - 1; length > 0; length--) {
            if (codes.contains(child.substring(0, length))) {
                return child.substring(0, length);
            }
        }
        return "";
    }

    /** The subjects under none. */
    List<Entry> top() {
        return byParent().getOrDefault("", List.of());
    }

    /** The first subject of each code. */
    List<Entry> distinct() {
        Set<String> seen = new HashSet<>();
        return entries.stream().filter(entry -> seen.add(entry.code())).toList();
    }

    /** The line of the year's outlay; the grand total is that too where nothing is carried over. */
    private static Optional<Line> outlay(Table table) {
        Optional<Line> year = table.item("year-outlay");
        boolean carried = table.item("carried-out").isPresent();
        return year.isPresent() || carried ? year : table.item("outlay-total");
    }

    /** Every table of a filing as subjects: by code where it has codes, one beside another where it lists projects, by name where it has labels and money. */
    static Stream<Subjects> of(Table table, Filing filing, CodeLists lists) {
        if (table.has(Column.CODE, Column.NAME)) {
            return byCode(table).stream();
        }
        if (table.has(Column.PROJECT_CODE, Column.NAME)) {
            return ofProjects(table);
        }
        return outlay(table).stream().map(total -> byName(table, List.of(total), filing, lists));
    }
}
