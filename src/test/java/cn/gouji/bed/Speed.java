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
import java.util.stream.Stream;

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
                "| submission | equations | reading its files, ms | checking it, ms | checking to reading | judging its equations, ms |",
                "|---|---|---|---|---|---|"));
        SourceFile seed = new SourceFile("报表.xlsx", Samples.bytes(Samples.file(Samples.INBOX, "部门预算表.xlsx")));
        SourceFile text = new SourceFile("说明.docx", Samples.bytes(Samples.file(Samples.INBOX, "文字说明.docx")));
        lines.add(line("budget seed, tables", seed));
        lines.add(line("budget seed, tables and narrative", seed, text));
        Print print = new Print(Unit.WAN, BigDecimal.ONE, true, false);
        Submission large = new Submission(
                BudgetPages.of(new Hidden(Bench.random(1), UNITS, CLASSES, 1, java.util.Set.of()), print), List.of());
        lines.add(line("large, consistent", written(large)));
        lines.add(line("large, five faults", written(spoiled(large, 5))));
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

    private static SourceFile written(Submission submission) {
        return new SourceFile("报表.xlsx", Written.xlsx(submission.workbook()));
    }

    private static String line(String name, SourceFile... files) {
        Gouji gouji = Samples.gouji();
        List<ReadFile> read = Stream.of(files).map(gouji::read).toList();
        List<Equation> equations = Stated.equations(read);
        long reading = middle(() -> Stream.of(files).forEach(gouji::read));
        long checking = middle(() -> gouji.check(read));
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
