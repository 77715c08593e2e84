package cn.gouji.bed;

import cn.gouji.Gouji;
import cn.gouji.ReadFile;
import cn.gouji.Samples;
import cn.gouji.SourceFile;
import cn.gouji.Stated;
import cn.gouji.check.Equation;
import cn.gouji.money.Unit;
import cn.gouji.reconcile.Reconciler;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How long judging takes once warm, beside reading the same file. */
final class Speed {

    private static final int UNITS = 14;
    private static final int CLASSES = 60;
    private static final long WARMING = 4_000_000_000L;
    private static final int ROUNDS = 7;
    private static final long NANOS_IN_A_TENTH = 100_000;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private Speed() {}

    /** The section of the page. */
    static List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "## Speed",
                "",
                "Processor time of one thread, the middle of " + ROUNDS
                        + " rounds in one warm process, on the machine that wrote",
                "this page; the ratio is what counts. Checking is everything from the files read to the findings: tables put together,",
                "all rules asked, all equations judged.",
                "",
                "| submission | equations | reading the workbook, ms | checking it, ms | checking to reading | judging its equations, ms |",
                "|---|---|---|---|---|---|"));
        byte[] seed = Samples.bytes(Samples.file(Samples.INBOX, "部门预算表.xlsx"));
        lines.add(line("budget seed", Samples.gouji(), seed));
        Print print = new Print(Unit.WAN, BigDecimal.ONE, true, false);
        Submission large = new Submission(
                BudgetPages.of(new Hidden(Bench.random(1), UNITS, CLASSES, 1, java.util.Set.of()), print), List.of());
        lines.add(line("large, consistent", Samples.gouji(), Written.xlsx(large.workbook())));
        lines.add(line(
                "large, five faults",
                Samples.gouji(),
                Written.xlsx(spoiled(large, 5).workbook())));
        return lines;
    }

    private static Submission spoiled(Submission submission, int faults) {
        Random random = Bench.random(2);
        Submission spoiled = submission;
        for (int fault = 0; fault < faults; fault++) {
            spoiled = Slips.all()
                    .get(fault)
                    .way()
                    .into(spoiled, random)
                    .orElseThrow()
                    .spoiled();
        }
        return spoiled;
    }

    private static String line(String name, Gouji gouji, byte[] content) {
        SourceFile file = new SourceFile("报表.xlsx", content);
        ReadFile read = gouji.read(file);
        List<Equation> equations = Stated.equations(List.of(read));
        long reading = middle(() -> gouji.read(file));
        long checking = middle(() -> gouji.check(List.of(read)));
        long judging = middle(() -> new Reconciler().judge(equations));
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.2f | %.1f |",
                name,
                equations.size(),
                reading / 10.0,
                checking / 10.0,
                (double) checking / reading,
                judging / 10.0);
    }

    /** In tenths of a millisecond. */
    private static long middle(Runnable work) {
        List<Long> times = new ArrayList<>();
        long begun = CLOCK.getCurrentThreadCpuTime();
        while (CLOCK.getCurrentThreadCpuTime() - begun < WARMING) {
            work.run();
        }
        for (int round = 0; round < ROUNDS; round++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            work.run();
            times.add((CLOCK.getCurrentThreadCpuTime() - start) / NANOS_IN_A_TENTH);
        }
        Collections.sort(times);
        return Math.max(1, times.get(ROUNDS / 2));
    }
}
