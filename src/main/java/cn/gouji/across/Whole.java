package cn.gouji.across;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a budget says of the unit as a whole, table by table; what it does not print is made of finer lines (本单位合计数). */
final class Whole {

    /** Forms whose lines are not the same in every unit. */
    private static final Set<String> LOOSE =
            Set.of("generic-coded-list", "generic-project-list", "key-projects", "whole-unit-goals", "project-goals");

    private static final TreeSet<String> NO_CODES = new TreeSet<>();

    private final Map<String, Table> tables;
    private final Map<String, WholeTable> read = new HashMap<>();
    private final Map<Address, Share> shares = new HashMap<>();

    private Whole(Map<String, Table> tables) {
        this.tables = tables;
    }

    /** What the budget says; a form that is there twice says nothing for certain. A table is read when it is first asked for. */
    static Whole of(Document budget) {
        Map<String, List<Table>> all = budget.filing().tables().stream()
                .filter(table -> !LOOSE.contains(table.form().id()))
                .collect(Collectors.groupingBy(
                        table -> table.form().id() + "/" + table.block(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Table> once = new LinkedHashMap<>();
        all.forEach((name, same) -> {
            if (same.size() == 1) {
                once.put(name, same.get(0));
            }
        });
        return new Whole(once);
    }

    private Optional<WholeTable> table(String name) {
        WholeTable known = read.get(name);
        Table printed = tables.get(name);
        if (known == null && printed != null) {
            known = WholeTable.of(name, printed);
            read.put(name, known);
        }
        return Optional.ofNullable(known);
    }

    /** The tables, by form and block. */
    Set<String> tables() {
        return tables.keySet();
    }

    /** The title of the table as it is printed. */
    String title(String table) {
        return table(table).map(WholeTable::title).orElse("");
    }

    /** The columns of amounts of the table; none where it has no such table. */
    Set<Column> columns(String table) {
        return table(table).map(WholeTable::columns).orElse(Set.of());
    }

    /** The heading of the column, its last level. */
    String heading(String table, Column column) {
        return table(table).map(known -> known.heading(column)).orElse("");
    }

    /** The lines of the table with what people call them. */
    Map<String, String> lines(String table) {
        return table(table).map(WholeTable::lines).orElse(Map.of());
    }

    /** Every address at which something is printed, in reading order. */
    Set<Address> addresses() {
        Set<Address> all = new LinkedHashSet<>();
        tables.keySet().forEach(name -> all.addAll(addresses(name)));
        return all;
    }

    /** Those of one table. */
    Set<Address> addresses(String table) {
        return table(table).map(WholeTable::addresses).orElse(Set.of());
    }

    /** Whether it has the table and the column, and one can tell what they say. */
    boolean has(Address address) {
        return table(address.table())
                .filter(table -> table.has(address.column()))
                .isPresent();
    }

    /** Whether codes of that many digits are printed in the table. */
    boolean hasCodesLike(Address address) {
        return codes(address).stream()
                .anyMatch(code -> code.length() == address.line().length());
    }

    private TreeSet<String> codes(Address address) {
        return table(address.table()).map(WholeTable::codes).orElse(NO_CODES);
    }

    /** What is said there, made of finer lines where it is not printed itself. */
    Share at(Address address) {
        Share known = shares.get(address);
        if (known == null) {
            known = has(address) ? told(address) : Share.UNKNOWN;
            shares.put(address, known);
        }
        return known;
    }

    private Share told(Address address) {
        Optional<Share> printed = table(address.table()).flatMap(table -> table.printed(address));
        boolean listed = address.isCoded() || address.line().isEmpty();
        return printed.orElseGet(() -> listed ? ofFinerLines(address) : Share.UNKNOWN);
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
        for (String code : codes(address).tailSet(address.line(), false)) {
            if (!code.startsWith(address.line())) {
                break;
            }
            if (children.isEmpty() || !code.startsWith(children.get(children.size() - 1))) {
                children.add(code);
            }
        }
        return children;
    }

    /** Whether a coarser line is printed with an amount that no finer line takes apart. */
    private boolean mayBeInsideCoarser(Address address) {
        for (int digits = address.line().length() - 1; digits > 0; digits--) {
            Address coarser = address.at(address.line().substring(0, digits));
            if (codes(address).contains(coarser.line())) {
                return children(coarser).isEmpty() && !at(coarser).isNothing();
            }
        }
        return !address.line().isEmpty()
                && codes(address).isEmpty()
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
