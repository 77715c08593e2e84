package cn.gouji.bed;

import cn.gouji.catalogue.Certainty;
import cn.gouji.catalogue.CodeLists;
import cn.gouji.catalogue.CodeRow;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Faults that are no matter of sums: codes, words, percentages, figures that are none. */
final class Others {

    private static final int TRIES = 40;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Another percentage or direction for a growth; the same where it would not be wrong enough to be impossible. */
    private interface Misstatement {
        Saying.Growth of(Saying.Growth growth);
    }

    private Others() {}

    static List<Fault> all() {
        return List.of(
                other("codes-slid", Others::slidCodes),
                other("code-of-another-item", Others::wrongCode),
                other("unit-word-contradicted", (submission, random) -> unitWord(submission)),
                other("amount-with-a-letter", Others::letter),
                other("percentage-of-this-year", (submission, random) -> growth(submission, random, Others::thisYear)),
                other("direction-reversed", (submission, random) -> growth(submission, random, Others::reversed)),
                other("percentage-ten-times", (submission, random) -> growth(submission, random, Others::tenTimes)));
    }

    private static Fault other(String name, Fault.Way way) {
        return new Fault(name, Fault.Group.OTHER, way);
    }

    private static Optional<Injury> slidCodes(Submission submission, Random random) {
        List<Slot> leaves = Blocks.leaves(submission);
        for (int turn = 0; turn < TRIES; turn++) {
            Slot first = leaves.get(random.nextInt(leaves.size()));
            String parent = submission.at(first).text().substring(0, 4);
            int length = 0;
            while (submission.has(first.down(length))
                    && leaves.contains(first.down(length))
                    && submission.at(first.down(length)).text().startsWith(parent)
                    && isSure(submission.at(first.down(length)).text().substring(1))) {
                length++;
            }
            if (length > 3) {
                Submission spoiled = submission.copy();
                Map<Slot, Field> right = new HashMap<>();
                for (int at = 1; at < length; at++) {
                    spoiled.put(first.down(at), submission.at(first.down(at - 1)));
                    right.put(first.down(at), submission.at(first.down(at)));
                }
                return Optional.of(new Injury(
                        spoiled, right, Injury.of(spoiled, right).spots(), Set.of("COD-01", "COD-02", "COD-03")));
            }
        }
        return Optional.empty();
    }

    private static boolean isSure(String code) {
        return sure().stream().anyMatch(row -> row.code().equals(code));
    }

    private static List<CodeRow> sure() {
        return CodeLists.official().economic(Hidden.YEAR).rows().stream()
                .filter(row -> row.certaintyIn(Hidden.YEAR) == Certainty.VERIFIED)
                .toList();
    }

    /** The code of another item of the class beside a name, both known for sure. */
    private static Optional<Injury> wrongCode(Submission submission, Random random) {
        List<Slot> leaves = Blocks.leaves(submission);
        List<CodeRow> sure = sure();
        for (int turn = 0; turn < TRIES; turn++) {
            Slot one = leaves.get(random.nextInt(leaves.size()));
            String code = submission.at(one).text().substring(1);
            String other = sure.get(random.nextInt(sure.size())).code();
            boolean known = isSure(code);
            boolean alike = other.length() == code.length() && other.startsWith(code.substring(0, 3));
            boolean free =
                    leaves.stream().noneMatch(leaf -> submission.at(leaf).text().equals("'" + other));
            if (known && alike && free) {
                Submission spoiled = submission.copy();
                spoiled.put(one, new Field.Words("'" + other));
                Map<Slot, Field> right = Map.of(one, submission.at(one));
                Set<Place> spots = new HashSet<>(Injury.of(spoiled, right).spots());
                spots.add(spoiled.place(one.right(1)));
                return Optional.of(new Injury(spoiled, right, spots, Set.of("COD-01", "COD-02", "COD-05", "COD-06")));
            }
        }
        return Optional.empty();
    }

    private static Optional<Injury> unitWord(Submission submission) {
        int page = submission.pages.size() - 1;
        Submission spoiled = submission.copy();
        boolean yuan = submission.pages.get(page).drawing().contains("单位：元");
        Slot head = new Slot(page, 4, 3);
        spoiled.put(head, new Field.Words(yuan ? "预算金额（万元）" : "预算金额（元）"));
        Set<Place> spots = Set.of(spoiled.place(head), spoiled.place(new Slot(page, 5, 3)));
        return Optional.of(new Injury(spoiled, Map.of(), spots, Set.of("UNI-01")));
    }

    private static Optional<Injury> letter(Submission submission, Random random) {
        List<Slot> figures = submission.figures();
        for (int turn = 0; turn < TRIES; turn++) {
            Slot slot = figures.get(random.nextInt(figures.size()));
            String text = submission.at(slot).text();
            if (text.contains("0") && text.length() > 2) {
                Submission spoiled = submission.copy();
                spoiled.put(slot, new Field.Words(text.replace('0', 'O')));
                return Optional.of(
                        new Injury(spoiled, Map.of(), Set.of(spoiled.place(slot)), Set.of("REC-05", "REC-01")));
            }
        }
        return Optional.empty();
    }

    private static Optional<Injury> growth(Submission submission, Random random, Misstatement misstatement) {
        List<Integer> growths = new ArrayList<>();
        for (int at = 0; at < submission.sayings.size(); at++) {
            if (submission.sayings.get(at) instanceof Saying.Growth) {
                growths.add(at);
            }
        }
        java.util.Collections.shuffle(growths, random);
        for (int at : growths) {
            Saying.Growth right = (Saying.Growth) submission.sayings.get(at);
            Saying.Growth wrong = misstatement.of(right);
            if (!wrong.equals(right)) {
                Submission spoiled = submission.copy();
                spoiled.sayings.set(at, wrong);
                Place spot = spoiled.prose().paragraphs().get(at).place();
                return Optional.of(new Injury(spoiled, Map.of(), Set.of(spot), Set.of("TXT-01", "TXT-05", "TXT-03")));
            }
        }
        return Optional.empty();
    }

    private static Saying.Growth thisYear(Saying.Growth growth) {
        BigDecimal wrong = number(growth.change())
                .multiply(HUNDRED)
                .divide(number(growth.now()), growth.percent().scale(), RoundingMode.HALF_UP);
        return isCoarse(growth) || isNear(wrong, growth.percent()) ? growth : growth.withPercent(wrong);
    }

    private static Saying.Growth reversed(Saying.Growth growth) {
        BigDecimal share = number(growth.change()).divide(number(growth.now()), 4, RoundingMode.HALF_UP);
        return isCoarse(growth) || share.compareTo(new BigDecimal("0.2")) < 0 ? growth : growth.reversed();
    }

    private static Saying.Growth tenTimes(Saying.Growth growth) {
        return isCoarse(growth) ? growth : growth.withPercent(growth.percent().movePointRight(1));
    }

    /** Whether rounding leaves so much room that a wrong percentage may still be possible. */
    private static boolean isCoarse(Saying.Growth growth) {
        return digits(growth.now()) < 3
                || digits(growth.change()) < 2
                || growth.percent().precision() < 2;
    }

    private static boolean isNear(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().multiply(BigDecimal.valueOf(5)).compareTo(other) < 0;
    }

    private static int digits(String amount) {
        return number(amount).movePointRight(0).precision();
    }

    private static BigDecimal number(String amount) {
        return new BigDecimal(amount.replaceAll("[^0-9.]", ""));
    }
}
