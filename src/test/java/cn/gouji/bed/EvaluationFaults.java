package cn.gouji.bed;

import cn.gouji.money.Amount;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Faults of self-evaluations. */
final class EvaluationFaults {

    private EvaluationFaults() {}

    static java.util.List<Fault> all() {
        return java.util.List.of(
                fault("evaluation-money-digit", EvaluationFaults::money),
                fault("execution-rate-misstated", EvaluationFaults::rate),
                fault("score-above-formula", (submission, random) -> score(submission)),
                fault("total-score-differs", EvaluationFaults::total),
                fault("weights-do-not-add-up", EvaluationFaults::weight));
    }

    private static Fault fault(String name, Fault.Way way) {
        return new Fault(name, Fault.Group.EVALUATION, way);
    }

    private static Optional<Injury> money(Submission submission, Random random) {
        Slot slot = new Slot(0, EvaluationPages.MONEY_ROW + random.nextInt(4), 2 + random.nextInt(3));
        Amount amount = ((Field.Number) submission.at(slot)).amount();
        Optional<Amount> wrong =
                Slips.slipped(amount, (digits, dice) -> (1 + dice.nextInt(9)) + digits.substring(1), random);
        return wrong.map(other -> changed(submission, slot, new Field.Number(other), Set.of()));
    }

    private static Optional<Injury> rate(Submission submission, Random random) {
        Slot slot = new Slot(0, EvaluationPages.MONEY_ROW, 6);
        BigDecimal rate = new BigDecimal(submission.at(slot).text().replace("%", ""));
        BigDecimal wrong = rate.subtract(BigDecimal.valueOf(1 + random.nextInt(9)));
        return Optional.of(changed(submission, slot, new Field.Words(wrong + "%"), Set.of("SCO-01", "SCO-06")));
    }

    private static Optional<Injury> score(Submission submission) {
        for (int at = 0; at < EvaluationPages.INDICATORS; at++) {
            Slot weight = new Slot(0, EvaluationPages.FIRST_INDICATOR + at, 5);
            Slot score = weight.right(1);
            Slot total = new Slot(0, EvaluationPages.TOTAL_ROW, 6);
            if (!submission.at(weight).equals(submission.at(score))) {
                BigDecimal more = amount(submission, weight).subtract(amount(submission, score));
                Amount sum = ((Field.Number) submission.at(total)).amount();
                Injury injury = changed(submission, score, submission.at(weight), Set.of("SCO-05"));
                injury.spoiled().put(total, sum.withPrinted(sum.printed().add(more)));
                return Optional.of(injury);
            }
        }
        return Optional.empty();
    }

    private static BigDecimal amount(Submission submission, Slot slot) {
        return ((Field.Number) submission.at(slot)).amount().printed();
    }

    private static Optional<Injury> total(Submission submission, Random random) {
        Slot slot = new Slot(0, EvaluationPages.TOTAL_ROW, 6);
        Amount sum = ((Field.Number) submission.at(slot)).amount();
        BigDecimal wrong = sum.printed().subtract(BigDecimal.valueOf(1 + random.nextInt(5)));
        return Optional.of(changed(submission, slot, new Field.Number(sum.withPrinted(wrong)), Set.of("SCO-02")));
    }

    private static Optional<Injury> weight(Submission submission, Random random) {
        Slot slot = new Slot(0, EvaluationPages.FIRST_INDICATOR + random.nextInt(EvaluationPages.INDICATORS), 5);
        Amount weight = ((Field.Number) submission.at(slot)).amount();
        Amount wrong = weight.withPrinted(weight.printed().add(BigDecimal.valueOf(5)));
        Injury injury = changed(submission, slot, new Field.Number(wrong), Set.of("SCO-04"));
        Set<Place> spots = new HashSet<>(injury.spots());
        for (int row = EvaluationPages.FIRST_INDICATOR - 1; row <= EvaluationPages.TOTAL_ROW; row++) {
            for (int column = 0; column < 7; column++) {
                spots.add(submission.place(new Slot(0, row, column)));
            }
        }
        return Optional.of(new Injury(injury.spoiled(), Map.of(), spots, injury.rules()));
    }

    private static Injury changed(Submission submission, Slot slot, Field wrong, Set<String> rules) {
        Submission spoiled = submission.copy();
        spoiled.put(slot, wrong);
        return new Injury(spoiled, Map.of(), Set.of(spoiled.place(slot)), rules);
    }
}
