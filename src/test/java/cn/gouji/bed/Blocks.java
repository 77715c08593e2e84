package cn.gouji.bed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Faults that touch several cells at once: figures exchanged, a column slid, a line doubled or lost, a wrong unit. */
final class Blocks {

    private static final int TRIES = 60;
    private static final String CODE = "'[0-9]+";

    private Blocks() {}

    static List<Fault> all() {
        return List.of(
                several("exchanged-down", (submission, random) -> exchange(submission, random, true)),
                several("exchanged-across", (submission, random) -> exchange(submission, random, false)),
                several("slid-up", (submission, random) -> slide(submission, random, -1)),
                several("slid-down", (submission, random) -> slide(submission, random, 1)),
                new Fault(
                        "total-lacks-item",
                        Fault.Group.ONE_CELL,
                        (submission, random) -> total(submission, random, -1)),
                new Fault(
                        "total-doubles-item",
                        Fault.Group.ONE_CELL,
                        (submission, random) -> total(submission, random, 1)),
                new Fault("row-doubled", Fault.Group.TABLE, Blocks::doubled),
                new Fault("row-lost", Fault.Group.TABLE, Blocks::lost),
                new Fault("table-in-other-unit", Fault.Group.TABLE, Blocks::otherUnit));
    }

    private static Fault several(String name, Fault.Way way) {
        return new Fault(name, Fault.Group.SEVERAL_CELLS, way);
    }

    private static Optional<Injury> exchange(Submission submission, Random random, boolean down) {
        List<Slot> figures = submission.figures();
        for (int turn = 0; turn < TRIES; turn++) {
            Slot one = figures.get(random.nextInt(figures.size()));
            Slot other = down ? one.down(1) : one.right(1);
            boolean lists = submission.pages.get(one.page()).name.matches("表(3|7|8) .*");
            if (lists
                    && submission.has(other)
                    && submission.at(other) instanceof Field.Number
                    && !submission.at(other).equals(submission.at(one))) {
                Submission spoiled = submission.copy();
                spoiled.put(one, submission.at(other));
                spoiled.put(other, submission.at(one));
                return Optional.of(Injury.of(spoiled, Map.of(one, submission.at(one), other, submission.at(other))));
            }
        }
        return Optional.empty();
    }

    /** A cell of a column is lost and those below move up, or the other way round; the free cell repeats its neighbour. */
    private static Optional<Injury> slide(Submission submission, Random random, int way) {
        for (int turn = 0; turn < TRIES; turn++) {
            List<Slot> leaves = leaves(submission);
            Slot start = leaves.get(random.nextInt(leaves.size()));
            Slot first = new Slot(start.page(), start.row(), 3 + random.nextInt(3));
            int length = 0;
            while (submission.has(first.down(length)) && isLine(submission, first.down(length))) {
                length++;
            }
            if (length < 5) {
                continue;
            }
            int moved = 4 + random.nextInt(length - 4);
            Submission spoiled = submission.copy();
            Map<Slot, Field> right = new HashMap<>();
            for (int at = 0; at < moved; at++) {
                int from = Math.max(0, Math.min(moved - 1, at - way));
                spoiled.put(first.down(at), submission.at(first.down(from)));
                if (!submission.at(first.down(at)).equals(submission.at(first.down(from)))) {
                    right.put(first.down(at), submission.at(first.down(at)));
                }
            }
            if (right.size() > 2) {
                return Optional.of(
                        new Injury(spoiled, right, Injury.of(spoiled, right).spots(), Set.of()));
            }
        }
        return Optional.empty();
    }

    private static boolean isLine(Submission submission, Slot slot) {
        return submission.at(new Slot(slot.page(), slot.row(), 1)).text().matches(CODE);
    }

    /** The cells with codes of the lowest level in the coded lists. */
    static List<Slot> leaves(Submission submission) {
        List<Slot> leaves = new ArrayList<>();
        for (int page = 0; page < submission.pages.size(); page++) {
            List<List<Field>> rows = submission.pages.get(page).rows;
            for (int row = 0; row < rows.size(); row++) {
                String code = rows.get(row).size() > 1 ? rows.get(row).get(1).text() : "";
                String next = row + 1 < rows.size() ? rows.get(row + 1).get(1).text() : "";
                if (code.matches(CODE) && !next.startsWith(code)) {
                    leaves.add(new Slot(page, row, 1));
                }
            }
        }
        return leaves;
    }

