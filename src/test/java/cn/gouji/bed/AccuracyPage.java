package cn.gouji.bed;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes the page of measured accuracy. */
final class AccuracyPage {

    private static final String HEAD = """
            # Accuracy

            Measured on submissions made by seed: consistent ones are made from hidden exact amounts, and faults are put into them. A submission
            has 3–60 items by economic classification, 1–8 units, nine tables tied to one another and a narrative with growth statements, or
            it is a self-evaluation; amounts are in whole 万元, 万元 with two decimals, or 元 with two decimals. Figures are rounded half up one
            by one; of the consistent submissions one in six has them cut off instead, and one in six is budgeted in whole steps, so that
            its totals are added up from the printed items.

            This page is written by

            ```
            mvn -Pslow test -Dtest=AccuracyFullTest -Daccuracy=write
            ```

            from the seed %d: %d consistent submissions, %d of each kind of fault that sums decide about and half as many of each other
            kind (fewer where a submission had no place for the fault), and %d with two faults (`-Daccuracy.clean`, `-Daccuracy.count` and
            `-Daccuracy.pairs` set other numbers, `-Daccuracy.threads` how many processors work; what comes out is the same). These are handed
            to the product as grids of cells. A share (`-Daccuracy.files`: one in so many, 10 if not set) is made once more, written as
            .xlsx and .docx files by POI, read by the product's own readers and checked through the public API. A slice of the
            measurement runs with every build (`AccuracySliceTest`), in both ways, and is held to the bars below.

            """;

    private static final String READING = """
            ## How to read the table

            - *explainable*: the spoiled prints can still all be right, by rounding; nothing must be found there, and these are left out of what follows.
            - *found*: an error or a warning of the rule in question speaks of a spoiled cell (any rule, where sums decide; a hint, for the kinds
              worth no more).
            - *cell named*: of those where the equations leave only the spoiled cells (found by freeing every other cell in turn, and where two
              figures were exchanged by exchanging all neighbours in turn): a finding looks first at it, or its first correction changes just
              these cells.
            - *right correction first*: of those where the prints leave one correction only (the equations allow one figure, or one keystroke away
              from what is printed only one figure fits): the first correction brings back what stood there. Where several cells were wrong,
              it brings back each that the others determine, changes none that was right, and all agrees with it.
            - *other errors*: error findings that speak of nothing that was spoiled, in all submissions of the kind.

            What is possible is decided by trying, with the exact feasibility test that an independent solver confirms, not by asking the judge.

            """;

    private final Accuracy accuracy;
    private final Accuracy files;
    private final StringBuilder page = new StringBuilder();

    private AccuracyPage(Accuracy accuracy, Accuracy files) {
        this.accuracy = accuracy;
        this.files = files;
    }

    static String of(Accuracy accuracy, Accuracy files, List<String> speed) {
        AccuracyPage page = new AccuracyPage(accuracy, files);
        page.page.append(HEAD.formatted(Bench.SEED, accuracy.alarms.submissions, accuracy.spoiled, accuracy.tried));
        page.bars();
        page.clean();
        page.kinds();
        page.pairs();
        page.page.append(READING);
        page.anchors();
        speed.forEach(line -> page.page.append(line).append('\n'));
        return page.page.toString();
    }

    private void bars() {
        page.append("## Bars\n\n| bar | asked | measured | through files |\n|---|---|---|---|\n");
        bar(
                "error findings on consistent submissions",
                "0",
                each -> each.alarms.errors.size() + " on " + each.alarms.submissions);
        bar(
                "faults found that no rounding explains",
                "≥ 99 %",
                each -> each.ofSums().share(Score::impossible, Score::caught));
        bar(
                "guilty cell named where the equations leave it",
                "≥ 95 %",
                each -> each.ofSums().share(Score::determined, Score::named));
        bar(
                "right correction first where digits decide it",
                "≥ 90 %",
                each -> each.ofSums().share(Score::decided, Score::mended));
        bar("both of two faults found", "≥ 90 %", each -> Tally.share(each.pairs.caught, each.pairs.count));
        page.append('\n');
    }

