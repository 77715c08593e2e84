package cn.gouji.check;

import cn.gouji.filing.Origin;
import cn.gouji.sheet.Place;
import java.util.List;
import java.util.stream.Stream;

/** What a rule answers: it holds, it is broken, it cannot tell, or it crashed (结论). */
public sealed interface Verdict {

    /** The rule that answers. */
    RuleInfo rule();

    /** Checked, and as it must be. */
    record Holds(RuleInfo rule, List<Place> places) implements Verdict {

        public Holds {
            places = List.copyOf(places);
        }
    }

    /** Checked, and not as it must be. */
    record Broken(Finding finding) implements Verdict {

        @Override
        public RuleInfo rule() {
            return finding.rule();
        }
    }

    /**
     * Could not be checked (无法核对).
     *
     * @param message says what is missing; its variant is on the rule's page or under {@code cannot-tell.*}
     * @param origins the places concerned; empty where a whole table is missing
     */
    record CannotTell(RuleInfo rule, Message message, List<Origin> origins) implements Verdict {

        public CannotTell {
            origins = List.copyOf(origins);
        }
    }

    /** The rule itself failed: our fault, confined to this rule. */
    record Crashed(RuleInfo rule, String what) implements Verdict {}

    /** A holding verdict over one value. */
    static Verdict holds(RuleInfo rule, Origin origin) {
        return new Holds(rule, origin.places());
    }

    /** The verdicts of one rule on one table with all that is broken folded into one finding, the first leading. */
    static List<Verdict> folded(List<Verdict> verdicts) {
        List<Finding> broken = verdicts.stream()
                .filter(Broken.class::isInstance)
                .map(verdict -> ((Broken) verdict).finding())
                .toList();
        if (broken.size() < 2) {
            return verdicts;
        }
        Finding one = broken.get(0).withConsequences(broken.subList(1, broken.size()));
        return Stream.concat(
                        Stream.of(new Broken(one)), verdicts.stream().filter(verdict -> !(verdict instanceof Broken)))
                .toList();
    }
}
