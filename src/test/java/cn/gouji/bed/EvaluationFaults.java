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

    private static final int REASON = 7;

    /** So many 元 are more than any project has, read as 万元. */
    private static final int LARGE = 200_000;

    private EvaluationFaults() {}

    static java.util.List<Fault> all() {
        return java.util.List.of(
                fault("evaluation-money-digit", EvaluationFaults::money),
                fault("execution-rate-misstated", EvaluationFaults::rate),
                fault("score-above-formula", (submission, random) -> score(submission)),
                fault("total-score-differs", EvaluationFaults::total),
                fault("weights-do-not-add-up", EvaluationFaults::weight),
                fault("score-above-weight", EvaluationFaults::aboveWeight),
                fault("lost-points-unexplained", (submission, random) -> reasonless(submission)),
                fault("budget-change-unexplained", EvaluationFaults::budgetChange),
                fault("money-spent-work-undone", (submission, random) -> undone(submission)),
                fault("form-in-other-unit", (submission, random) -> otherUnit(submission)));
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

    private static Optional<Injury> aboveWeight(Submission submission, Random random) {
        Slot weight = new Slot(0, EvaluationPages.FIRST_INDICATOR + random.nextInt(EvaluationPages.INDICATORS), 5);
        Amount most = ((Field.Number) submission.at(weight)).amount();
        Field wrong = new Field.Number(most.withPrinted(most.printed().add(BigDecimal.valueOf(3))));
        return Optional.of(changed(submission, weight.right(1), wrong, Set.of("SCO-03")));
    }

    private static Optional<Injury> reasonless(Submission submission) {
        return java.util.stream.IntStream.range(0, EvaluationPages.INDICATORS)
                .mapToObj(at -> new Slot(0, EvaluationPages.FIRST_INDICATOR + at, 0))
                .filter(row -> !submission.at(row.right(5)).equals(submission.at(row.right(6))))
                .findFirst()
                .map(row -> FormFaults.written(submission, row.right(REASON), "", "SCO-07"));
    }

    /** What was granted first was half of what was granted in the end. */
    private static Optional<Injury> budgetChange(Submission submission, Random random) {
        Submission spoiled = submission.copy();
        Set<Place> spots = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = EvaluationPages.MONEY_ROW + 3; row >= EvaluationPages.MONEY_ROW; row--) {
            Slot initial = new Slot(0, row, 2);
            Amount old = ((Field.Number) submission.at(initial)).amount();
            BigDecimal half = old.printed().divide(BigDecimal.valueOf(2), 2, java.math.RoundingMode.DOWN);
            boolean total = row == EvaluationPages.MONEY_ROW;
            spoiled.put(initial, old.withPrinted(total ? sum : half));
            sum = sum.add(half);
            spots.add(spoiled.place(initial));
            spots.add(spoiled.place(initial.right(1)));
        }
        return Optional.of(new Injury(spoiled, Map.of(), spots, Set.of("SCO-09")));
    }

    /** All money is spent, and a quantity is far from what was meant. */
    private static Optional<Injury> undone(Submission submission) {
        Submission spoiled = submission.copy();
        for (int row = EvaluationPages.MONEY_ROW; row < EvaluationPages.MONEY_ROW + 4; row++) {
            spoiled.put(new Slot(0, row, 4), submission.at(new Slot(0, row, 3)));
        }
        spoiled.put(new Slot(0, EvaluationPages.MONEY_ROW, 6), new Field.Words("100.00%"));
        Slot first = new Slot(0, EvaluationPages.FIRST_INDICATOR, 0);
        String target = submission.at(first.right(3)).text().replaceAll("[^0-9]", "");
        spoiled.put(first.right(4), new Field.Words(Integer.parseInt(target) / 2 + "公里"));
        return Optional.of(new Injury(spoiled, Map.of(), Set.of(spoiled.place(first.right(4))), Set.of("SCO-08")));
    }

    /** Money in 元 under a head that says 万元. */
    private static Optional<Injury> otherUnit(Submission submission) {
        Slot head = submission.find("项目资金（元）").orElseThrow();
        Injury injury = FormFaults.written(submission, head, "项目资金（万元）", "UNI-04");
        Set<Place> spots = new HashSet<>(injury.spots());
        for (int column = 2; column < 5; column++) {
            spots.add(submission.place(new Slot(0, EvaluationPages.MONEY_ROW, column)));
        }
        Amount budget = ((Field.Number) submission.at(new Slot(0, EvaluationPages.MONEY_ROW, 3))).amount();
        boolean large = budget.printed().compareTo(BigDecimal.valueOf(LARGE)) > 0;
        return large ? Optional.of(new Injury(injury.spoiled(), Map.of(), spots, injury.rules())) : Optional.empty();
    }

    private static Injury changed(Submission submission, Slot slot, Field wrong, Set<String> rules) {
        Submission spoiled = submission.copy();
        spoiled.put(slot, wrong);
        return new Injury(spoiled, Map.of(), Set.of(spoiled.place(slot)), rules);
    }
}
