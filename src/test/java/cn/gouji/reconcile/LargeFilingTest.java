package cn.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Thousands of equations that all hang together. */
class LargeFilingTest {

    private static final int GROUPS = 105;
    private static final int ITEMS = 30;

    /** One table of some 3,200 lines: in so many groups one total is off by its rounding, in so many another one is wrong. */
    private static Printed table(int roundings, int spoiled) {
        Random random = new Random(7);
        Printed sheet = Printed.wan();
        long[] all = new long[3];
        List<String> heads = new ArrayList<>();
        int row = 1;
        for (int group = 0; group < GROUPS; group++) {
            String head = "g" + group;
            heads.add(head);
            long[] sums = new long[3];
            List<String> items = new ArrayList<>();
            for (int item = 0; item < ITEMS; item++) {
                long[] amounts = {0, 1 + random.nextInt(5000), 1 + random.nextInt(5000)};
                amounts[0] = amounts[1] + amounts[2];
                String name = head + "_" + item;
                items.add(name);
                boolean off = item == 0 && group < roundings;
                boolean wrong = item == 1 && group < spoiled;
                line(sheet, name, row++, amounts, (off ? 1 : 0) + (wrong ? 70 : 0));
                for (int column = 0; column < 3; column++) {
                    sums[column] += amounts[column];
                    all[column] += amounts[column];
                }
            }
            line(sheet, head, row++, sums, 0);
            columns(sheet, head, items);
        }
        line(sheet, "all", 0, all, 0);
        columns(sheet, "all", heads);
        return sheet;
    }

    private static void line(Printed sheet, String name, int row, long[] amounts, int off) {
        sheet.at(name + ".0", row, 0, String.valueOf(amounts[0] + off));
        sheet.at(name + ".1", row, 1, String.valueOf(amounts[1]));
        sheet.at(name + ".2", row, 2, String.valueOf(amounts[2]));
        sheet.sum(Printed.ROWS, name + ".0", name + ".1", name + ".2");
    }

    private static void columns(Printed sheet, String head, List<String> lines) {
        for (int column = 0; column < 3; column++) {
            int own = column;
            sheet.sum(
                    head + "." + own,
                    lines.stream().map(line -> line + "." + own).toArray(String[]::new));
        }
    }

    /** Every figure of such a table rounded by itself from a truth in 分, so that about every third row has a gap. */
    private static Printed rounded(int groups) {
        Random random = new Random(11);
        Printed sheet = Printed.wan();
        long[] all = new long[3];
        List<String> heads = new ArrayList<>();
        int row = 1;
        for (int group = 0; group < groups; group++) {
            String head = "g" + group;
            heads.add(head);
            long[] sums = new long[3];
            List<String> items = new ArrayList<>();
            for (int item = 0; item < ITEMS; item++) {
                long[] amounts = {0, random.nextInt(1 << 30), random.nextInt(1 << 30)};
                amounts[0] = amounts[1] + amounts[2];
                items.add(head + "_" + item);
                line(sheet, head + "_" + item, row++, wan(amounts), 0);
                for (int column = 0; column < 3; column++) {
                    sums[column] += amounts[column];
                    all[column] += amounts[column];
                }
            }
            line(sheet, head, row++, wan(sums), 0);
            columns(sheet, head, items);
        }
        line(sheet, "all", 0, wan(all), 0);
        columns(sheet, "all", heads);
        return sheet;
    }

    private static long[] wan(long[] fen) {
        return java.util.stream.LongStream.of(fen)
                .map(amount -> (amount + 500_000) / 1_000_000)
                .toArray();
    }

    @Test
    void consistentFilingNeedsNoSolving() {
        assertThat(table(0, 0).judge().findings()).isEmpty();
    }

    @Test
    void roundedMistakenFilingNamesEachMistake() {
        Judgement judgement = table(40, 5).judge();

        assertThat(judgement.findings())
                .extracting(finding -> finding.at().item())
                .containsExactly("g0_1.0", "g1_1.0", "g2_1.0", "g3_1.0", "g4_1.0");
    }

    @Test
    @Timeout(60)
    void thousandGapsAreExplainedJointly() {
        Judgement judgement = rounded(GROUPS).judge();

        assertThat(judgement.roundings()).hasSizeGreaterThan(1000);
        assertThat(judgement.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
