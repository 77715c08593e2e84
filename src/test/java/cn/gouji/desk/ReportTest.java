package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.excel.PlainSheet;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.Noted;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Wording WORDING = Wording.strict(Language.CHINESE);

    @TempDir
    private Path folder;

    private Workspace workspace;
    private int minute;

    @BeforeEach
    void aSeason() throws IOException {
        Workspace.create(folder);
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 0\n");
        Files.write(
                folder.resolve("units.xlsx"),
                PlainSheet.of(
                        "单位名册",
                        List.of("单位编码", "单位名称", "应报材料"),
                        List.of(
                                List.of("1", "甲局", "2026年部门预算、绩效自评"),
                                List.of("2", "乙局", "2026年部门预算"),
                                List.of("3", "丙局", "2025年部门预算"))));
        workspace = Workspace.in(folder);
        run("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        run("甲二.xlsx", FakeChecker.file("甲局", 2026, "支出", "warning"));
        run("甲二 副本.xlsx", FakeChecker.file("甲局", 2026, "支出", "warning"));
        run("丙.xlsx", FakeChecker.file("丙局", 2026, "支出", "pass"));
        run("丁.xlsx", FakeChecker.file("丁局", 2026, "支出", "pass"));
    }

    @Test
    void everyUnitStandsWhereItsLastRoundLeftItAndWhatHasNotComeIsNamed() {
        assertThat(lines())
                .containsExactlyInAnyOrder(
                        "甲局 2026 部门预算 2 退回修改",
                        "丙局 2026 部门预算 1 通过",
                        "丁局 2026 部门预算 0 暂存（待认领或待核实）",
                        "甲局  项目支出绩效自评 0 未报",
                        "乙局 2026 部门预算 0 未报",
                        "丙局 2025 部门预算 0 未报");
    }

    @Test
    void theSummaryIsMadeAnewFromTheLedger() throws IOException {
        byte[] summary;
        try (Ledger ledger = ledger()) {
            Report report = new Report(ledger, workspace.register(), WORDING);
            Clock clock = Clock.fixed(Instant.parse("2026-01-18T03:00:00Z"), ZoneOffset.UTC);
            summary = report.workbook(report.overview(Settings.DEFAULT, clock), Summary.filler(workspace));
        }

        SummaryBook book = new SummaryBook(summary);
        assertThat(book.lines("单位情况")).hasSize(3);
        assertThat(book.cell("问题清单", 1, "级别")).isEqualTo("核实");
        assertThat(book.lines("未报催报")).hasSize(3);
    }

    /** Walks over the ledger by itself, submission by submission, and compares cell by cell. */
    @Test
    void everyNumberOfTheSummaryIsTheLedgers() throws IOException {
        Files.writeString(folder.resolve("inbox/坏.xlsx"), "nothing");
        run("戊.xlsx", FakeChecker.file("乙局", 2025, "支出", "error"));
        try (Ledger ledger = ledger()) {
            Map<String, Entry> last = new TreeMap<>();
            for (Entry entry : ledger.submissions().all()) {
                if (entry.state() != Entry.State.REPEATED) {
                    last.put(entry.whose().unit() + entry.whose().year(), entry);
                }
            }
            Report report = new Report(ledger, workspace.register(), WORDING);
            SummaryBook book = new SummaryBook(
                    report.workbook(report.overview(Settings.DEFAULT, Clock.systemUTC()), Summary.filler(workspace)));

            assertThat(book.lines("单位情况")).hasSameSizeAs(last.values());
            Map<String, Integer> rules = new TreeMap<>();
            int[] sums = new int[4];
            for (Map<String, String> line : book.lines("单位情况")) {
                Entry entry = Objects.requireNonNull(last.get(line.get("单位") + line.get("年度")));
                boolean answered = entry.state() == Entry.State.ANSWERED;
                assertThat(line.get("轮次"))
                        .isEqualTo(shown(answered, entry.result().round()));
                assertThat(line.get("错误"))
                        .isEqualTo(shown(answered, entry.result().errors()));
                assertThat(line.get("核实"))
                        .isEqualTo(shown(answered, entry.result().warnings()));
                assertThat(line.get("提示"))
                        .isEqualTo(shown(answered, entry.result().hints()));
                assertThat(line.get("无法核对"))
                        .isEqualTo(shown(answered, entry.result().unverifiable()));
                assertThat(line.get("尾差"))
                        .isEqualTo(shown(answered, entry.result().roundings()));
                ledger.submissions().noted(entry.key()).faults().stream()
                        .filter(Noted.Fault::isCause)
                        .forEach(fault -> rules.merge(fault.rule(), 1, Integer::sum));
                sums[0] += entry.result().errors();
                sums[1] += entry.result().warnings();
                sums[2] += entry.result().passed() ? 1 : 0;
                sums[3] += answered && !entry.result().passed() ? 1 : 0;
            }
            assertThat(book.lines("规则统计"))
                    .allSatisfy(line -> assertThat(line.get("条数")).isEqualTo(String.valueOf(rules.get(line.get("规则")))))
                    .hasSameSizeAs(rules.keySet());
            Map<String, String> total = book.lines("总览").get(book.lines("总览").size() - 1);
            assertThat(List.of(total.get("错误"), total.get("核实"), total.get("通过"), total.get("退回修改")))
                    .containsExactly("" + sums[0], "" + sums[1], "" + sums[2], "" + sums[3]);
            assertThat(total.get("未报"))
                    .isEqualTo(String.valueOf(report.missing().size()));
            assertThat(book.lines("处理记录")).hasSameSizeAs(ledger.runs().all());
            for (Map<String, String> line : book.lines("处理记录")) {
                long run = ledger.runs().all().stream()
                        .filter(one -> one.name().equals(line.get("批次")))
                        .findFirst()
                        .orElseThrow()
                        .number();
                assertThat(line.get("收到文件"))
                        .isEqualTo(String.valueOf(ledger.files().of(run).size()));
                assertThat(line.get("写信"))
                        .isEqualTo(String.valueOf(ledger.mails().in().stream()
                                .filter(mail -> mail.submission().run() == run)
                                .count()));
            }
            assertThat(book.cell("无法读取", 1, "文件")).isEqualTo("坏.xlsx");
        }
    }

    @Test
    void everySheetOfTheProductsTemplateShowsAllThereIsToShow() throws IOException {
        try (XSSFWorkbook template = new XSSFWorkbook(Files.newInputStream(Path.of("templates", "汇总模板.xlsx")))) {
            for (SummarySheet sheet : SummarySheet.values()) {
                List<String> placeholders = new ArrayList<>();
                template.getSheet(sheet.title()).getRow(3).forEach(cell -> placeholders.add(cell.getStringCellValue()));
                assertThat(placeholders)
                        .containsExactlyInAnyOrderElementsOf(sheet.columns().stream()
                                .map(column -> "{." + column + "}")
                                .toList());
            }
        }
    }

    private static String shown(boolean answered, int number) {
        return answered ? String.valueOf(number) : "";
    }

    private List<String> lines() {
        try (Ledger ledger = ledger()) {
            return new Report(ledger, workspace.register(), WORDING)
                    .lines().stream()
                            .map(line -> String.join(
                                    " ",
                                    line.unit(),
                                    line.year(),
                                    line.kind(),
                                    String.valueOf(line.round()),
                                    line.state()))
                            .toList();
        }
    }

    private Ledger ledger() {
        return Ledger.open(workspace.ledger(Settings.DEFAULT));
    }

    private void run(String name, String content) throws IOException {
        Files.writeString(folder.resolve("inbox").resolve(name), content);
        FakeChecker checker = new FakeChecker();
        Instant now = Instant.parse("2026-01-18T02:00:00Z").plusSeconds(60L * minute++);
        new Desk(checker, checker, WORDING, Clock.fixed(now, ZoneOffset.UTC)).run(workspace, Progress.SILENT);
    }
}
