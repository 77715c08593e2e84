package cn.gouji.bed;

import cn.gouji.catalogue.Certainty;
import cn.gouji.catalogue.CodeList;
import cn.gouji.catalogue.CodeLists;
import cn.gouji.catalogue.CodeRow;
import cn.gouji.catalogue.Fund;
import cn.gouji.catalogue.Level;
import cn.gouji.money.Amount;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Faults between tables, and of what stands in front of amounts (表间关系、科目、表样). */
final class TableFaults {

    private static final int OVERVIEW = 0;
    private static final int FUNCTIONAL = 3;
    private static final int ECONOMIC = 4;
    private static final int PUBLIC = 5;
    private static final int FUND = 6;
    private static final int FIRST_OUTLAY = 6;
    private static final int PROJECT = 5;

    private TableFaults() {}

    static List<Fault> all() {
        return List.of(
                other("pay-charged-to-projects", (submission, random) -> payInProjects(random)),
                other("three-public-grows", (submission, random) -> grows(random)),
                other("fund-income-without-spending", TableFaults::fund),
                other("overview-rows-exchanged", TableFaults::overviewRows),
                other("public-item-differs", (submission, random) -> publicItem(submission)),
                other("fund-item-in-general-table", TableFaults::fundItem),
                other("former-name", (submission, random) -> formerName(submission)),
                other("government-item-in-department-table", TableFaults::governmentItem),
                other("table-twice-different", TableFaults::twice),
                other("figures-beside-the-table", TableFaults::stray),
                new Fault("unit-line-missing", Fault.Group.HINT, (submission, random) -> unitLine(submission)),
                new Fault("table-number-missing", Fault.Group.HINT, (submission, random) -> number(submission)));
    }

    private static Fault other(String name, Fault.Way way) {
        return new Fault(name, Fault.Group.OTHER, way);
    }

    private static Injury at(Submission spoiled, Set<Place> spots, String... rules) {
        return new Injury(spoiled, Map.of(), spots, Set.of(rules));
    }

    /** Lawful, and to be asked about: wages in the column of projects. */
    private static Optional<Injury> payInProjects(Random random) {
        Submission odd = Bench.submission(random, Bench.Regime.ROUNDED, Hidden.Oddity.PAY_IN_PROJECTS);
        Set<Place> spots = new HashSet<>();
        for (Slot slot : odd.figures()) {
            boolean pay = slot.page() == ECONOMIC
                    && slot.column() == PROJECT
                    && odd.at(new Slot(ECONOMIC, slot.row(), 1)).text().equals("'301");
            if (pay && amount(odd, slot).printed().signum() > 0) {
                spots.add(odd.place(slot));
            }
        }
        return spots.isEmpty() ? Optional.empty() : Optional.of(at(odd, spots, "TAB-11"));
    }

    private static Optional<Injury> grows(Random random) {
        Submission odd = Bench.submission(random, Bench.Regime.ROUNDED, Hidden.Oddity.PUBLIC_GROWS);
        Slot before = new Slot(PUBLIC, 6, 2);
        Slot now = before.down(1);
        boolean grows = amount(odd, now).printed().compareTo(amount(odd, before).printed()) > 0;
        boolean noted = odd.pages.get(PUBLIC).rows.stream()
                .anyMatch(row -> !row.isEmpty() && row.get(0).text().equals(BudgetPages.NOTE));
        return grows && !noted ? Optional.of(at(odd, Set.of(odd.place(now)), "TAB-12")) : Optional.empty();
    }

    private static Amount amount(Submission submission, Slot slot) {
        return ((Field.Number) submission.at(slot)).amount();
    }

