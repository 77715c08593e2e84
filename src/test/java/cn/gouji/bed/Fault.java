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
        OTHER
    }

    /** Puts the fault into a submission, where it finds a place for it. */
    interface Way {
        Optional<Injury> into(Submission submission, Random random);
    }
}
