package cn.gouji.bed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Faults of goals and indicators in a self-evaluation (绩效目标与指标). */
final class GoalFaults {

    static final int NAME = 2;
    static final int SCORE = 6;
    private static final int TARGET = 3;
    private static final int ACTUAL = 4;

    private GoalFaults() {}

    static List<Fault> all() {
        return List.of(
                fault("actual-is-a-bound", GoalFaults::bound),
                fault("actual-answers-otherwise", GoalFaults::word),
                fault("goals-copied", (submission, random) -> copied(submission)),
                fault("target-without-number", GoalFaults::untestable),
                fault("target-repeats-name", GoalFaults::repeated),
                fault("indicator-twice", (submission, random) -> twice(submission)),
                fault("unit-of-actual-differs", GoalFaults::otherUnit),
                fault("money-as-a-quantity", GoalFaults::money),
                fault("group-without-indicator", (submission, random) -> unused(submission)));
    }

    private static Fault fault(String name, Fault.Way way) {
        return new Fault(name, Fault.Group.EVALUATION, way);
    }

    /** The first cell of some indicator. */
    static Slot indicator(Random random) {
        return new Slot(0, EvaluationPages.FIRST_INDICATOR + random.nextInt(EvaluationPages.INDICATORS), 0);
    }

    private static Optional<Injury> bound(Submission submission, Random random) {
        Slot actual = indicator(random).right(ACTUAL);
        String text = submission.at(actual).text();
        return Optional.of(FormFaults.written(submission, actual, "≥" + text, "GOL-01"));
    }

    private static Optional<Injury> word(Submission submission, Random random) {
        return Optional.of(FormFaults.written(submission, indicator(random).right(ACTUAL), "完成", "GOL-02"));
    }

    private static Optional<Injury> copied(Submission submission) {
        Slot goal = submission.find("养护全部道路").orElseThrow();
        Slot achieved = submission.find("道路均已养护，路面完好").orElseThrow();
        return Optional.of(
                FormFaults.written(submission, achieved, submission.at(goal).text(), "GOL-03"));
    }

    /** A quantity that cannot be tested. */
    private static Optional<Injury> untestable(Submission submission, Random random) {
        Slot target = new Slot(0, EvaluationPages.FIRST_INDICATOR + random.nextInt(2), TARGET);
        return Optional.of(FormFaults.written(submission, target, random.nextBoolean() ? "按要求" : ">1", "GOL-04"));
    }

    private static Optional<Injury> repeated(Submission submission, Random random) {
        Slot indicator = indicator(random);
        String name = submission.at(indicator.right(NAME)).text();
        return Optional.of(FormFaults.written(submission, indicator.right(TARGET), name, "GOL-06", "GOL-04", "GOL-02"));
    }

    /** One indicator of quantity and the one of quality become the same. */
    private static Optional<Injury> twice(Submission submission) {
        Slot one = new Slot(0, EvaluationPages.FIRST_INDICATOR, NAME);
        Slot other = one.down(2);
        Slot score = one.right(SCORE - NAME);
        if (!submission.at(score).text().equals(submission.at(score.right(-1)).text())) {
            return Optional.empty(); // The other's full marks would be wrong as well.
        }
        Submission spoiled = submission.copy();
        for (int column = 0; column < SCORE - NAME - 1; column++) {
            spoiled.put(other.right(column), submission.at(one.right(column)));
        }
        return Optional.of(
                new Injury(spoiled, Map.of(), Set.of(spoiled.place(one), spoiled.place(other)), Set.of("GOL-07")));
    }

    private static Optional<Injury> money(Submission submission, Random random) {
        Slot target = new Slot(0, EvaluationPages.FIRST_INDICATOR + random.nextInt(2), TARGET);
        return Optional.of(FormFaults.written(submission, target, (10000 + random.nextInt(9000)) + "元", "GOL-05"));
    }

    /** What the form gives points for in the last group is declared not to apply. */
    private static Optional<Injury> unused(Submission submission) {
        Slot row = new Slot(0, EvaluationPages.FIRST_INDICATOR + EvaluationPages.INDICATORS - 1, 0);
        Submission spoiled = submission.copy();
        Set<cn.gouji.sheet.Place> spots = new java.util.HashSet<>();
        for (int column = 0; column <= SCORE; column++) {
            spots.add(spoiled.place(row.right(column)));
        }
        for (int column = NAME; column <= ACTUAL; column++) {
            spoiled.put(row.right(column), new Field.Words("不适用"));
        }
        return Optional.of(new Injury(spoiled, Map.of(), spots, Set.of("GOL-09")));
    }

    private static Optional<Injury> otherUnit(Submission submission, Random random) {
        Slot actual = new Slot(0, EvaluationPages.FIRST_INDICATOR + random.nextInt(2), ACTUAL);
        String number = submission.at(actual).text().replaceAll("[^0-9]", "");
        return Optional.of(FormFaults.written(submission, actual, number + "人", "GOL-12"));
    }
}
