package cn.gouji.check;

import cn.gouji.filing.Filing;
import java.util.List;
import java.util.stream.Stream;

/** A check (规则): a stateless, pure function of a filing. */
public sealed interface Rule {

    /** Id and highest severity. */
    RuleInfo info();

    /** What a bureau may set of it. */
    default List<RuleOption> options() {
        return List.of();
    }

    /** A rule that states equations and leaves judging them to {@code reconcile}. */
    non-sealed interface LinearRule extends Rule {

        /** The equations that must hold, with an {@link Unstated} for each that could not be stated. */
        Stream<Statement> equations(Filing filing);
    }

    /** A rule that looks for itself and answers with verdicts. */
    non-sealed interface InspectionRule extends Rule {

        /** A verdict wherever the rule applies; none at all where it does not. */
        Stream<Verdict> verdicts(Filing filing);
    }

    /** What a linear rule says: an equation, or that one cannot be stated because something is missing. */
    sealed interface Statement permits Equation, Unstated {}

    /** An equation that cannot be stated. */
    record Unstated(Verdict.CannotTell verdict) implements Statement {}
}
