package cn.gouji.reconcile;

import cn.gouji.check.Equation;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Origin;
import cn.gouji.money.Amount;
import cn.gouji.sheet.ParagraphPlace;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds out which figures of many equations are the same cell, and which cells cannot be below nothing. */
final class Register {

    /** Where an equation belongs in the order in which they are judged, looked up once. */
    private record Rank(Equation equation, Place total, Place part) {

        private static final Comparator<Rank> ORDER = Comparator.comparing(Rank::total)
                .thenComparing(rank -> rank.equation().rule().id())
                .thenComparing(Rank::part)
                .thenComparing(rank -> rank.equation().parts().size())
                .thenComparing(rank -> rank.equation().toString());

        static Rank of(Equation equation) {
            return new Rank(
                    equation,
                    equation.total().origin().first(),
                    equation.parts().get(0).figure().origin().first());
        }
    }

    /** What makes two figures the same. A paragraph holds many figures, so there the item and the turn count as well. */
    private record Key(List<Place> places, List<String> items, Amount amount, int turn) {}

    private final List<Equation> equations;
    private final boolean cutOff;
    private final Map<Key, Figure.Known> figures = new HashMap<>();
    private final Map<Key, Cell> cells = new HashMap<>();
    private final Set<Key> changes = new HashSet<>();
    private final Set<Key> amounts = new HashSet<>();

    private Register(List<Equation> equations, boolean cutOff) {
        this.equations = equations;
        this.cutOff = cutOff;
    }

    /** The equations over their common cells, each once, in an order that does not depend on the order given. */
    static List<Identity> identities(List<Equation> equations) {
        return identities(equations, false);
    }

    /**
     * The same.
     *
     * @param cutOff whether the figures are cut off and not rounded
     */
    static List<Identity> identities(List<Equation> equations, boolean cutOff) {
        List<Equation> ordered = new ArrayList<>(equations.size());
        equations.stream().map(Rank::of).sorted(Rank.ORDER).map(Rank::equation).forEach(equation -> {
            boolean repeated =
                    !ordered.isEmpty() && ordered.get(ordered.size() - 1).equals(equation);
            if (!repeated) {
                ordered.add(equation);
            }
        });
        return new Register(ordered, cutOff).resolve();
    }

    private List<Identity> resolve() {
        List<List<Key>> keys = equations.stream().map(this::keys).toList();
        for (int at = 0; at < keys.size(); at++) {
            if (equations.get(at).parts().stream().anyMatch(term -> term.sign() < 0)) {
                changes.add(keys.get(at).get(0));
            }
        }
        for (int at = 0; at < keys.size(); at++) {
            if (isSumOfAmounts(equations.get(at), keys.get(at))) {
                amounts.addAll(keys.get(at));
            }
        }
        number();
        List<Identity> identities = new ArrayList<>(keys.size());
        for (int at = 0; at < keys.size(); at++) {
            identities.add(new Identity(at, equations.get(at), factors(equations.get(at), keys.get(at))));
        }
        return identities;
    }

    private List<Key> keys(Equation equation) {
        Map<Key, Integer> turns = new HashMap<>();
        return equation.figures()
                .map(figure -> {
                    Key plain = key(figure, 0);
                    boolean prose = plain.places().stream().anyMatch(ParagraphPlace.class::isInstance);
                    Key key = prose ? key(figure, turns.merge(plain, 1, Integer::sum) - 1) : plain;
                    figures.putIfAbsent(key, figure);
                    return key;
                })
                .toList();
    }

    private static Key key(Figure.Known figure, int turn) {
        List<Place> places = figure.origin().places();
        boolean prose = places.stream().anyMatch(ParagraphPlace.class::isInstance);
        List<String> items =
                prose ? figure.origin().reads().map(Origin.Read::item).toList() : List.of();
        Amount amount = figure.amount();
        return new Key(places, items, amount.withStep(amount.step().stripTrailingZeros()), turn);
    }

    private boolean isSumOfAmounts(Equation equation, List<Key> keys) {
        return equation.relation() == Equation.Relation.EQUAL
                && equation.parts().stream().allMatch(term -> term.sign() > 0)
                && keys.stream().noneMatch(changes::contains)
                && keys.stream().allMatch(key -> key.amount().printed().signum() >= 0);
    }

    private void number() {
        List<Key> ordered = figures.keySet().stream()
                .sorted(Comparator.comparing((Key key) -> key.places().get(0))
                        .thenComparing(key -> key.places().toString())
                        .thenComparing(key -> key.items().toString())
                        .thenComparing(key -> key.amount().toString())
                        .thenComparing(Key::turn))
                .toList();
        for (Key key : ordered) {
            Figure.Known figure = Objects.requireNonNull(figures.get(key));
            cells.put(key, new Cell(cells.size(), figure.origin(), figure.amount(), amounts.contains(key), cutOff));
        }
    }

    private SortedMap<Cell, Integer> factors(Equation equation, List<Key> keys) {
        SortedMap<Cell, Integer> factors = new TreeMap<>();
        for (int at = 0; at < keys.size(); at++) {
            int factor = at == 0 ? 1 : -equation.parts().get(at - 1).sign();
            factors.merge(Objects.requireNonNull(cells.get(keys.get(at))), factor, Integer::sum);
        }
        factors.values().removeIf(factor -> factor == 0);
        return factors;
    }
}