    /** Some of the income of both overviews comes from a fund whose table is empty. */
    private static Optional<Injury> fund(Submission submission, Random random) {
        Submission spoiled = submission.copy();
        Set<Place> spots = new HashSet<>(spoiled.places(FUND));
        int steps = 500 + random.nextInt(100);
        for (int page : new int[] {OVERVIEW, OVERVIEW + 2}) {
            Slot general = new Slot(page, FIRST_OUTLAY + 1, 1);
            Amount all = amount(submission, general);
            BigDecimal part = all.step().multiply(BigDecimal.valueOf(steps));
            if (all.printed().compareTo(part) < 0) {
                return Optional.empty();
            }
            spoiled.put(general, all.withPrinted(all.printed().subtract(part)));
            spoiled.put(general.down(1), all.withPrinted(part));
            spots.add(spoiled.place(general));
            spots.add(spoiled.place(general.down(1)));
        }
        return Optional.of(at(spoiled, spots, "TAB-04", "TAB-03"));
    }

    /** The amounts of two classes change places, so that the sum stays right. */
    private static Optional<Injury> overviewRows(Submission submission, Random random) {
        int page = OVERVIEW + 2 * random.nextInt(2);
        for (int row = FIRST_OUTLAY; submission.at(new Slot(page, row + 1, 3)) instanceof Field.Number; row++) {
            Slot one = new Slot(page, row, 3);
            Slot other = one.down(1);
            boolean classes = submission.at(other.right(-1)).text().contains("、");
            if (!classes) {
                return Optional.empty();
            }
            BigDecimal gap = amount(submission, one)
                    .printed()
                    .subtract(amount(submission, other).printed())
                    .abs();
            if (gap.divide(amount(submission, one).step()).compareTo(BigDecimal.valueOf(20)) > 0) {
                Submission spoiled = submission.copy();
                spoiled.put(one, submission.at(other));
                spoiled.put(other, submission.at(one));
                return Optional.of(at(spoiled, Set.of(spoiled.place(one), spoiled.place(other)), "TAB-07", "SUM-01"));
            }
        }
        return Optional.empty();
    }

    /** Reception of both years costs more, in all sums of the table, than the economic table says. */
    private static Optional<Injury> publicItem(Submission submission) {
        Submission spoiled = submission.copy();
        Set<Place> spots = new HashSet<>();
        boolean listed = submission.pages.get(ECONOMIC).rows.stream()
                .anyMatch(row -> row.size() > 1 && row.get(1).text().equals("'30217"));
        for (int row = 6; row < 8; row++) {
            for (int column : new int[] {2, 4}) {
                Slot slot = new Slot(PUBLIC, row, column);
                Amount old = amount(submission, slot);
                spoiled.put(slot, old.withPrinted(old.printed().add(old.step().multiply(BigDecimal.valueOf(90)))));
                spots.add(spoiled.place(slot));
            }
        }
        return listed ? Optional.of(at(spoiled, spots, "TAB-06", "TAB-12")) : Optional.empty();
    }

    private static List<Slot> leaves(Submission submission, int page) {
        return Blocks.leaves(submission).stream()
                .filter(leaf -> leaf.page() == page)
                .toList();
    }

    /** An item with money under the code and name of another list. */
    private static Optional<Injury> replaced(
            Submission submission, Random random, int page, List<CodeRow> rows, String... rules) {
        List<Slot> leaves = leaves(submission, page).stream()
                .filter(leaf -> amount(submission, leaf.right(2)).printed().signum() > 0)
                .toList();
        if (leaves.isEmpty() || rows.isEmpty()) {
            return Optional.empty();
        }
        Slot leaf = leaves.get(random.nextInt(leaves.size()));
        CodeRow row = rows.get(random.nextInt(rows.size()));
        Submission spoiled = submission.copy();
        spoiled.put(leaf, new Field.Words("'" + row.code()));
        spoiled.put(leaf.right(1), new Field.Words(row.name()));
        return Optional.of(at(spoiled, Set.of(spoiled.place(leaf), spoiled.place(leaf.right(1))), rules));
    }

    private static List<CodeRow> sure(CodeList list, Level level) {
        return list.rows().stream()
                .filter(row -> row.level() == level && row.certaintyIn(Hidden.YEAR) == Certainty.VERIFIED)
                .toList();
    }

