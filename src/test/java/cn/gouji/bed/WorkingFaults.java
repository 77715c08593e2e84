package cn.gouji.bed;

import cn.gouji.money.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Faults of formulas: the totals of some rows of a coded list are worked out, one of them wrongly (工作簿完整性). */
final class WorkingFaults {

    private static final int CODED = 4;
    private static final int TOTAL = 3;
    private static final int ROWS = 3;

    /** Makes the formula in the total of the middle one of three rows wrong. */
    private interface Wrong {
        Field of(Amount total, int row);
    }

    private WorkingFaults() {}

    static List<Fault> all() {
        return List.of(
                fault("formula-failed", (total, row) -> new Field.Failed("E" + row + "+#REF!", "#REF!"), "INT-01"),
                fault("number-in-formula", (total, row) -> new Field.Worked(sum(row) + "+3", plus(total, 3)), "INT-05"),
                fault("outcome-out-of-date", (total, row) -> new Field.Worked(sum(row), plus(total, 7)), "INT-04"),
                fault(
                        "formula-from-another-file",
                        (total, row) -> new Field.Worked("[1]Sheet1!D" + row, total),
                        "INT-07"),
                fault(
                        "formula-of-itself",
                        (total, row) -> new Field.Worked("SUM(D" + row + ":F" + row + ")", total),
                        "INT-08"),
                fault(
                        "formula-unlike-its-column",
                        (total, row) -> new Field.Worked("E" + row + "+E" + row, total),
                        "INT-10",
                        "INT-04"),
                new Fault("sum-skips-a-line", Fault.Group.OTHER, WorkingFaults::skipping));
    }

    private static Fault fault(String name, Wrong wrong, String... rules) {
        return new Fault(
                name, Fault.Group.OTHER, (submission, random) -> into(submission, random, wrong, Set.of(rules)));
    }

    private static String sum(int row) {
        return "E" + row + "+F" + row;
    }

    private static Amount plus(Amount total, int steps) {
        return total.withPrinted(total.printed().add(total.step().multiply(BigDecimal.valueOf(steps))));
    }

    /** The sum of a class leaves out its last item. */
    private static Optional<Injury> skipping(Submission submission, Random random) {
        List<Slot> leaves = Blocks.leaves(submission).stream()
                .filter(leaf -> leaf.page() == CODED)
                .toList();
        for (int at = 0; at < leaves.size(); at++) {
            Slot parent = leaves.get(at).down(-1);
            String code = submission.at(parent).text();
            int items = 0;
            while (at + items < leaves.size()
                    && leaves.get(at + items).row() == parent.row() + 1 + items
                    && submission.at(leaves.get(at + items)).text().startsWith(code)) {
                items++;
            }
            if (code.matches("'[0-9]{3}") && items > 2) {
                return Optional.of(skipping(submission, parent.right(2), items));
            }
        }
        return Optional.empty();
    }

    private static Injury skipping(Submission submission, Slot total, int items) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int item = 1; item < items; item++) {
            sum = sum.add(printed(submission.at(total.down(item))));
        }
        String formula = "SUM(D" + (total.row() + 2) + ":D" + (total.row() + items) + ")";
        Submission spoiled = submission.copy();
        spoiled.put(
                total,
                new Field.Worked(
                        formula, ((Field.Number) submission.at(total)).amount().withPrinted(sum)));
        return new Injury(spoiled, Map.of(), Set.of(spoiled.place(total)), Set.of("INT-02", "SUM-01"));
    }

    private static Optional<Injury> into(Submission submission, Random random, Wrong wrong, Set<String> rules) {
        List<Slot> starts = new ArrayList<>();
        for (int row = 5; row + ROWS <= submission.pages.get(CODED).rows.size(); row++) {
            Slot start = new Slot(CODED, row, TOTAL);
            if (isExact(submission, start)
                    && isExact(submission, start.down(1))
                    && isExact(submission, start.down(2))) {
                starts.add(start);
            }
        }
        if (starts.isEmpty()) {
            return Optional.empty();
        }
        Slot start = starts.get(random.nextInt(starts.size()));
        Submission spoiled = submission.copy();
        for (int row = 0; row < ROWS; row++) {
            Slot slot = start.down(row);
            Amount total = ((Field.Number) submission.at(slot)).amount();
            boolean guilty = row == 1;
            spoiled.put(slot, guilty ? wrong.of(total, slot.row() + 1) : new Field.Worked(sum(slot.row() + 1), total));
        }
        return Optional.of(new Injury(spoiled, Map.of(), Set.of(spoiled.place(start.down(1))), rules));
    }

    /** Whether the print of the total is the sum of the prints beside it, and not of one of them only. */
    private static boolean isExact(Submission submission, Slot total) {
        if (!(submission.at(total) instanceof Field.Number sum)) {
            return false;
        }
        BigDecimal basic = printed(submission.at(total.right(1)));
        BigDecimal project = printed(submission.at(total.right(2)));
        return basic.compareTo(project) != 0 && sum.amount().printed().compareTo(basic.add(project)) == 0;
    }

    private static BigDecimal printed(Field field) {
        return field instanceof Field.Number number ? number.amount().printed() : BigDecimal.ZERO;
    }
}
