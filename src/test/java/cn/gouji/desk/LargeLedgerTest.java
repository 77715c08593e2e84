package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Samples;
import cn.gouji.excel.PlainSheet;
import cn.gouji.excel.WorkbookAnnotator;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.LedgerCopies;
import cn.gouji.report.OverviewPage;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ledger of a whole province: {@code mvn -Pslow test -Dtest=LargeLedgerTest -Dledger.units=5000 -Dsurefire.heap=2g}. What one unit handed in and
 * was answered, in two rounds, stands in it once for each unit. How long things take is compared with a tenth of the units: what has
 * to look at everything may take ten times as long and somewhat more, what has not may not.
 */
@Tag("slow")
class LargeLedgerTest {

    private static final int UNITS = Integer.getInteger("ledger.units", 5000);
    private static final int TENTH = UNITS / 10;
    private static final String UNIT = "深圳市龙岗区社区网格管理办公室";

    /** What a small ledger's times may be off by. */
    private static final Duration SLACK = Duration.ofMillis(200);

    @TempDir
    private Path folder;

    private final Wording wording = new Wording(Language.CHINESE);
    private Workspace workspace;
    private int given;

    /** What a ledger costs. */
    private record Costs(Cost nothing, Cost one, Cost report) {

        @Override
        public String toString() {
            return "nothing new " + nothing + ", one new file " + one + ", report " + report;
        }
    }

    /** What something takes; the processor's time is compared, since others may be at work on the same machine. */
    private record Cost(Duration wall, Duration processor) {

        /** Something that takes time. */
        interface Work {
            void done() throws IOException;
        }

        static Cost of(Work work) throws IOException {
            long wall = System.nanoTime();
            long processor = used();
            work.done();
            return new Cost(Duration.ofNanos(System.nanoTime() - wall), Duration.ofNanos(used() - processor));
        }

        private static long used() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }

        boolean isWithin(int times, Cost other) {
            return processor.compareTo(other.processor.multipliedBy(times).plus(SLACK)) <= 0;
        }

        @Override
        public String toString() {
            return wall.toMillis() + " ms (" + processor.toMillis() + " ms of processor)";
        }
    }

    @Test
    void whatDoesNotLookAtEverythingDoesNotTakeLonger() throws Exception {
        Workspace.create(folder);
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 0\n");
        workspace = Workspace.in(folder);
        hand(1);
        hand(2);

        try (LedgerCopies copies = new LedgerCopies(workspace.ledger(Settings.DEFAULT), UNIT)) {
            copies.add(0, TENTH);
            register(TENTH);
            costs();
            Costs small = costs();
            copies.add(TENTH, UNITS);
            register(UNITS);
            Costs large = costs();

            long ledger = Files.size(folder.resolve("gouji.db")) >> 20;
            long page = Files.size(folder.resolve("all.html")) >> 20;
            System.out.printf("%d units x 2: %s%n", TENTH, small);
            System.out.printf("%d units x 2: %s; ledger %d MB, page %d MB%n", UNITS, large, ledger, page);
            assertThat(large.nothing().isWithin(3, small.nothing())).isTrue();
            assertThat(large.one().isWithin(15, small.one())).isTrue();
            assertThat(large.report().isWithin(15, small.report())).isTrue();
        }
    }

    private Costs costs() throws IOException {
        Cost nothing = Cost.of(() ->
                assertThat(desk().run(workspace, Progress.SILENT).isNothing()).isTrue());
        Cost one = Cost.of(() -> hand(3 + given));
        return new Costs(nothing, one, Cost.of(this::report));
    }

    private void report() throws IOException {
        try (Ledger ledger = Ledger.open(workspace.ledger(Settings.DEFAULT))) {
            Report report = new Report(ledger, workspace.register(), wording);
            assertThat(report.lines()).hasSizeGreaterThanOrEqualTo(TENTH);
            Files.writeString(
                    folder.resolve("all.html"),
                    OverviewPage.of(report.overview(Settings.DEFAULT, Clock.systemUTC()), wording, ""));
        }
    }

    /** The unit's tables, in some figure other than before. */
    private void hand(int figure) throws IOException {
        given++;
        byte[] sample = Samples.bytes(Samples.file(Samples.INBOX, "部门预算表.xlsx"));
        byte[] tables = Conversation.edited(sample, book -> other(book, figure));
        Files.write(workspace.inbox().resolve("表.xlsx"), tables);
        assertThat(desk().run(workspace, Progress.SILENT).returned()).isEqualTo(1);
    }

    private static void other(Workbook book, int figure) {
        book.getSheetAt(1).getRow(8).getCell(1).setCellValue(1000 + figure);
    }

    private Desk desk() {
        return new Desk(new GoujiChecker(Samples.gouji()), new WorkbookAnnotator(), wording, Clock.systemUTC());
    }

    private void register(int units) throws IOException {
        List<List<String>> rows = IntStream.rangeClosed(-1, units - 1)
                .mapToObj(unit -> List.of(
                        unit < 0 ? "" : String.valueOf(100_000 + unit),
                        unit < 0 ? UNIT : UNIT + unit,
                        "unit" + Math.max(0, unit) + (unit < 0 ? "x" : "") + "@example.gov.cn"))
                .toList();
        Files.write(folder.resolve("units.xlsx"), PlainSheet.of("单位名册", List.of("单位编码", "单位名称", "邮箱"), rows));
    }
}
