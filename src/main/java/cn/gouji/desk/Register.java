package cn.gouji.desk;

import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The units a bureau hears from (单位名册). A unit is known by its name or one of its aliases, written alike; what only looks like
 * one is proposed and never decided. A register without units knows everybody and has nobody's address.
 */
public final class Register {

    /** A register without units. */
    public static final Register EMPTY = new Register(List.of());

    /** A shorter name may stand in a text by chance. */
    private static final int SHORTEST_NAMED = 4;

    private static final int PROPOSED = 3;
    private static final int LEAST_LIKENESS = 50;
    private static final int PER_CENT = 100;

    private final List<Registered> units;
    private final Map<String, Registered> byName = new HashMap<>();

    /** A register of these units, whose names and aliases all differ. */
    public Register(List<Registered> units) {
        this.units = List.copyOf(units);
        for (Registered unit : units) {
            byName.put(Words.name(unit.name()), unit);
            unit.aliases().forEach(alias -> byName.put(Words.name(alias), unit));
        }
    }

    /** All units, in the order of the register. */
    public List<Registered> units() {
        return units;
    }

    /** Whether no unit is registered, so that everybody is accepted. */
    public boolean isEmpty() {
        return units.isEmpty();
    }

    /** The unit of that name. */
    public Optional<Registered> find(String name) {
        return Optional.ofNullable(byName.get(Words.name(name)));
    }

    /** The units whose name or alias stands in that text, those of the longest names first. */
    public List<Registered> namedIn(String text) {
        String plain = Words.name(text);
        return byName.entrySet().stream()
                .filter(known -> known.getKey().length() >= SHORTEST_NAMED && plain.contains(known.getKey()))
                .sorted(Comparator.comparingInt((Map.Entry<String, Registered> known) ->
                                -known.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    /** The units whose names look most like that one, best first; to be proposed to a person only. */
    public List<Registered> like(String name) {
        Set<String> wanted = pairs(name);
        Map<Registered, Integer> likeness = new HashMap<>();
        byName.forEach((known, unit) -> likeness.merge(unit, likeness(wanted, pairs(known)), Math::max));
        List<Registered> like = new ArrayList<>(likeness.keySet());
        like.removeIf(unit -> likeness.getOrDefault(unit, 0) < LEAST_LIKENESS);
        like.sort(Comparator.<Registered>comparingInt(unit -> -likeness.getOrDefault(unit, 0))
                .thenComparing(Registered::name));
        return like.subList(0, Math.min(PROPOSED, like.size()));
    }

    /** The pairs of neighbouring characters that both have, in per cent of all. */
    private static int likeness(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return 2 * PER_CENT * both.size() / Math.max(1, one.size() + other.size());
    }

    private static Set<String> pairs(String name) {
        String compact = Words.name(name);
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 1 < compact.length(); at++) {
            pairs.add(compact.substring(at, at + 2));
        }
        return pairs;
    }
}
