package cn.gouji.reconcile;

import cn.gouji.money.Amount;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How plausible a correction is beside its rivals (math.md 5): by the chance of the gaps it leaves behind, and by whether what
 * is printed is one keystroke from it. It ranks, it does not judge.
 */
final class Plausibility {

    /** A correction one keystroke away is so many times as plausible; about one in ten is so by chance. */
    private static final Rational KEYSTROKE = Rational.whole(10);

    private final Map<Cell, List<Identity>> uses;

    Plausibility(Map<Cell, List<Identity>> uses) {
        this.uses = uses;
    }

    /** The most plausible first; those alike stay in their order. */
    Comparator<List<Proposal>> order() {
        return Comparator.<List<Proposal>, Rational>comparing(this::of).reversed();
    }

    private Rational of(List<Proposal> correction) {
        Map<Cell, Amount> settled = new TreeMap<>();
        Set<Identity> touched = new LinkedHashSet<>();
        Rational plausibility = Rational.ONE;
        for (Proposal proposal : correction) {
            if (proposal.best().isEmpty()) {
                return Rational.ZERO;
            }
            Amount best = proposal.best().get();
            settled.put(proposal.cell(), best);
            touched.addAll(uses.getOrDefault(proposal.cell(), List.of()));
            boolean near =
                    TypingError.meant(proposal.cell().amount(), best.step()).containsKey(best.printed());
            plausibility = near ? plausibility.times(KEYSTROKE) : plausibility;
        }
        for (Identity identity : touched) {
            plausibility = plausibility.times(Ruling.of(identity, settled).chance());
        }
        return plausibility;
    }
}
