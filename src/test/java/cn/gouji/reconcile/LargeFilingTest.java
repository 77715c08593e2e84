package cn.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Thousands of equations that all hang together. */
class LargeFilingTest {

    private static final int GROUPS = 60;
    private static final int ITEMS = 30;

    /** One table of some 1,900 lines: {@code roundings} items of whole 万元 hide half a 万元 that shows in their total. */
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
                boolean rounded = group * ITEMS + item < roundings;
                boolean wrong = group * ITEMS + item < spoiled;
                line(sheet, name, row++, amounts, (rounded ? 1 : 0) + (wrong ? 70 : 0));
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

    private static Judgement timed(String what, Printed sheet) {
        new Reconciler().judge(sheet.equations);
        long start = System.nanoTime();
        Judgement judgement = new Reconciler().judge(sheet.equations);
        System.out.println(
                what + ": " + sheet.equations.size() + " equations, " + (System.nanoTime() - start) / 1_000_000
                        + " ms, " + judgement.findings().size() + " findings");
        return judgement;
    }

    @Test
    void consistentFilingNeedsNoSolving() {
        assertThat(timed("exact", table(0, 0)).findings()).isEmpty();
    }

    @Test
    void scatteredRoundingsAreJudgedJointly() {
        assertThat(timed("12 roundings", table(12, 0)).roundings()).isNotEmpty();
    }

    @Test
    void mistakesInLargeBlocksAreNamed() {
        assertThat(timed("2 mistakes", table(0, 2)).findings()).isNotEmpty();
    }
}
