package cn.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the gaps of a whole sheet say of the way it was rounded. */
class RegimeTest {

    private static final int GROUPS = 16;
    private static final int ITEMS = 6;

    /** Groups of items in 万元, cut or rounded from a truth in 元; the total of one group off by so many units. */
    private static Printed sheet(RoundingMode mode, boolean fromPrinted, int off) {
        Random random = new Random(5);
        Printed sheet = Printed.wan();
        int row = 0;
        for (int group = 0; group < GROUPS; group++) {
            List<Long> truth = new ArrayList<>();
            List<String> names = new ArrayList<>();
            long printed = 0;
            for (int item = 0; item < ITEMS; item++) {
                truth.add(10_000L + random.nextInt(90_000_000));
                names.add("g" + group + "_" + item);
                printed += wan(truth.get(item), mode);
                sheet.at(names.get(item), ++row, 0, wan(truth.get(item), mode) + "");
            }
            long sum = truth.stream().mapToLong(Long::longValue).sum();
            long total = fromPrinted ? printed : wan(sum, mode);
            sheet.at("g" + group, ++row, 0, total + (group == 3 ? off : 0) + "");
            sheet.sum("g" + group, names.toArray(String[]::new));
        }
        return sheet;
    }

    private static long wan(long yuan, RoundingMode mode) {
        return BigDecimal.valueOf(yuan, 4).setScale(0, mode).longValueExact();
    }

    private static List<String> told(Judgement judgement) {
        return judgement.findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule().id() + " "
                        + finding.message().variant() + " " + finding.at().item())
                .toList();
    }

    @Test
    void figuresRoundedByThemselvesAreNoMatter() {
        assertThat(told(sheet(RoundingMode.HALF_UP, false, 0).judge())).isEmpty();
    }

    @Test
    void totalsOfPrintedItemsAreNoMatter() {
        assertThat(told(sheet(RoundingMode.HALF_UP, true, 0).judge())).isEmpty();
    }

    @Test
    void oneGapAmongTotalsOfPrintedItemsIsWarned() {
        assertThat(told(sheet(RoundingMode.HALF_UP, true, 1).judge())).containsExactly("WARNING SUM-11  g3");
    }

    @Test
    void sheetThatWasCutOffIsOneWarning() {
        Judgement judgement = sheet(RoundingMode.DOWN, false, 0).judge();

        assertThat(told(judgement)).hasSize(1).allMatch(line -> line.startsWith("WARNING SUM-11 truncated"));
        Finding finding = judgement.findings().get(0);
        assertThat((int) finding.message().values().get("count")).isGreaterThan(GROUPS / 2);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void sheetThatSaysItIsRoundedIsHeldToIt() {
        Printed sheet = sheet(RoundingMode.DOWN, false, 0);

        assertThat(told(new Reconciler().judge(sheet.equations, true)))
                .anyMatch(line -> line.startsWith("ERROR SUM-01"))
                .noneMatch(line -> line.contains("truncated"));
    }

    @Test
    void oneWrongTotalIsNoTruncation() {
        assertThat(told(sheet(RoundingMode.HALF_UP, false, 5).judge()))
                .allMatch(line -> line.startsWith("ERROR SUM-01"));
    }

    @Test
    void twoTotalsTooLargeForRoundingButNotForCuttingOffAreOneWarning() {
        Printed sheet = Printed.wan()
                .row(0, "s", "32", "a", "10", "b", "11", "c", "9")
                .row(1, "t", "62", "d", "20", "e", "19", "f", "21")
                .sum("s", "a", "b", "c")
                .sum("t", "d", "e", "f");

        assertThat(told(sheet.judge())).hasSize(1).allMatch(line -> line.startsWith("WARNING SUM-11 truncated"));
    }

    @Test
    void oneTotalTooLargeIsAnErrorAlthoughCuttingOffWouldExplainIt() {
        Printed sheet = Printed.wan()
                .row(0, "s", "32", "a", "10", "b", "11", "c", "9")
                .row(1, "t", "60", "d", "20", "e", "19", "f", "21")
                .sum("s", "a", "b", "c")
                .sum("t", "d", "e", "f");

        assertThat(told(sheet.judge())).hasSize(1).allMatch(line -> line.startsWith("ERROR SUM-01"));
    }
}
