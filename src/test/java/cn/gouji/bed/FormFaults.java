package cn.gouji.bed;

import cn.gouji.sheet.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Faults of the form: placeholders, years, notes, names, what was left blank or in (表样与完整性). */
final class FormFaults {

    private static final String HEAD = "部门名称：" + Hidden.OWNER;
    private static final int PUBLIC = 5;

    private FormFaults() {}

    static List<Fault> all() {
        return List.of(
                budget("placeholder-in-figure", FormFaults::placeholder),
                budget("heading-of-last-year", (submission, random) -> year(submission)),
                budget("note-on-table-with-amounts", (submission, random) -> noted(submission)),
                budget("empty-table-without-note", (submission, random) -> unnoted(submission)),
                budget("unit-named-otherwise", FormFaults::otherName),
                budget("department-blank", FormFaults::nameless),
                evaluation("title-of-another-project", (submission, random) -> title(submission)),
                evaluation("score-blank", FormFaults::blankScore),
                evaluation("template-row-left", FormFaults::templateRow));
    }

    private static Fault budget(String name, Fault.Way way) {
        return new Fault(name, Fault.Group.OTHER, way);
    }

    private static Fault evaluation(String name, Fault.Way way) {
        return new Fault(name, Fault.Group.EVALUATION, way);
    }

    /** Another text in a cell. */
    static Injury written(Submission submission, Slot slot, String text, String... rules) {
        Submission spoiled = submission.copy();
        spoiled.put(slot, new Field.Words(text));
        return new Injury(spoiled, Map.of(), Set.of(spoiled.place(slot)), Set.of(rules));
    }

    private static Optional<Injury> placeholder(Submission submission, Random random) {
        List<Slot> figures = submission.figures();
        Slot slot = figures.get(random.nextInt(figures.size()));
        return Optional.of(written(submission, slot, random.nextBoolean() ? "XX" : "××", "FRM-06"));
    }

    private static Optional<Injury> year(Submission submission) {
        return submission
                .find(Hidden.YEAR + "年度")
                .map(slot -> written(submission, slot, (Hidden.YEAR - 1) + "年度", "FRM-02"));
    }

    private static Optional<Injury> noted(Submission submission) {
        Submission spoiled = submission.copy();
        spoiled.pages.get(PUBLIC).banner(BudgetPages.NOTE, 8);
        boolean amounts = submission.figures().stream()
                .filter(slot -> slot.page() == PUBLIC)
                .anyMatch(slot ->
                        ((Field.Number) submission.at(slot)).amount().printed().signum() != 0);
        return amounts ? Optional.of(anywhereOn(spoiled, PUBLIC, "FRM-04")) : Optional.empty();
    }

    private static Optional<Injury> unnoted(Submission submission) {
        Slot note = submission.find(BudgetPages.NOTE).orElseThrow();
        Submission spoiled = submission.copy();
        spoiled.pages.get(note.page()).rows.remove(note.row());
        return Optional.of(anywhereOn(spoiled, note.page(), "FRM-04"));
    }

    private static Injury anywhereOn(Submission spoiled, int page, String rule) {
        return new Injury(spoiled, Map.of(), spoiled.places(page), Set.of(rule));
    }

    private static Optional<Injury> otherName(Submission submission, Random random) {
        Slot slot = new Slot(random.nextInt(submission.pages.size() - 1), 2, 0);
        return Optional.of(written(submission, slot, "部门名称：某市新城民政局", "FRM-07", "FRM-03"));
    }

    private static Optional<Injury> nameless(Submission submission, Random random) {
        Slot slot = new Slot(2 * random.nextInt(2), 2, 0);
        boolean head = submission.at(slot).text().equals(HEAD);
        Injury injury = written(submission, slot, "部门名称：", "FRM-10");
        return Optional.of(anywhereOn(injury.spoiled(), slot.page(), "FRM-10")).filter(whole -> head);
    }

    private static Optional<Injury> title(Submission submission) {
        Slot slot = submission.find("项目支出绩效自评表").orElseThrow();
        Slot name = submission.find("绿地养护").orElseThrow();
        Injury injury = written(submission, slot, "河道清淤项目支出绩效自评表", "FRM-08");
        Set<Place> spots = Set.of(injury.spoiled().place(slot), injury.spoiled().place(name));
        return Optional.of(new Injury(injury.spoiled(), Map.of(), spots, injury.rules()));
    }

    private static Optional<Injury> blankScore(Submission submission, Random random) {
        Slot slot = GoalFaults.indicator(random).right(GoalFaults.SCORE);
        return Optional.of(written(submission, slot, "", "FRM-05", "SCO-03"));
    }

    private static Optional<Injury> templateRow(Submission submission, Random random) {
        Slot slot = GoalFaults.indicator(random);
        Submission spoiled = submission.copy();
        Page row = new Page("").row("^", "^", "指标" + (2 + random.nextInt(3)), "", "", "", "", "");
        spoiled.pages.get(slot.page()).rows.add(slot.row() + 1, row.rows.get(0));
        Slot name = slot.down(1).right(GoalFaults.NAME);
        return Optional.of(new Injury(spoiled, Map.of(), Set.of(spoiled.place(name)), Set.of("FRM-11", "FRM-05")));
    }
}
