package cn.gouji.filing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of several lines that print one quantity stands for the whole department and which for its units (部门合计与各单位).
 *
 * @param whole the lines that together are the whole department's: one, or all units' where no line is the department's;
 *     empty where nobody can tell
 * @param units the units' own lines by their name, in order
 */
public record Totals(List<Line> whole, Map<String, Line> units) {

    /** Fewer steps than this may add up by chance. */
    private static final BigDecimal TELLING = BigDecimal.valueOf(100);

    public Totals {
        whole = List.copyOf(whole);
        units = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(units));
    }

    /** The units' and the department's total lines of the table that have that column. */
    public static Totals of(Table table, Column column) {
        return of(table, candidates(table), column);
    }

    /** These lines of the table, as far as they have that column. */
    public static Totals of(Table table, List<Line> lines, Column column) {
        List<Line> printed =
                lines.stream().filter(line -> line.figure(column).isPresent()).toList();
        Map<String, Line> units = byUnit(printed);
        if (units.size() == 1 || hasTwoFigures(printed, units, column)) {
            return new Totals(units.size() == 1 ? List.copyOf(units.values()) : List.of(), units);
        }
        Optional<Line> whole = printed.stream()
                .filter(line -> isWhole(table, line))
                .findFirst()
                .or(() -> consolidated(byUnit(table.lines(Line.Role.TOTAL))).map(units::get));
        if (whole.isPresent()) {
            units.values().remove(whole.get());
            return new Totals(List.of(whole.get()), units);
        }
        boolean tellable = units.keySet().stream().noneMatch(name -> isDepartment(table, name));
        return new Totals(tellable ? List.copyOf(units.values()) : List.of(), units);
    }

    /** The lines of a table that may be totals of the department or of its units. */
    public static List<Line> candidates(Table table) {
        return table.lines().stream()
                .filter(line -> line.role().isTotal() || line.role() == Line.Role.SUPERIOR)
                .toList();
    }

    /**
     * Whose subjects together are the whole department's: those of the one unit that stands for all others where there is one,
     * else everybody's; empty where nobody can tell.
     */
    public static Optional<Set<String>> together(Table table) {
        Set<String> owners =
                table.lines(Line.Role.ENTRY).stream().map(Totals::owner).collect(Collectors.toSet());
        Optional<String> all =
                consolidated(byUnit(table.lines(Line.Role.TOTAL))).filter(owners::contains);
        boolean tellable =
                all.isPresent() || owners.size() <= 1 || owners.stream().noneMatch(name -> isDepartment(table, name));
        return tellable ? Optional.of(all.map(Set::of).orElse(owners)) : Optional.empty();
    }

    /** The first of these lines for each unit; a superior's and the total over several units are nobody's. */
    public static Map<String, Line> byUnit(List<Line> lines) {
        Map<String, Line> units = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.role() != Line.Role.SUPERIOR && line.role() != Line.Role.GRAND_TOTAL)
                .forEach(line -> units.putIfAbsent(owner(line), line));
        return units;
    }

    /** Whose money the line is, as names are compared; empty where nobody is named. */
    public static String owner(Line line) {
        return line.owner().map(Label::name).orElse("");
    }

    private static boolean hasTwoFigures(List<Line> lines, Map<String, Line> units, Column column) {
        return lines.stream().anyMatch(line -> {
            Line first = units.get(owner(line));
            return first != null
                    && !value(first, column).equals(value(line, column))
                    && !first.equals(line)
                    && line.role() == first.role();
        });
    }

    private static boolean isWhole(Table table, Line line) {
        return line.role() == Line.Role.GRAND_TOTAL
                || (line.role() == Line.Role.SUPERIOR && isDepartment(table, owner(line)));
    }

    private static boolean isDepartment(Table table, String name) {
        return table.form()
                .fact("owner")
                .filter(owner -> owner.name().equals(name))
                .isPresent();
    }

    /** The one unit whose figures are the sums of all others', in every column and not by chance. */
    private static Optional<String> consolidated(Map<String, Line> units) {
        List<String> names = units.keySet().stream()
                .filter(name -> isSumOfTheOthers(Objects.requireNonNull(units.get(name)), units.values()))
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private static boolean isSumOfTheOthers(Line line, Collection<Line> units) {
        List<Column> columns = line.figures().keySet().stream()
                .filter(column -> column.kind() == Column.Kind.MONEY)
                .toList();
        boolean telling = columns.stream()
                .flatMap(column -> line.figure(column).flatMap(Figure::known).stream())
                .anyMatch(known -> known.amount()
                                .value()
                                .compareTo(known.amount().stepValue().multiply(TELLING))
                        >= 0);
        return telling && columns.stream().allMatch(column -> addsUp(line, units, column));
    }

    /** As far as rounding lets anybody see. */
    private static boolean addsUp(Line line, Collection<Line> units, Column column) {
        BigDecimal gap = BigDecimal.ZERO;
        BigDecimal reach = BigDecimal.ZERO;
        for (Line unit : units) {
            Optional<Figure.Known> known = unit.figure(column).flatMap(Figure::known);
            if (known.isEmpty()) {
                return false;
            }
            BigDecimal amount = known.get().amount().value();
            gap = unit == line ? gap.subtract(amount) : gap.add(amount);
            reach = reach.max(known.get().amount().stepValue());
        }
        return gap.abs().multiply(BigDecimal.valueOf(2)).compareTo(reach.multiply(BigDecimal.valueOf(units.size())))
                <= 0;
    }

    private static Optional<BigDecimal> value(Line line, Column column) {
        return line.figure(column)
                .flatMap(Figure::known)
                .map(known -> known.amount().value().stripTrailingZeros());
    }
}
