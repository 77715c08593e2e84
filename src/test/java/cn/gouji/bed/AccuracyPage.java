package cn.gouji.bed;

import java.util.List;
import java.util.Map;

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
            kind (fewer where a submission had no place for the fault), and %d with two faults (`-Daccuracy.clean`, `-Daccuracy.faults` and
            `-Daccuracy.pairs` set other numbers). Submissions are handed to the product as grids of cells, without a file around them; files
            are read in the tests of package `excel` and in `OtherProgramsTest`. A slice of the measurement runs with every build
            (`AccuracySliceTest`) and is held to the bars below.

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
    private final StringBuilder page = new StringBuilder();

    private AccuracyPage(Accuracy accuracy) {
        this.accuracy = accuracy;
    }

    static String of(Accuracy accuracy, List<String> speed) {
        AccuracyPage page = new AccuracyPage(accuracy);
        page.page.append(HEAD.formatted(Bench.SEED, accuracy.consistent, accuracy.spoiled, accuracy.tried));
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
        Tally sums = new Tally();
        accuracy.tallies.forEach((fault, tally) -> {
            if (fault.isOfSums()) {
                sums.addAll(tally);
            }
        });
        Pairs pairs = accuracy.pairs;
        page.append("## Bars\n\n| bar | asked | measured |\n|---|---|---|\n");
        bar(
                "error findings on consistent submissions",
                "0",
                accuracy.falseAlarms.size() + " on " + accuracy.consistent);
        bar("faults found that no rounding explains", "≥ 99 %", sums.share(Score::impossible, Score::caught));
        bar("guilty cell named where the equations leave it", "≥ 95 %", sums.share(Score::determined, Score::named));
        bar("right correction first where digits decide it", "≥ 90 %", sums.share(Score::decided, Score::mended));
        bar("both of two faults found", "≥ 90 %", Tally.share(pairs.caught, pairs.count));
        page.append('\n');
    }

    private void bar(String name, String asked, String measured) {
        page.append("| ").append(name).append(" | ").append(asked).append(" | ");
        page.append(measured).append(" |\n");
    }

    private void clean() {
        page.append("## False alarms\n\nOf ")
                .append(accuracy.consistent)
                .append(" consistent submissions, ")
                .append(accuracy.falseAlarms.size())
                .append(" error findings; ")
                .append(accuracy.warned)
                .append(" submissions have a warning.\n\n");
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
        page.append("| Gouji | ").append(Tally.share(accuracy.falseAlarms.size(), accuracy.consistent));
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
