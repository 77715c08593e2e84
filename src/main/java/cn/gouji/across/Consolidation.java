package cn.gouji.across;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables of a department added up from those of its units (汇总表).
 *
 * @param department whose it is
 * @param included the units whose budgets were added up
 * @param missing the units whose budgets are not there
 */
public record Consolidation(
        Document.Owner department,
        int year,
        List<Document.Owner> included,
        List<Document.Owner> missing,
        List<Sheet> sheets) {

    public Consolidation {
        included = List.copyOf(included);
        missing = List.copyOf(missing);
        sheets = List.copyOf(sheets);
    }

    /**
     * One table.
     *
     * @param title its title as it is printed
     * @param columns the headings of its amounts
     * @param steps to what the units' figures are rounded, as people write it: 0.01 万元
     */
    public record Sheet(String title, List<String> columns, Set<String> steps, List<Row> rows) {

        public Sheet {
            columns = List.copyOf(columns);
            steps = Set.copyOf(steps);
            rows = List.copyOf(rows);
        }
    }

    /** A line with an amount for each column. */
    public record Row(String code, String name, List<Sum> sums) {

        public Row {
            sums = List.copyOf(sums);
        }
    }

    /**
     * An amount in 元.
     *
     * @param sum of what the units print
     * @param complete whether every unit's part could be told
     * @param own what the department prints; nothing where it handed nothing in or has no such line
     * @param explained whether rounding explains that both are not the same
     */
    public record Sum(BigDecimal sum, boolean complete, List<BigDecimal> own, boolean explained) {

        public Sum {
            own = List.copyOf(own);
        }
    }

    /** The tables of that department, of the budgets that are there. */
    public static Consolidation of(
            Document.Owner department, int year, Optional<Document> whole, List<Department.Member> members) {
        List<Document> budgets =
                members.stream().flatMap(member -> member.budget().stream()).toList();
        List<Document.Owner> missing = members.stream()
                .filter(member -> member.budget().isEmpty())
                .map(Department.Member::owner)
                .toList();
        List<Whole> units = budgets.stream().map(Whole::of).toList();
        Map<String, List<Whole>> tables = new LinkedHashMap<>();
        units.forEach(unit -> unit.tables()
                .forEach(table ->
                        tables.computeIfAbsent(table, key -> new ArrayList<>()).add(unit)));
        Optional<Whole> own = whole.map(Whole::of);
        List<Sheet> sheets = tables.entrySet().stream()
                .map(table -> sheet(table.getKey(), table.getValue(), units, own))
                .toList();
        return new Consolidation(
                department, year, budgets.stream().map(Document::owner).toList(), missing, sheets);
    }

    private static Sheet sheet(String table, List<Whole> having, List<Whole> units, Optional<Whole> own) {
        Set<Column> columns = new LinkedHashSet<>();
        Map<String, String> lines = new TreeMap<>(Consolidation::inOrder);
        Set<String> steps = new LinkedHashSet<>();
        for (Whole unit : having) {
            columns.addAll(unit.columns(table));
            unit.lines(table).forEach(lines::putIfAbsent);
        }
        own.ifPresent(whole -> whole.lines(table).forEach(lines::putIfAbsent));
        List<Row> rows = new ArrayList<>();
        lines.forEach((line, name) -> {
            List<Sum> sums = columns.stream()
                    .map(column -> sum(new Address(table, line, column), units, own, steps))
                    .toList();
            rows.add(new Row(line.startsWith("=") ? "" : line.replace(Address.YEAR, ""), name, sums));
        });
        Whole first = having.get(0);
        List<String> headings = columns.stream()
                .map(column -> having.stream()
                        .map(unit -> unit.heading(table, column))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(column.key()))
                .toList();
        return new Sheet(first.title(table), headings, steps, rows);
    }

    /** The total first, then codes and the form's own lines. */
    private static int inOrder(String one, String other) {
        return one.isEmpty() || other.isEmpty()
                ? Boolean.compare(other.isEmpty(), one.isEmpty())
                : one.compareTo(other);
    }

    private static Sum sum(Address address, List<Whole> units, Optional<Whole> own, Set<String> steps) {
        List<Share> shares = units.stream()
                .filter(unit -> unit.columns(address.table()).contains(address.column()))
                .map(unit -> unit.at(address))
                .toList();
        shares.stream()
                .flatMap(share -> share.figures().stream())
                .map(Consolidation::step)
                .forEach(steps::add);
        BigDecimal sum = shares.stream().map(Share::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean complete = shares.size() == units.size() && shares.stream().allMatch(Share::known);
        Optional<Share> printed = own.filter(whole -> whole.has(address))
                .map(whole -> whole.at(address))
                .filter(share -> share.known() && share.first().isPresent());
        boolean explained = printed.isEmpty() || new DepartmentSums.Cell(address, printed.get(), shares).agrees();
        return new Sum(sum, complete, printed.stream().map(Share::value).toList(), explained);
    }

    private static String step(Figure.Known figure) {
        return figure.amount().step().toPlainString() + " "
                + figure.amount().unit().chinese();
    }
}
