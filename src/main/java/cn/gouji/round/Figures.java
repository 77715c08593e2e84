package cn.gouji.round;

import cn.gouji.filing.Figure;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The figures of one round by their logical addresses, for comparison with the next (上次的数).
 *
 * @param byItem the figures whose address names one cell only
 */
public record Figures(Map<String, Seen> byItem) {

    /**
     * A figure as it was.
     *
     * @param amount the exact amount; empty where the cell could not be read as one
     */
    public record Seen(String name, String shown, String amount) {

        /** Whether both are the same amount or, where there is none, look the same. */
        boolean isSame(Seen other) {
            return amount.isEmpty() || other.amount.isEmpty()
                    ? amount.equals(other.amount) && shown.equals(other.shown)
                    : amount.equals(other.amount);
        }

        boolean isNothing() {
            return amount.equals("0") || (amount.isEmpty() && shown.isBlank());
        }
    }

    public Figures {
        byItem = Map.copyOf(byItem);
    }

    /** The figures of a submission; an address that two cells share tells nothing and is left out. */
    public static Figures of(List<Figure> figures) {
        Map<String, Seen> seen = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Figure figure : figures) {
            String item = figure.origin().item();
            if (seen.put(item, seen(figure)) != null) {
                twice.add(item);
            }
        }
        seen.keySet().removeAll(twice);
        return new Figures(seen);
    }

    private static Seen seen(Figure figure) {
        String amount = figure.known()
                .map(known -> known.amount().value().stripTrailingZeros())
                .map(value -> value.signum() == 0 ? "0" : value.toPlainString())
                .orElse("");
        return new Seen(figure.origin().name(), figure.shown().strip(), amount);
    }

    /** The addresses of the figures at these places. */
    public static Set<String> items(List<Figure> figures, Collection<Place> places) {
        Set<Place> wanted = Set.copyOf(places);
        return figures.stream()
                .map(Figure::origin)
                .filter(origin -> wanted.contains(origin.first()))
                .map(Origin::item)
                .collect(Collectors.toSet());
    }

    /**
     * What is another figure now, in reading order. A line that is only called otherwise and holds the same is no change, nor
     * is a nothing that came or went.
     */
    public List<Change> changedTo(List<Figure> now) {
        Figures later = of(now);
        Map<String, Change> changes = new LinkedHashMap<>();
        Set<String> vanished = byItem.keySet().stream()
                .filter(item -> !later.byItem.containsKey(item))
                .map(item -> column(item) + "=" + at(item).amount())
                .collect(Collectors.toSet());
        for (Figure figure : now) {
            String item = figure.origin().item();
            Seen after = later.byItem.get(item);
            if (after == null) {
                continue;
            }
            Seen before = byItem.get(item);
            boolean renamed = before == null && vanished.contains(column(item) + "=" + after.amount());
            boolean same = before == null ? after.isNothing() || renamed : before.isSame(after);
            if (!same) {
                Origin.Read at = figure.origin().reads().findFirst().orElseThrow();
                changes.put(item, new Change(at, before == null ? "" : before.shown(), after.shown()));
            }
        }
        return List.copyOf(changes.values());
    }

    /** How much of the smaller of both is in the other, in per cent; 100 where one of them is empty. */
    public int overlap(Figures other) {
        int smaller = Math.min(byItem.size(), other.byItem.size());
        long both = byItem.keySet().stream().filter(other.byItem::containsKey).count();
        return smaller == 0 ? 100 : (int) (100 * both / smaller);
    }

    private Seen at(String item) {
        return Objects.requireNonNull(byItem.get(item));
    }

    /** The table and the column of an address. */
    private static String column(String item) {
        return table(item) + item.substring(item.lastIndexOf('/'));
    }

    /** The form and the block of an address. */
    static String table(String item) {
        int form = item.indexOf('/');
        int block = item.indexOf('/', form + 1);
        return block < 0 ? item : item.substring(0, block);
    }
}
