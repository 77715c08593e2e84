package cn.gouji.rules.sum;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Line;
import cn.gouji.money.Interval;
import cn.gouji.rules.sum.Subjects.Entry;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which subject a line stands under when its code says one thing and its position another (编码与位置不符). As a rule the code
 * decides. But where the sums fail by the code and hold by the position, the code is what is wrong, and the rules on codes say so; the
 * amounts are right and are added up where they stand.
 */
final class Outline {

    /** More lines than these out of place are no slips: the table is in another order. */
    private static final int MOST = 5;

    /** By how many failing sums the position must do better where some other figure is wrong as well. */
    private static final int PLAINLY_BETTER = 3;

    private final List<Line> totals;
    private final List<Entry> entries;

    /** The nearest code before each entry that is shorter; empty where there is none. */
    private final List<String> above = new ArrayList<>();

    private Outline(List<Line> totals, List<Entry> entries) {
        this.totals = totals;
        this.entries = entries;
        Deque<String> open = new ArrayDeque<>();
        for (Entry entry : entries) {
            while (!open.isEmpty() && open.peek().length() >= entry.code().length()) {
                open.pop();
            }
            above.add(open.isEmpty() ? "" : open.peek());
            open.push(entry.code());
        }
    }

    /** The entries, each with its code or, where that cannot be it, with one that places it where it stands. */
    static List<Entry> settled(List<Line> totals, List<Entry> entries) {
        return new Outline(totals, entries).settled();
    }

    private List<Entry> settled() {
        List<Integer> astray = astray();
        if (astray.isEmpty() || astray.size() > MOST) {
            return entries;
        }
        List<Entry> all = placed(astray);
        if (isBetter(all, astray)) {
            return all;
        }
        return astray.stream()
                .map(List::of)
                .filter(one -> isBetter(placed(one), one))
                .findFirst()
                .map(this::placed)
                .orElse(entries);
    }

    private List<Integer> astray() {
        List<Integer> astray = new ArrayList<>();
        for (int at = 0; at < entries.size(); at++) {
            if (!entries.get(at).code().startsWith(above.get(at))) {
                astray.add(at);
            }
        }
        return astray;
    }

    private List<Entry> placed(List<Integer> astray) {
        List<Entry> placed = new ArrayList<>(entries);
        astray.forEach(at -> placed.set(at, new Entry(entries.get(at).line(), above.get(at) + "#" + at)));
        return placed;
    }

    private boolean isBetter(List<Entry> placed, List<Integer> astray) {
        Set<String> parents = new HashSet<>();
        astray.forEach(at -> {
            parents.add(above.get(at));
            parents.add(Subjects.parentOf(entries.get(at).code(), codes(entries)));
        });
        long byCode = failing(entries, parents);
        long byPosition = failing(placed, parents);
        return byCode > 0 && byPosition == 0 || byCode - byPosition >= PLAINLY_BETTER;
    }

    private static Set<String> codes(List<Entry> entries) {
        Set<String> codes = new HashSet<>();
        entries.forEach(entry -> codes.add(entry.code()));
        return codes;
    }

    /** How many sums under these parents no rounding explains. */
    private long failing(List<Entry> outline, Set<String> parents) {
        Map<String, List<Entry>> families = new Subjects(totals, outline, Optional.empty()).byParent();
        return parents.stream()
                .mapToLong(parent -> lines(outline, parent)
                        .mapToLong(total -> failing(total, families.getOrDefault(parent, List.of())))
                        .sum())
                .sum();
    }

    private Stream<Line> lines(List<Entry> outline, String parent) {
        return parent.isEmpty()
                ? totals.stream()
                : outline.stream()
                        .filter(entry -> entry.code().equals(parent))
                        .limit(1)
                        .map(Entry::line);
    }

    private static long failing(Line total, List<Entry> parts) {
        return total.figures().entrySet().stream()
                .filter(figure -> figure.getKey().kind() == Column.Kind.MONEY)
                .filter(figure -> figure.getValue().known().isPresent())
                .filter(figure -> fails(figure.getValue().known().get(), figure.getKey(), parts))
                .count();
    }

    private static boolean fails(Figure.Known total, Column column, List<Entry> parts) {
        Interval sum = Interval.exactly(BigDecimal.ZERO);
        for (Entry part : parts) {
            Optional<Figure.Known> figure = part.line().figure(column).flatMap(Figure::known);
            if (figure.isEmpty()) {
                return false;
            }
            sum = sum.plus(figure.get().amount().interval());
        }
        return !parts.isEmpty() && !sum.meets(total.amount().interval());
    }
}
