package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.excel.PlainSheet;
import cn.gouji.ledger.Ledger;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
                        "丁局 2026 部门预算 0 待认领（单位不在名册）",
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
