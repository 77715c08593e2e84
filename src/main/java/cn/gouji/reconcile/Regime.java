package cn.gouji.reconcile;

import cn.gouji.check.Equation;
import cn.gouji.sheet.CellPlace;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How the sums of one sheet were rounded, as far as its gaps tell (取整方式, math.md 2). */
final class Regime {

    private static final Rational RARE = Rational.of(BigInteger.ONE, BigInteger.valueOf(1000));
    private static final int FEWEST_CUT = 4;

    private final Map<Identity, Ruling> sums = new TreeMap<>(java.util.Comparator.comparingInt(Identity::index));

    private Regime() {}

    /** The regimes of all sheets, in order. */
    static Collection<Regime> of(Map<Identity, Ruling> rulings) {
        Map<Layout.Page, Regime> sheets = new TreeMap<>();
        rulings.forEach((identity, ruling) -> {
            Set<Layout.Page> pages = identity.factors().keySet().stream()
                    .map(Cell::place)
                    .map(place -> place instanceof CellPlace cell
                            ? Layout.Page.of(cell)
                            : new Layout.Page(place.document(), -1))
                    .collect(Collectors.toSet());
            Layout.Page page = pages.size() == 1 ? pages.iterator().next() : new Layout.Page("", -1);
            if (page.sheet() >= 0 && isSum(identity)) {
                sheets.computeIfAbsent(page, key -> new Regime()).sums.put(identity, ruling);
            }
        });
        return sheets.values();
    }

    /** A sum of two or more rounded figures that are not nothing, all in one step. */
    private static boolean isSum(Identity identity) {
        Equation equation = identity.equation();
        return identity.isStructural()
                && identity.isEquality()
                && addends(identity) > 1
                && equation.figures()
                        .noneMatch(figure -> figure.amount().printed().signum() < 0)
                && equation.parts().stream().allMatch(term -> term.sign() > 0)
                && equation.figures()
                                .filter(figure -> !figure.amount().isExact())
                                .map(figure -> figure.amount().stepValue().stripTrailingZeros())
                                .distinct()
                                .count()
                        == 1;
    }

    private static int addends(Identity identity) {
        return (int) identity.equation().parts().stream()
                .filter(term -> term.figure().amount().printed().signum() != 0)
                .count();
    }

    /**
     * The sums that show that figures were cut off and not rounded: no gap is positive, several are not nothing, more than
     * one wrong figure would be needed to explain them otherwise. Empty where they do not.
     */
    List<Identity> truncated() {
        List<Identity> open = gaps();
        List<Identity> doubtful = gaps(Ruling.Outcome.IMPLAUSIBLE, Ruling.Outcome.IMPOSSIBLE);
        boolean cut = open.size() >= FEWEST_CUT
                && doubtful.size() > 1
                && common(doubtful).isEmpty()
                && open.stream().allMatch(Regime::fitsTruncation);
        return cut ? open : List.of();
    }

    /** −(n−1) ≤ D ≤ 0; a printed zero may have been cut off as well. */
    private static boolean fitsTruncation(Identity identity) {
        BigDecimal steps = identity.gap().negate().divide(Ruling.step(identity.equation()));
        long rounded = identity.equation().parts().stream()
                .filter(term -> !term.figure().amount().isExact())
                .count();
        return steps.signum() > 0 && steps.compareTo(BigDecimal.valueOf(rounded - 1)) <= 0;
    }

    /**
     * The few sums with a gap on a sheet whose totals were plainly added up from the printed items, together with the cells
     * they have in common; empty where rounding each figure by itself may have left so many sums exact.
     */
    List<Identity> againstPrintedItems() {
        List<Identity> open = gaps(Ruling.Outcome.EXPLAINED);
        boolean clean =
                gaps(Ruling.Outcome.IMPLAUSIBLE, Ruling.Outcome.IMPOSSIBLE).isEmpty();
        return !open.isEmpty() && clean && !common(open).isEmpty() && isAddedUp() ? open : List.of();
    }

    /** The sums with a gap, in order. */
    List<Identity> gaps() {
        return gaps(Ruling.Outcome.EXPLAINED, Ruling.Outcome.IMPLAUSIBLE, Ruling.Outcome.IMPOSSIBLE);
    }

    /** Whether rounding half up makes some gap doubtful. */
    boolean isDoubtful() {
        return !gaps(Ruling.Outcome.IMPLAUSIBLE, Ruling.Outcome.IMPOSSIBLE).isEmpty();
    }

    /**
     * How many gaps of different figures on all sheets speak for figures that were cut off: where they are, every gap that
     * rounding could make falls short of the total, but for those of one wrong figure. Nothing where others do not.
     */
    static int shortfalls(Collection<Regime> sheets) {
        Set<List<BigDecimal>> seen = new HashSet<>();
        List<Identity> against = new ArrayList<>();
        for (Regime sheet : sheets) {
            for (Identity identity : sheet.gaps(Ruling.Outcome.EXPLAINED, Ruling.Outcome.IMPLAUSIBLE)) {
                if (fitsTruncation(identity)) {
                    seen.add(addendsOf(identity));
                } else {
                    against.add(identity);
                }
            }
        }
        return against.isEmpty() || !common(against).isEmpty() ? seen.size() : 0;
    }

    /** Whether every gap falls short and no single wrong figure makes all those that rounding cannot. */
    static boolean areCutTogether(Collection<Regime> sheets) {
        List<Identity> impossible = sheets.stream()
                .flatMap(sheet -> sheet.gaps(Ruling.Outcome.IMPOSSIBLE).stream())
                .toList();
        return impossible.size() > 1
                && common(impossible).isEmpty()
                && sheets.stream().flatMap(sheet -> sheet.gaps().stream()).allMatch(Regime::fitsTruncation);
    }

    /** The cells all these identities speak of. */
    static NavigableSet<Cell> common(Collection<Identity> identities) {
        NavigableSet<Cell> common = null;
        for (Identity identity : identities) {
            if (common == null) {
                common = new TreeSet<>(identity.factors().keySet());
            } else {
                common.retainAll(identity.factors().keySet());
            }
        }
        return common == null ? new TreeSet<>() : common;
    }

    /** Whether so many exact sums cannot be chance; sums of the same figures count once, and any sum might be the odd one. */
    private boolean isAddedUp() {
        Rational chance = Rational.whole(sums.size());
        Set<List<BigDecimal>> seen = new HashSet<>();
        for (Map.Entry<Identity, Ruling> entry : sums.entrySet()) {
            if (entry.getValue().outcome() == Ruling.Outcome.EXACT && seen.add(addendsOf(entry.getKey()))) {
                chance = chance.times(new GapDistribution(addends(entry.getKey()) + 1).exactly(0));
            }
        }
        return chance.compareTo(RARE) < 0;
    }

    private static List<BigDecimal> addendsOf(Identity identity) {
        return identity.equation().parts().stream()
                .map(term -> term.figure().amount().printed())
                .filter(printed -> printed.signum() != 0)
                .sorted()
                .toList();
    }

    private List<Identity> gaps(Ruling.Outcome... outcomes) {
        Set<Ruling.Outcome> wanted = Set.of(outcomes);
        return new ArrayList<>(sums.entrySet().stream()
                .filter(entry -> wanted.contains(entry.getValue().outcome()))
                .map(Map.Entry::getKey)
                .toList());
    }
}
