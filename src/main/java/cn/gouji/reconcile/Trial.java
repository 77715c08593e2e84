package cn.gouji.reconcile;

import cn.gouji.money.Amount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The structural identities of a filing, on which slips are tried: what other prints would mend and what they would break. */
final class Trial {

    private final Map<Cell, List<Identity>> uses = new TreeMap<>();
    private final Map<Identity, Ruling.Outcome> outcomes = new TreeMap<>(Comparator.comparingInt(Identity::index));
    private final List<Identity> impossible;

    Trial(Map<Identity, Ruling> rulings) {
        rulings.forEach((identity, ruling) -> {
            if (identity.isStructural()) {
                outcomes.put(identity, ruling.outcome());
                identity.factors()
                        .keySet()
                        .forEach(cell -> uses.computeIfAbsent(cell, key -> new ArrayList<>())
                                .add(identity));
            }
        });
        this.impossible = outcomes.keySet().stream().filter(this::isImpossible).toList();
    }

    /** The identities no rounding explains. */
    List<Identity> impossible() {
        return impossible;
    }

    boolean isImpossible(Identity identity) {
        return outcomes.get(identity) == Ruling.Outcome.IMPOSSIBLE;
    }

    Set<Cell> cells() {
        return uses.keySet();
    }

    List<Identity> uses(Cell cell) {
        return uses.getOrDefault(cell, List.of());
    }

    /** The identities no rounding explains that speak of the cell. */
    List<Identity> impossible(Cell cell) {
        return uses(cell).stream().filter(this::isImpossible).toList();
    }

    /** How likely the gaps are that these prints leave in what speaks of the cell. */
    Rational plausibility(Cell cell, Map<Cell, Amount> prints) {
        return uses(cell).stream()
                .map(identity -> Ruling.of(identity, prints).chance())
                .reduce(Rational.ONE, Rational::times);
    }

    /** What these prints mend; empty where they break anything or leave something broken that speaks of them. */
    Optional<List<Identity>> mended(SortedMap<Cell, Amount> prints) {
        return mended(prints, Integer.MAX_VALUE);
    }

    /**
     * What these prints mend; empty where they break anything.
     *
     * @param enough for each so many identities mended, one that was broken before may stay so
     */
    Optional<List<Identity>> mended(SortedMap<Cell, Amount> prints, int enough) {
        Set<Identity> touched = new LinkedHashSet<>();
        prints.keySet().forEach(cell -> touched.addAll(uses(cell)));
        List<Identity> mended = new ArrayList<>();
        int left = 0;
        for (Identity identity : touched) {
            boolean broken = Ruling.of(identity, prints).outcome() == Ruling.Outcome.IMPOSSIBLE;
            if (broken && !isImpossible(identity)) {
                return Optional.empty();
            }
            left += broken ? 1 : 0;
            if (!broken && isImpossible(identity)) {
                mended.add(identity);
            }
        }
        return mended.isEmpty() || left > mended.size() / enough ? Optional.empty() : Optional.of(mended);
    }

    /** A cell that all these identities speak of might be wrong alone, which is the simpler explanation. */
    static boolean haveCommonCell(Collection<Identity> identities) {
        return !Regime.common(identities).isEmpty();
    }

    /** These prints as one map. */
    static SortedMap<Cell, Amount> prints(Cell one, Amount first, Cell other, Amount second) {
        SortedMap<Cell, Amount> prints = new TreeMap<>();
        prints.put(one, first);
        prints.put(other, second);
        return prints;
    }
}
