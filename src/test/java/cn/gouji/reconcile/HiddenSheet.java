package cn.gouji.reconcile;

import cn.gouji.money.Amount;
import cn.gouji.money.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A table of true amounts in 分: groups of items, each total = basic + project, every figure rounded by itself. */
final class HiddenSheet {

    private static final BigDecimal STEP_OF_TRUTH = new BigDecimal("0.01");
    private static final int TRUE_DIGITS = 9;

    private final Random random;
    private final BigDecimal step;
    private final List<long[]> truth = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();

    HiddenSheet(Random random, String step) {
        this.random = random;
        this.step = new BigDecimal(step);
        int count = 1 + random.nextInt(4);
        truth.add(new long[2]);
        for (int group = 0; group < count; group++) {
            int items = 1 + random.nextInt(8);
            int head = truth.size();
            groups.add(head);
            truth.add(new long[2]);
            for (int item = 0; item < items; item++) {
                long[] line = {amount(), amount()};
                truth.add(line);
                for (int column = 0; column < 2; column++) {
                    truth.get(head)[column] += line[column];
                    truth.get(0)[column] += line[column];
                }
            }
        }
    }

    private long amount() {
        return random.nextInt(3) == 0 ? 0 : (long) (random.nextInt(1 << 30)) % pow(1 + random.nextInt(TRUE_DIGITS));
    }

    private static long pow(int digits) {
        long power = 1;
        for (int at = 0; at < digits; at++) {
            power *= 10;
        }
        return power;
    }

    int cells() {
        return truth.size() * 3;
    }

    /** The printed sheet; the figure of one cell is off by so many steps. */
    Printed print(int spoiled, int steps) {
        return print(Map.of(spoiled, steps));
    }

    /** The printed sheet; the figures of some cells are off by so many steps. */
    Printed print(Map<Integer, Integer> off) {
        Printed sheet = new Printed(Unit.WAN, step.toPlainString());
        for (int line = 0; line < truth.size(); line++) {
            for (int column = 0; column < 3; column++) {
                long[] amounts = truth.get(line);
                long exact = column == 0 ? amounts[0] + amounts[1] : amounts[column - 1];
                Amount amount = new Amount(BigDecimal.ZERO, step, Unit.WAN);
                BigDecimal printed = amount.print(STEP_OF_TRUTH.multiply(BigDecimal.valueOf(exact)));
                int steps = off.getOrDefault(line * 3 + column, 0);
                BigDecimal shown = printed.add(step.multiply(BigDecimal.valueOf(steps)));
                sheet.put(name(line, column), line, column, amount.withPrinted(shown));
            }
        }
        state(sheet);
        return sheet;
    }

    static String name(int line, int column) {
        return line + "/" + column;
    }

    private void state(Printed sheet) {
        for (int line = 0; line < truth.size(); line++) {
            sheet.sum(Printed.ROWS, name(line, 0), name(line, 1), name(line, 2));
        }
        for (int column = 0; column < 3; column++) {
            int own = column;
            sheet.sum(name(0, own), groups.stream().map(head -> name(head, own)).toArray(String[]::new));
            for (int group = 0; group < groups.size(); group++) {
                int head = groups.get(group);
                int end = group + 1 < groups.size() ? groups.get(group + 1) : truth.size();
                sheet.sum(
                        name(head, own),
                        Stream.iterate(head + 1, line -> line < end, line -> line + 1)
                                .map(line -> name(line, own))
                                .toArray(String[]::new));
            }
        }
    }
}
