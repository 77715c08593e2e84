package cn.gouji.bed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A slice of the measurement small enough for every build, held to the same bars. */
class AccuracySliceTest {

    private static final int CONSISTENT = 12;
    private static final int FAULTS = 1;
    private static final int PAIRS = 6;
    private static final int FILES = 6;

    @Test
    void sliceKeepsTheBars() {
        Accuracy accuracy = new Accuracy(0, Bench.Way.GRIDS);
        accuracy.consistent(CONSISTENT);
        accuracy.spoiled(FAULTS);
        accuracy.spoiledTwice(PAIRS);

        assertThat(accuracy.alarms.errors).as("seed " + Bench.SEED).isEmpty();
        assertBars(accuracy);
    }

    @Test
    void filesAreReadAsTheGridsInThem() {
        Accuracy accuracy = new Accuracy(0, Bench.Way.FILES);
        accuracy.consistent(FILES);
        accuracy.spoiledTwice(FILES);

        assertThat(accuracy.alarms.submissions).isEqualTo(FILES);
        assertThat(accuracy.alarms.errors).as("seed " + Bench.SEED).isEmpty();
        assertBars(accuracy);
    }

    static void assertBars(Accuracy accuracy) {
        for (Fault.Group group : Fault.Group.values()) {
            atLeast(99, accuracy.together(group), Score::impossible, Score::caught, group + " found");
            atLeast(95, accuracy.together(group), Score::determined, Score::named, group + " cell named");
            atLeast(90, accuracy.together(group), Score::decided, Score::mended, group + " right correction first");
        }
        assertThat(accuracy.pairs.caught * 100)
                .as("both of two faults found, of " + accuracy.pairs.count)
                .isGreaterThanOrEqualTo(90 * accuracy.pairs.count);
    }

    private static void atLeast(int percent, Tally tally, Predicate<Score> kind, Predicate<Score> so, String what) {
        int all = tally.count(kind);
        assertThat(tally.count(kind.and(so)) * 100)
                .as(what + ", seed " + Bench.SEED + ": " + tally.share(kind, so))
                .isGreaterThanOrEqualTo(percent * all);
    }
}
