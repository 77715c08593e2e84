package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.gouji.wording.Language;
import cn.gouji.wording.SettingsFault;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

    @TempDir
    private Path folder;

    private PaperDesk desk;

    @BeforeEach
    void workspace() throws IOException {
        desk = new PaperDesk(folder);
    }

    @Test
    void everySubmissionIsAnsweredAndItsOriginalsArchivedUntouched() throws IOException {
        desk.put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        desk.put("乙局.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));

        Outcome outcome = desk.run();

        assertThat(desk.tree("outbox"))
                .containsExactlyInAnyOrder(
                        "20260118-020304/汇总.xlsx",
                        "20260118-020304/report.html",
                        "20260118-020304/运行日志.txt",
                        "20260118-020304/退回修改/甲局_核对意见.xlsx",
                        "20260118-020304/通过/乙局_核对意见.xlsx",
                        "20260118-020304/邮件草稿/甲局_部门预算.eml",
                        "20260118-020304/邮件草稿/乙局_部门预算.eml");
        assertThat(desk.tree("inbox")).isEmpty();
        assertThat(folder.resolve("archive/20260118-020304/甲局.xlsx"))
                .hasContent(FakeChecker.file("甲局", 2026, "支出", "error"));
        assertThat(outcome.returned()).isEqualTo(1);
        assertThat(outcome.passed()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsSetAsideWithItsReason() throws IOException {
        desk.put("sub/坏.xlsx", "nothing");
        desk.put("坏.xlsx", "nothing else");

        Outcome outcome = desk.run();

        assertThat(outcome.rejected()).isEqualTo(2);
        assertThat(desk.tree("rejected"))
                .containsExactlyInAnyOrder("坏.xlsx", "坏.xlsx.原因.txt", "坏-2.xlsx", "坏-2.xlsx.原因.txt");
        assertThat(Files.readString(folder.resolve("rejected/坏.xlsx.原因.txt")).lines())
                .singleElement()
                .asString()
                .contains("坏.xlsx", "已损坏");
    }

    @Test
    void oneSubmissionThatFailsDoesNotStopTheOthers() throws IOException {
        desk.put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "boom"));
        desk.put("乙局.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));

        Outcome outcome = desk.run();

        assertThat(outcome.failed()).isEqualTo(1);
        assertThat(outcome.passed()).isEqualTo(1);
        assertThat(desk.tree("inbox")).containsExactly("甲局.xlsx");
    }

    @Test
    void aFileThatWeFailToReadDoesNotStopTheOthers() throws IOException {
        desk.put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "crash"));
        desk.put("乙局.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));

        Outcome outcome = desk.run();

        assertThat(outcome.failed()).isEqualTo(1);
        assertThat(outcome.passed()).isEqualTo(1);
        assertThat(desk.tree("inbox")).containsExactly("甲局.xlsx");
    }

    @Test
    void aNarrativeGoesWithItsWorkbookAndLeftoversAreIgnored() throws IOException {
        desk.put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "pass"));
        desk.put("说明.docx", FakeChecker.file("甲 局", 2026, "说明", "prose"));
        desk.put("~$甲局.xlsx", "lock");
        desk.put("Thumbs.db", "thumbs");
        desk.put(".hidden/x.xlsx", "hidden");

        desk.run();

        assertThat(desk.checker.checked).containsExactly(List.of("甲局.xlsx", "说明.docx"));
        assertThat(desk.tree("inbox")).hasSize(3);
    }

    @Test
    void anArchiveIsAnsweredFileByFileAndArchivedWhole() throws IOException {
        desk.zip(
                "报送.zip",
                Map.of(
                        "甲局/表.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"),
                        "甲局/说明.docx", FakeChecker.file("甲局", 2026, "说明", "prose"),
                        "乙局/表.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"),
                        "乙局/坏.xlsx", "nothing",
                        "__MACOSX/._表.xlsx", "fork"));

        Outcome outcome = desk.run();

        assertThat(outcome.submissions()).isEqualTo(2);
        assertThat(outcome.rejected()).isEqualTo(1);
        assertThat(desk.checker.checked)
                .containsExactlyInAnyOrder(
                        List.of("报送.zip／甲局/表.xlsx", "报送.zip／甲局/说明.docx"), List.of("报送.zip／乙局/表.xlsx"));
        assertThat(desk.tree("outbox")).contains("20260118-020304/退回修改/表_核对意见.xlsx", "20260118-020304/通过/表_核对意见.xlsx");
        assertThat(desk.tree("archive")).contains("20260118-020304/报送.zip");
        assertThat(desk.tree("inbox")).isEmpty();
        assertThat(desk.tree("rejected")).containsExactly("报送.zip／乙局_坏.xlsx.原因.txt");
        assertThat(Files.readString(folder.resolve("rejected/报送.zip／乙局_坏.xlsx.原因.txt")))
                .contains("报送.zip／乙局/坏.xlsx", "已损坏");
    }

    @Test
    void anArchiveStaysWhileAnythingInItFails() throws IOException {
        desk.zip(
                "报送.zip",
                Map.of(
                        "甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "boom"),
                        "乙局.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass")));

        assertThat(desk.run().passed()).isEqualTo(1);
        assertThat(desk.tree("inbox")).containsExactly("报送.zip");
    }

    @Test
    void anArchiveOfNothingReadableIsSetAside() throws IOException {
        desk.zip("坏.zip", Map.of("../../坏.xlsx", "nothing"));
        desk.zip("空.zip", Map.of("__MACOSX/x", "fork"));

        desk.run();

        assertThat(desk.tree("rejected"))
                .containsExactlyInAnyOrder("坏.zip", "坏.zip／坏.xlsx.原因.txt", "空.zip", "空.zip.原因.txt");
        assertThat(desk.tree("inbox")).isEmpty();
    }

    @Test
    void aNarrativeAloneGetsAWorkbookOfFindings() throws IOException {
        desk.put("说明.docx", FakeChecker.file("甲局", 2026, "说明", "prose"));

        desk.run();

        assertThat(desk.tree("outbox/20260118-020304/通过")).containsExactly("说明_核对意见.xlsx");
    }

    @Test
    void namesThatCollideAreToldApart() throws IOException {
        desk.put("a/预算.xlsx", FakeChecker.file("甲局", 2026, "支出", "pass"));
        desk.put("b/预算.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));

        desk.run();

        assertThat(desk.tree("outbox/20260118-020304/通过")).containsExactlyInAnyOrder("预算_核对意见.xlsx", "预算-2_核对意见.xlsx");
        assertThat(desk.tree("archive/20260118-020304")).containsExactlyInAnyOrder("a/预算.xlsx", "b/预算.xlsx");
    }

    @Test
    void aUnitNameNeverBecomesAPath() throws IOException {
        desk.put("甲.xlsx", FakeChecker.file("../../../甲:局?", 2026, "支出", "pass"));

        desk.run();

        assertThat(desk.tree("outbox/20260118-020304/邮件草稿")).containsExactly("_.._.._甲_局__部门预算.eml");
    }

    @Test
    void theSameContentIsCheckedOnceAndArchivedTwice() throws IOException {
        desk.put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "pass"));
        desk.put("甲局 副本.xlsx", FakeChecker.file("甲局", 2026, "支出", "pass"));

        desk.run();

        assertThat(desk.checker.checked).hasSize(1);
        assertThat(desk.tree("archive/20260118-020304")).hasSize(2);
    }

    @Test
    void theSecondRoundIsCountedAndASecondRunGetsItsOwnFolder() throws IOException {
        desk.put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        desk.run();
        desk.put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "warning"));

        Outcome second = desk.run();

        Path draft = second.folder().orElseThrow().resolve("邮件草稿/甲局_部门预算.eml");
        assertThat(second.folder().orElseThrow()).hasFileName("20260118-020304-2");
        assertThat(subject(draft)).isEqualTo("【再次退回】2026年部门预算核对意见（甲局）—第2次");
    }

    @Test
    void theSummaryNamesUnitsFindingsAndRejects() throws IOException {
        desk.put("甲局.xlsx", FakeChecker.file("=1+1局", 2026, "支出", "error"));
        desk.put("坏.xlsx", "nothing");

        Path summary = desk.run().folder().orElseThrow().resolve("汇总.xlsx");

        SummaryBook book = new SummaryBook(Files.readAllBytes(summary));
        assertThat(book.cell("单位情况", 1, "单位")).isEqualTo("=1+1局");
        assertThat(book.cell("单位情况", 1, "状态")).isEqualTo("退回修改");
        assertThat(book.cell("问题清单", 1, "规则")).isEqualTo("REC-01");
        assertThat(book.cell("无法读取", 1, "文件")).isEqualTo("坏.xlsx");
    }

    @Test
    void aMistakeInTheSettingsStopsTheRunBeforeAnythingHappens() throws IOException {
        desk.put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "pass"));
        Files.writeString(folder.resolve("settings.yaml"), "bureau: 财政局\nofice: 预算科\n");

        assertThatExceptionOfType(SettingsFault.class).isThrownBy(desk::run);

        assertThat(desk.tree("outbox")).isEmpty();
        assertThat(desk.tree("inbox")).hasSize(1);
    }

    /** What takes time at the start is done when there is something to do. */
    @Test
    void whereNothingIsNewNeitherRulesNorTemplateAreAskedFor() throws IOException {
        Files.writeString(folder.resolve("templates/汇总模板.xlsx"), "no workbook");
        Checker checker = new GoujiChecker(() -> {
            throw new AssertionError("asked for");
        });
        Desk real = new Desk(checker, desk.checker, Wording.strict(Language.CHINESE), Clock.systemUTC());

        assertThat(real.run(desk.workspace(), Progress.SILENT)).isEqualTo(Outcome.NOTHING);
        desk.put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "pass"));
        assertThatExceptionOfType(SettingsFault.class).isThrownBy(() -> real.run(desk.workspace(), Progress.SILENT));
        assertThat(desk.tree("inbox")).hasSize(1);
        assertThat(desk.tree("outbox")).isEmpty();
    }

    @Test
    void anEmptyInboxLeavesNoFolderBehind() throws IOException {
        assertThat(desk.run()).isEqualTo(Outcome.NOTHING);
        assertThat(desk.tree("outbox")).isEmpty();
    }

    private static String subject(Path eml) throws IOException {
        String head = Files.readString(eml)
                .replaceAll("\r\n ", "")
                .lines()
                .filter(line -> line.startsWith("Subject: "))
                .findFirst()
                .orElseThrow()
                .substring(9);
        return java.util.regex.Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?=")
                .matcher(head)
                .replaceAll(word -> new String(
                        java.util.Base64.getDecoder().decode(word.group(1)), java.nio.charset.StandardCharsets.UTF_8));
    }
}
