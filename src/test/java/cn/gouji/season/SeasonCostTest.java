package cn.gouji.season;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Gouji;
import cn.gouji.Samples;
import cn.gouji.SourceFile;
import cn.gouji.check.RuleSettings;
import cn.gouji.desk.Desk;
import cn.gouji.desk.GoujiChecker;
import cn.gouji.desk.Report;
import cn.gouji.desk.Workspace;
import cn.gouji.excel.WorkbookAnnotator;
import cn.gouji.ledger.Ledger;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What comparing documents costs beside reading their files, in CPU time of one thread:
 * {@code mvn -Pslow test -Dtest=SeasonCostTest -Dseason.departments=28 -Dseason.units=14 -Dseason.seed=1}.
 */
@Tag("slow")
class SeasonCostTest {

    private static final int DEPARTMENTS = Integer.getInteger("season.departments", 28);
    private static final int UNITS = Integer.getInteger("season.units", 14);
    private static final long SEED = Long.getLong("season.seed", 1);
    private static final int CHEAPER = 4;

    @TempDir
    private Path folder;

    @Test
    void whatIsNotNewIsNotComparedAgain() throws Exception {
        District district = new District(SEED, District.everything(DEPARTMENTS), UNITS);
        SeasonFolder.create(folder, district);
        Workspace workspace = Workspace.in(folder);
        for (int run = 1; run <= 3; run++) {
            SeasonFolder.drop(folder, district, run);
            Clock clock = Clock.fixed(Instant.parse("2026-01-1" + run + "T02:03:04Z"), ZoneOffset.UTC);
            new Desk(new GoujiChecker(Samples.gouji()), new WorkbookAnnotator(), new Wording(Language.CHINESE), clock)
                    .run(workspace, (stage, done, total, what) -> {});
        }
        try (Ledger ledger = Ledger.open(workspace.ledger(workspace.settings()))) {
            Report report = new Report(ledger, workspace.register(), Wording.strict(Language.CHINESE));

            long reading = cpu(() -> read(district));
            compare(report);
            ledger.comparisons().keep(Map.of(), ledger.comparisons().all().keySet());
            long all = cpu(() -> compare(report));
            long nothing = cpu(() -> compare(report));

            System.out.printf(
                    "seed %d, %d units: reading %d ms, comparing all 1/%.1f of it, nothing new 1/%.1f%n",
                    SEED,
                    district.accounts().size(),
                    reading / 1_000_000,
                    (double) reading / all,
                    (double) reading / nothing);
            assertThat(nothing * CHEAPER).isLessThan(all);
        }
    }

    private static void compare(Report report) {
        report.disagreements(RuleSettings.DEFAULT);
    }

    private static void read(District district) {
        Gouji gouji = Samples.gouji();
        for (int run = 1; run <= 3; run++) {
            List<District.Dropped> files = district.dropped(run);
            files.forEach(file -> gouji.read(new SourceFile(file.name(), file.content())));
        }
    }

    private static long cpu(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }
}
