package cn.gouji.bed;

import java.util.Optional;
import java.util.Random;

/** A kind of fault (错误类型). */
record Fault(String name, Group group, Way way) {

    /** Which bars a kind is held to. */
    enum Group {
        /** One figure is wrong. */
        ONE_CELL,
        /** Several figures are wrong by one slip. */
        SEVERAL_CELLS,
        /** Lines are too many or too few, or units wrong. */
        TABLE,
        /** Not a matter of sums. */
        OTHER,
        /** Not a matter of sums, and worth no more than a hint. */
        HINT,
        /** In a self-evaluation. */
        EVALUATION
    }

    /** A consistent submission of the sort the fault is made in. */
    Submission clean(Random random) {
        return group == Group.EVALUATION ? EvaluationPages.of(random) : Bench.submission(random);
    }

    /** Whether sums decide about it. */
    boolean isOfSums() {
        return group != Group.OTHER && group != Group.HINT && group != Group.EVALUATION;
    }

    /** Puts the fault into a submission, where it finds a place for it. */
    interface Way {
        Optional<Injury> into(Submission submission, Random random);
    }
}