    /** The total above an item lacks it, or counts it twice. */
    private static Optional<Injury> total(Submission submission, Random random, int times) {
        List<Slot> leaves = leaves(submission);
        for (int turn = 0; turn < TRIES; turn++) {
            Slot leaf = leaves.get(random.nextInt(leaves.size()));
            Slot item = new Slot(leaf.page(), leaf.row(), 3 + random.nextInt(3));
            Slot parent = item;
            String code = submission.at(leaf).text();
            while (!code.startsWith(submission
                            .at(new Slot(parent.page(), parent.row(), 1))
                            .text())
                    || parent.equals(item)) {
                parent = parent.down(-1);
            }
            boolean figures =
                    submission.at(item) instanceof Field.Number && submission.at(parent) instanceof Field.Number;
            boolean coded = isLine(submission, parent);
            if (figures && coded && !submission.at(item).equals(submission.at(parent))) {
                var amount = ((Field.Number) submission.at(item)).amount();
                var sum = ((Field.Number) submission.at(parent)).amount();
                if (amount.printed().signum() > 0) {
                    Submission spoiled = submission.copy();
                    var change = times < 0 ? amount.printed().negate() : amount.printed();
                    spoiled.put(parent, sum.withPrinted(sum.printed().add(change)));
                    return Optional.of(Injury.of(spoiled, Map.of(parent, submission.at(parent))));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Injury> doubled(Submission submission, Random random) {
        List<Slot> leaves = leaves(submission);
        Slot leaf = leaves.get(random.nextInt(leaves.size()));
        Submission spoiled = submission.copy();
        List<List<Field>> rows = spoiled.pages.get(leaf.page()).rows;
        rows.add(leaf.row(), new ArrayList<>(rows.get(leaf.row())));
        Set<cn.gouji.sheet.Place> spots = new HashSet<>();
        for (int column = 0; column < rows.get(leaf.row()).size(); column++) {
            spots.add(spoiled.place(new Slot(leaf.page(), leaf.row(), column)));
            spots.add(spoiled.place(new Slot(leaf.page(), leaf.row() + 1, column)));
        }
        return Optional.of(new Injury(spoiled, Map.of(), spots, Set.of()));
    }

    private static Optional<Injury> lost(Submission submission, Random random) {
        List<Slot> leaves = leaves(submission);
        Slot leaf = leaves.get(random.nextInt(leaves.size()));
        Submission spoiled = submission.copy();
        spoiled.pages.get(leaf.page()).rows.remove(leaf.row());
        Set<cn.gouji.sheet.Place> spots = new HashSet<>();
        Slot parent = leaf.down(-1);
        while (!submission.at(leaf).text().startsWith(submission.at(parent).text())) {
            parent = parent.down(-1);
        }
        for (int column = 0; column < 9 && spoiled.has(new Slot(leaf.page(), parent.row(), column)); column++) {
            spots.add(spoiled.place(new Slot(leaf.page(), parent.row(), column)));
        }
        return Optional.of(new Injury(spoiled, Map.of(), spots, Set.of()));
    }

    /** All figures of one table in another unit than its head says. */
    private static Optional<Injury> otherUnit(Submission submission, Random random) {
        int page = random.nextInt(5);
        boolean down = random.nextBoolean();
        Submission spoiled = submission.copy();
        Map<Slot, Field> right = new HashMap<>();
        for (Slot slot : submission.figures()) {
            if (slot.page() == page) {
                var amount = ((Field.Number) submission.at(slot)).amount();
                var moved = amount.printed().movePointRight(down ? -4 : 4);
                if (down) {
                    moved = moved.setScale(amount.step().scale(), java.math.RoundingMode.HALF_UP);
                }
                spoiled.put(slot, amount.withPrinted(moved));
                right.put(slot, submission.at(slot));
            }
        }
        return Optional.of(new Injury(spoiled, right, spoiled.places(page), Set.of()));
    }
}
