package cn.gouji.bed;

import cn.gouji.money.Amount;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Faults between what the text says of projects and the tasks of the goal table (项目与任务). */
final class TaskFaults {

    private static final int GOALS = 8;
    private static final int FIRST = 7;
    private static final int NAME = 1;
    private static final int CONTENT = 2;
    private static final int MONEY = 3;

    private TaskFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("awarded-contract-again", Fault.Group.OTHER, (submission, random) -> awarded(submission)),
                new Fault("project-named-otherwise", Fault.Group.OTHER, TaskFaults::renamed),
                new Fault("task-left-out-of-goals", Fault.Group.OTHER, TaskFaults::leftOut),
                new Fault("person-named", Fault.Group.HINT, told("，王小丽经济补偿金 3 万元", "TXT-16")),
                new Fault("two-durations", Fault.Group.HINT, told("，服务期限为一年 2 年", "TXT-18")),
                new Fault("main-task-unmentioned", Fault.Group.HINT, (submission, random) -> split(submission)));
    }

    /** The rows of projects that have money; the first task is no project. */
    private static List<Slot> projects(Submission submission) {
        List<Slot> rows = new ArrayList<>();
        int last = submission.pages.get(GOALS).rows.size() - 1;
        for (int row = FIRST; row < last; row++) {
            Slot money = new Slot(GOALS, row, MONEY);
            if (amount(submission, money).printed().signum() > 0) {
                rows.add(new Slot(GOALS, row, 0));
            }
        }
        return rows;
    }

    private static Amount amount(Submission submission, Slot slot) {
        return ((Field.Number) submission.at(slot)).amount();
    }

    private static Injury written(Submission submission, Slot slot, UnaryOperator<String> way, String rule) {
        return FormFaults.written(
                submission, slot, way.apply(submission.at(slot).text()), rule);
    }

    private static Fault.Way told(String words, String rule) {
        return (submission, random) -> projects(submission).stream()
                .findAny()
                .map(row -> written(submission, row.right(CONTENT), text -> text + words, rule));
    }

    /** What a task buys stands among the procurement of this year, and it was awarded last year. */
    private static Optional<Injury> awarded(Submission submission) {
        Set<BigDecimal> bought = new HashSet<>();
        for (Slot slot : submission.figures()) {
            if (slot.page() == 1 && slot.column() == 6) {
                bought.add(amount(submission, slot).printed());
            }
        }
        return projects(submission).stream()
                .filter(row ->
                        bought.contains(amount(submission, row.right(MONEY)).printed()))
                .findFirst()
                .map(row -> written(
                        submission,
                        row.right(CONTENT),
                        text -> text + "，已于 " + (Hidden.YEAR - 1) + " 年招标并成交，本年列支第二年经费",
                        "TXT-10"));
    }

    private static Optional<Injury> renamed(Submission submission, Random random) {
        List<Slot> rows = projects(submission);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Slot name = rows.get(random.nextInt(rows.size())).right(NAME);
        String old = submission.at(name).text();
        Injury injury = written(submission, name, text -> "其他" + text, "TXT-12");
        Set<Place> spots = new HashSet<>(injury.spots());
        List<cn.gouji.sheet.Prose.Paragraph> prose = submission.prose().paragraphs();
        prose.stream()
                .filter(paragraph -> paragraph.text().matches("[0-9]+[.] " + old + "预算.*"))
                .forEach(paragraph -> spots.add(paragraph.place()));
        return Optional.of(new Injury(injury.spoiled(), Map.of(), spots, injury.rules()));
    }

    /** A task is missing, and the total is what the others come to. */
    private static Optional<Injury> leftOut(Submission submission, Random random) {
        List<Slot> rows = projects(submission);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Slot row = rows.get(random.nextInt(rows.size()));
        BigDecimal less = amount(submission, row.right(MONEY)).printed();
        if (less.movePointRight(2).compareTo(BigDecimal.valueOf(100)) < 0) {
            return Optional.empty();
        }
        Submission spoiled = submission.copy();
        spoiled.pages.get(GOALS).rows.remove(row.row());
        int last = spoiled.pages.get(GOALS).rows.size() - 1;
        Set<Place> spots = new HashSet<>();
        for (int column = MONEY; column < MONEY + 2; column++) {
            Slot total = new Slot(GOALS, last, column);
            Amount all = amount(spoiled, total);
            spoiled.put(total, all.withPrinted(all.printed().subtract(less)));
            spots.add(spoiled.place(total));
        }
        return Optional.of(new Injury(spoiled, Map.of(), spots, Set.of("TAB-08")));
    }

    /** Most of a project's money goes to a task of another name, which the text does not mention. */
    private static Optional<Injury> split(Submission submission) {
        return projects(submission).stream()
                .filter(row -> amount(submission, row.right(MONEY))
                                .printed()
                                .divide(amount(submission, row.right(MONEY)).step())
                                .compareTo(BigDecimal.TEN)
                        > 0)
                .findFirst()
                .map(row -> {
                    Submission spoiled = submission.copy();
                    List<List<Field>> rows = spoiled.pages.get(GOALS).rows;
                    rows.add(row.row(), new ArrayList<>(rows.get(row.row())));
                    Amount all = amount(submission, row.right(MONEY));
                    BigDecimal main = all.printed()
                            .multiply(new BigDecimal("0.8"))
                            .setScale(all.step().scale(), RoundingMode.HALF_UP);
                    spoiled.put(row.right(NAME), new Field.Words("终端采购"));
                    spoiled.put(row.right(CONTENT), new Field.Words("购入手持终端"));
                    for (int column = MONEY; column < MONEY + 2; column++) {
                        spoiled.put(row.right(column), all.withPrinted(main));
                        spoiled.put(
                                row.down(1).right(column),
                                all.withPrinted(all.printed().subtract(main)));
                    }
                    String old = submission.at(row.right(NAME)).text();
                    Set<Place> spots = new HashSet<>(Set.of(spoiled.place(row.right(NAME))));
                    spoiled.prose().paragraphs().stream()
                            .filter(paragraph -> paragraph.text().contains(old))
                            .forEach(paragraph -> spots.add(paragraph.place()));
                    return new Injury(spoiled, Map.of(), spots, Set.of("TXT-22"));
                });
    }
}
