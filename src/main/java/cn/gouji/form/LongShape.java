package cn.gouji.form;

import cn.gouji.filing.Column;
import cn.gouji.filing.Line;
import cn.gouji.sheet.Cell;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is kept of each line of a long block: its role, its code, and how many decimals its figures show. */
final class LongShape {

    /** No code by which lines stand under each other. */
    static final int NO_CODE = 0;

    private static final int MOST_DECIMALS = 20;
    private static final Pattern CODE = Pattern.compile("[0-9]{3,9}");
    private static final Pattern PART_OF = Pattern.compile("^其中.*");
    private static final List<Line.Role> ROLES = List.of(Line.Role.values());

    /**
     * The lines of one unit.
     *
     * @param from the first line, from 0
     * @param to the line after the last
     */
    record Unit(int from, int to) {

        int size() {
            return to - from;
        }
    }

    private final Map<Column, int[]> decimals = new EnumMap<>(Column.class);
    private final List<Unit> units = new ArrayList<>();
    private byte[] roles = new byte[1024];
    private int[] codes = new int[1024];
    private int size;
    private int begin;
    private String owner = "";
    private boolean entries;
    private boolean word;
    private boolean firstWord;

    void add(RawLine line) {
        String named = line.owner().map(cell -> Words.name(cell.text())).orElse("");
        if (size > begin && !named.equals(owner)) {
            units.add(new Unit(begin, size));
            begin = size;
        }
        owner = named;
        entries |= line.role() == Line.Role.ENTRY;
        word = line.role() == Line.Role.TOTAL && BlockReader.isTotalWord(line.texts());
        firstWord |= size == 0 && word;
        if (size == roles.length) {
            roles = Arrays.copyOf(roles, size + (size >> 1));
            codes = Arrays.copyOf(codes, roles.length);
        }
        roles[size] = (byte) ROLES.indexOf(line.role());
        codes[size++] = code(line);
        line.figures().forEach(this::decimals);
    }

    /** Ends the last unit; a total of all units below them is a unit of its own. */
    void close() {
        boolean totalBelow = word && !units.isEmpty() && begin < size - 1;
        if (totalBelow) {
            units.add(new Unit(begin, size - 1));
            begin = size - 1;
        }
        if (begin < size) {
            units.add(new Unit(begin, size));
        }
    }

    /** Whether the first line is the total of all units, which follow with totals of their own. */
    boolean hasTotalAbove() {
        return units.size() > 1
                && units.get(0).size() == 1
                && role(0) == Line.Role.TOTAL
                && (firstWord || (entries && role(1) == Line.Role.TOTAL));
    }

    /** Whether the last line is the total of all units. */
    boolean hasTotalBelow() {
        return word && units.size() > 1 && units.get(units.size() - 1).size() == 1;
    }

    /** The code with a one in front, so that leading zeros count; -1 for a line that is part of another by its name. */
    private static int code(RawLine line) {
        Cell cell = line.texts().get(Column.CODE);
        String code = cell == null ? "" : Words.compact(cell.text());
        if (CODE.matcher(code).matches()) {
            return Integer.parseInt("1" + code);
        }
        Cell name = line.texts().get(Column.NAME);
        boolean part =
                name != null && PART_OF.matcher(Words.compact(name.text())).matches();
        return part ? -1 : NO_CODE;
    }

    private void decimals(Column column, RawFigure figure) {
        if (figure.counts()) {
            decimals.computeIfAbsent(column, key -> new int[MOST_DECIMALS + 1])[
                    Math.min(MOST_DECIMALS, figure.shown())]++;
        }
    }

    /** How many decimals at least half of the column's figures show. */
    int decimals(Column column) {
        int[] counts = decimals.getOrDefault(column, new int[MOST_DECIMALS + 1]);
        int half = Arrays.stream(counts).sum() / 2;
        int seen = 0;
        for (int at = 0; at <= MOST_DECIMALS; at++) {
            seen += counts[at];
            if (seen > half) {
                return at;
            }
        }
        return 0;
    }

    /** How many lines there are. */
    int size() {
        return size;
    }

    List<Unit> units() {
        return units;
    }

    Line.Role role(int line) {
        return ROLES.get(roles[line]);
    }

    int code(int line) {
        return codes[line];
    }
}
