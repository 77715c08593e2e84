package cn.gouji.form;

import cn.gouji.filing.Column;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.sheet.Cell;
import cn.gouji.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells the total lines of a table apart by whose they are (单位行、合计行): a superior's line above the units, the total over
 * several units, and each unit's own.
 */
final class OwnerRoles {

    private final List<RawLine> lines;
    private final Optional<Label> department;

    private OwnerRoles(List<RawLine> lines, Optional<Label> department) {
        this.lines = new ArrayList<>(lines);
        this.department = department;
    }

    /**
     * The lines with their roles settled.
     *
     * @param department whose table it is, where its corner says so
     */
    static List<RawLine> settled(List<RawLine> lines, Optional<Label> department) {
        OwnerRoles roles = new OwnerRoles(lines, department);
        roles.superior();
        roles.grandTotals();
        return roles.lines;
    }

    private void superior() {
        if (lines.size() >= 2 && lines.get(0).isOwnerTotal() && lines.get(1).isOwnerTotal() && isSuperior()) {
            lines.set(0, lines.get(0).withRole(Line.Role.SUPERIOR));
        }
    }

    /**
     * Whether the first of two leading owner lines stands for all that follow: it or the line below is the one the corner
     * names, the subjects below are of others only, or, in a bare list of units, its figures are the sum of theirs.
     */
    private boolean isSuperior() {
        String first = owner(lines.get(0));
        String second = owner(lines.get(1));
        if (isWord(lines.get(0)) || isWord(lines.get(1))) {
            return false;
        }
        Optional<String> named = department.map(Label::name);
        if (named.filter(name -> name.equals(first) || name.equals(second)).isPresent()) {
            return true;
        }
        List<RawLine> subjects =
                lines.stream().filter(line -> line.role() == Line.Role.ENTRY).toList();
        return subjects.isEmpty()
                ? addsUp()
                : subjects.stream().noneMatch(line -> owner(line).equals(first));
    }

    private boolean addsUp() {
        List<RawLine> units = lines.subList(1, lines.size()).stream()
                .filter(line -> line.isOwnerTotal() && !isWord(line))
                .toList();
        return lines.get(0).figures().keySet().stream()
                .allMatch(column -> sum(lines.subList(0, 1), column).compareTo(sum(units, column)) == 0);
    }

    private static BigDecimal sum(List<RawLine> lines, Column column) {
        return lines.stream()
                .map(line -> line.figures().get(column))
                .filter(Objects::nonNull)
                .flatMap(figure -> figure.number().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A line called 合计 at either end of a table of several units is the total of them all; of one unit, its own. */
    private void grandTotals() {
        List<Integer> called = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).role() == Line.Role.TOTAL && isWord(lines.get(at))) {
                called.add(at);
            }
        }
        boolean atTheEnds = called.stream().allMatch(at -> at == 0 || isLast(at));
        if (atTheEnds && units().size() > 1) {
            called.forEach(at ->
                    lines.set(at, lines.get(at).withRole(Line.Role.GRAND_TOTAL).withOwner(Optional.empty())));
        }
    }

    private boolean isLast(int at) {
        return lines.subList(at + 1, lines.size()).stream().allMatch(line -> line.role() == Line.Role.FRAGMENT);
    }

    /** A cell for each unit that the lines name, superiors aside. */
    private List<Cell> units() {
        Map<String, Cell> units = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.role() == Line.Role.TOTAL || line.role() == Line.Role.ENTRY)
                .forEach(line -> line.owner().ifPresent(cell -> units.putIfAbsent(Words.name(cell.text()), cell)));
        return List.copyOf(units.values());
    }

    private static String owner(RawLine line) {
        return line.owner().map(cell -> Words.name(cell.text())).orElse("");
    }

    private static boolean isWord(RawLine line) {
        return BlockReader.isTotalWord(line.texts());
    }
}