    private void bar(String name, String asked, Function<Accuracy, String> measured) {
        page.append("| ").append(name).append(" | ").append(asked).append(" | ");
        page.append(measured.apply(accuracy))
                .append(" | ")
                .append(measured.apply(files))
                .append(" |\n");
    }

    private void clean() {
        Alarms alarms = accuracy.alarms;
        page.append("## False alarms\n\nOf ").append(alarms.submissions).append(" consistent submissions, ");
        page.append(alarms.errors.size()).append(" error findings; ").append(alarms.withWarning);
        page.append(" submissions have a warning (through files ").append(files.alarms.withWarning);
        page.append(" of ").append(files.alarms.submissions).append("):\n\n");
        page.append("| rule | submissions with a warning | of 1,000 |\n|---|---|---|\n");
        alarms.warned.forEach((rule, count) -> page.append("| ")
                .append(rule)
                .append(" | ")
                .append(count)
                .append(" | ")
                .append(count * 1000 / alarms.submissions)
                .append(" |\n"));
        page.append("""

                SUM-11 asks whether figures were cut off, as they were in one submission in six. SUM-01 and its sisters name gaps of
                which rounding makes one in a hundred; a submission has dozens of sums.

                """);
    }

    private void kinds() {
        page.append(
                "## Faults\n\n| kind | faults | explainable | found | cell named | right correction first | other errors |\n");
        page.append("|---|---|---|---|---|---|---|\n");
        for (Map.Entry<Fault, Tally> kind : accuracy.tallies.entrySet()) {
            line(kind.getKey().name(), kind.getValue());
        }
        for (Fault.Group group : Fault.Group.values()) {
            line(
                    "**all: " + group.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + "**",
                    accuracy.together(group));
        }
        page.append('\n');
    }

    private void pairs() {
        Pairs pairs = accuracy.pairs;
        page.append(
                        "## Two faults at once\n\nOf submissions with two faults, each of which no rounding explains by itself: both found, each by a finding of its own ")
                .append(Tally.share(pairs.caught, pairs.count))
                .append("; both cells named ")
                .append(Tally.share(pairs.named, pairs.count))
                .append("; other errors ")
                .append(pairs.strangers)
                .append(".\n\n");
    }

    private void line(String name, Tally tally) {
        page.append("| ").append(name).append(" | ").append(tally.count());
        page.append(" | ").append(tally.count(score -> !score.impossible()));
        page.append(" | ").append(tally.share(Score::impossible, Score::caught));
        page.append(" | ").append(tally.share(Score::determined, Score::named));
        page.append(" | ").append(tally.share(Score::decided, Score::mended));
        page.append(" | ").append(tally.strangers()).append(" |\n");
    }

    private void anchors() {
        page.append("## Other ways to check, on the same submissions\n\n");
        page.append("One equation at a time; faults of one wrong figure.\n\n");
        page.append(
                "| way | clean submissions that alarm | alarms a fault | faults it speaks of |\n|---|---|---|---|\n");
        for (Anchor anchor : accuracy.anchors) {
            page.append("| ").append(anchor.name).append(" | ").append(Tally.share(anchor.called, anchor.clean));
            page.append(" | ")
                    .append(String.format(
                            java.util.Locale.ROOT,
                            "%.1f",
                            anchor.faults == 0 ? 0.0 : (double) anchor.calls / anchor.faults));
            page.append(" | ").append(Tally.share(anchor.found, anchor.faults)).append(" |\n");
        }
        Tally one = accuracy.together(Fault.Group.ONE_CELL);
        page.append("| Gouji | ").append(Tally.share(accuracy.alarms.errors.size(), accuracy.alarms.submissions));
        page.append(" | ")
                .append(String.format(
                        java.util.Locale.ROOT,
                        "%.1f",
                        one.count() == 0 ? 0.0 : (double) (one.count(Score::caught) + one.strangers()) / one.count()));
        page.append(" | ")
                .append(Tally.share(one.count(Score::caught), one.count()))
                .append(" |\n\n");
    }
}
