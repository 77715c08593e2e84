package cn.gouji.bed;

import cn.gouji.sheet.Place;
import java.util.Map;
import java.util.Set;

/**
 * A submission with a fault in it.
 *
 * @param right what stood in the spoiled cells; empty where lines were added or taken away
 * @param spots where the fault may be pointed at
 * @param rules the rules that may find it; empty where any may
 */
record Injury(Submission spoiled, Map<Slot, Field> right, Set<Place> spots, Set<String> rules) {

    Injury {
        right = Map.copyOf(right);
        spots = Set.copyOf(spots);
        rules = Set.copyOf(rules);
    }

    /** Cells whose figures were changed. */
    static Injury of(Submission spoiled, Map<Slot, Field> right) {
        Set<Place> spots = right.keySet().stream()
                .map(slot -> (Place) spoiled.place(slot))
                .collect(java.util.stream.Collectors.toSet());
        return new Injury(spoiled, right, spots, Set.of());
    }
}