    private static Optional<Injury> fundItem(Submission submission, Random random) {
        List<CodeRow> funds = sure(CodeLists.official().functional(Hidden.YEAR), Level.ITEM).stream()
                .filter(row -> row.fund() == Fund.GOVERNMENT_FUND)
                .toList();
        return replaced(submission, random, FUNCTIONAL, funds, "COD-04");
    }

    private static Optional<Injury> governmentItem(Submission submission, Random random) {
        List<CodeRow> rows = sure(CodeLists.official().governmentEconomic(Hidden.YEAR), Level.SECTION);
        return replaced(submission, random, ECONOMIC, rows, "COD-09");
    }

    /** The name a subject had in earlier years, beside its code. */
    private static Optional<Injury> formerName(Submission submission) {
        CodeList list = CodeLists.official().functional(Hidden.YEAR);
        for (int row = 5; row < submission.pages.get(FUNCTIONAL).rows.size() - 1; row++) {
            Slot code = new Slot(FUNCTIONAL, row, 1);
            Optional<String> former = list.row(submission.at(code).text().replace("'", ""))
                    .filter(subject -> subject.certaintyIn(Hidden.YEAR) != Certainty.FROM_MEMORY)
                    .flatMap(subject -> subject.formerNames().stream().findFirst());
            if (former.isPresent()) {
                return Optional.of(FormFaults.written(submission, code.right(1), former.get(), "COD-07"));
            }
        }
        return Optional.empty();
    }

    /** A copy of a table was left in the workbook, with a figure that was changed since. */
    private static Optional<Injury> twice(Submission submission, Random random) {
        List<Slot> figures = submission.figures().stream()
                .filter(slot -> slot.page() == FUNCTIONAL)
                .filter(slot -> amount(submission, slot).printed().signum() > 0)
                .toList();
        Slot slot = figures.get(random.nextInt(figures.size()));
        Submission spoiled = submission.copy();
        Page copy = new Page(submission.pages.get(FUNCTIONAL).name + " 2");
        submission.pages.get(FUNCTIONAL).rows.forEach(row -> copy.rows.add(new ArrayList<>(row)));
        spoiled.pages.add(copy);
        Slot changed = new Slot(spoiled.pages.size() - 1, slot.row(), slot.column());
        Amount old = amount(submission, slot);
        spoiled.put(changed, old.withPrinted(old.printed().add(old.step().multiply(BigDecimal.valueOf(17)))));
        return Optional.of(at(spoiled, spoiled.places(changed.page()), "REC-06", "SUM-01", "SUM-03", "SUM-12"));
    }

    /** A helper column of figures was left beside a table. */
    private static Optional<Injury> stray(Submission submission, Random random) {
        Submission spoiled = submission.copy();
        Set<Place> spots = new HashSet<>();
        List<List<Field>> rows = spoiled.pages.get(FUNCTIONAL).rows;
        for (int row = 6; row < Math.min(rows.size(), 12); row++) {
            Slot total = new Slot(FUNCTIONAL, row, 3);
            rows.get(row).add(new Field.Words(""));
            rows.get(row).add(submission.at(total));
            spots.add(spoiled.place(new Slot(FUNCTIONAL, row, rows.get(row).size() - 1)));
        }
        return spots.size() < 4 ? Optional.empty() : Optional.of(at(spoiled, spots, "REC-08"));
    }

    private static Optional<Injury> unitLine(Submission submission) {
        Slot line = new Slot(FUNCTIONAL, 3, 0);
        Injury injury = FormFaults.written(submission, line, "", "UNI-03");
        return Optional.of(at(injury.spoiled(), injury.spoiled().places(FUNCTIONAL), "UNI-03"));
    }

    private static Optional<Injury> number(Submission submission) {
        Submission spoiled = submission.copy();
        Page old = spoiled.pages.get(PUBLIC);
        Page bare = new Page("三公经费");
        old.rows.subList(1, old.rows.size()).forEach(bare.rows::add);
        spoiled.pages.set(PUBLIC, bare);
        return Optional.of(at(spoiled, spoiled.places(PUBLIC), "FRM-13"));
    }
}
