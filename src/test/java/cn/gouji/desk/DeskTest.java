package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.gouji.wording.Language;
import cn.gouji.wording.SettingsFault;
import cn.gouji.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-18T02:03:04Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Workspace workspace;
    private final FakeChecker checker = new FakeChecker();

    @BeforeEach
    void workspace() throws IOException {
        Workspace.create(folder);
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 0\n");
        workspace = Workspace.in(folder);
    }

    @Test
    void everySubmissionIsAnsweredAndItsOriginalsArchivedUntouched() throws IOException {
        put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        put("乙局.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));

        Outcome outcome = run();

        assertThat(tree(folder.resolve("outbox")))
                .containsExactlyInAnyOrder(
                        "20260118-020304/汇总.xlsx",
                        "20260118-020304/运行日志.txt",
                        "20260118-020304/退回修改/甲局_核对意见.xlsx",
                        "20260118-020304/通过/乙局_核对意见.xlsx",
                        "20260118-020304/邮件草稿/甲局_部门预算.eml",
                        "20260118-020304/邮件草稿/乙局_部门预算.eml");
        assertThat(tree(folder.resolve("inbox"))).isEmpty();
        assertThat(folder.resolve("archive/20260118-020304/甲局.xlsx"))
                .hasContent(FakeChecker.file("甲局", 2026, "支出", "error"));
        assertThat(outcome.returned()).isEqualTo(1);
        assertThat(outcome.passed()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsSetAsideWithItsReason() throws IOException {
        put("sub/坏.xlsx", "nothing");
        put("坏.xlsx", "nothing else");

        Outcome outcome = run();

        assertThat(outcome.rejected()).isEqualTo(2);
        assertThat(tree(folder.resolve("rejected")))
                .containsExactlyInAnyOrder("坏.xlsx", "坏.xlsx.原因.txt", "坏-2.xlsx", "坏-2.xlsx.原因.txt");
        assertThat(Files.readString(folder.resolve("rejected/坏.xlsx.原因.txt")).lines())
                .singleElement()
                .asString()
                .contains("坏.xlsx", "已损坏");
    }

    @Test
    void oneSubmissionThatFailsDoesNotStopTheOthers() throws IOException {
        put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "boom"));
        put("乙局.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));

        Outcome outcome = run();

        assertThat(outcome.failed()).isEqualTo(1);
        assertThat(outcome.passed()).isEqualTo(1);
        assertThat(tree(folder.resolve("inbox"))).containsExactly("甲局.xlsx");
    }

    @Test
    void aFileThatWeFailToReadDoesNotStopTheOthers() throws IOException {
        put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "crash"));
        put("乙局.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));

        Outcome outcome = run();

        assertThat(outcome.failed()).isEqualTo(1);
        assertThat(outcome.passed()).isEqualTo(1);
        assertThat(tree(folder.resolve("inbox"))).containsExactly("甲局.xlsx");
    }

    @Test
    void aNarrativeGoesWithItsWorkbookAndLeftoversAreIgnored() throws IOException {
        put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "pass"));
        put("说明.docx", FakeChecker.file("甲 局", 2026, "说明", "prose"));
        put("~$甲局.xlsx", "lock");
        put("Thumbs.db", "thumbs");
        put(".hidden/x.xlsx", "hidden");

        run();

        assertThat(checker.checked).containsExactly(List.of("甲局.xlsx", "说明.docx"));
        assertThat(tree(folder.resolve("inbox"))).hasSize(3);
    }

    @Test
    void anArchiveIsAnsweredFileByFileAndArchivedWhole() throws IOException {
        zip(
                "报送.zip",
                Map.of(
                        "甲局/表.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"),
                        "甲局/说明.docx", FakeChecker.file("甲局", 2026, "说明", "prose"),
                        "乙局/表.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"),
                        "乙局/坏.xlsx", "nothing",
                        "__MACOSX/._表.xlsx", "fork"));

        Outcome outcome = run();

        assertThat(outcome.submissions()).isEqualTo(2);
        assertThat(outcome.rejected()).isEqualTo(1);
        assertThat(checker.checked)
                .containsExactlyInAnyOrder(
                        List.of("报送.zip／甲局/表.xlsx", "报送.zip／甲局/说明.docx"), List.of("报送.zip／乙局/表.xlsx"));
        assertThat(tree(folder.resolve("outbox")))
                .contains("20260118-020304/退回修改/表_核对意见.xlsx", "20260118-020304/通过/表_核对意见.xlsx");
        assertThat(tree(folder.resolve("archive"))).contains("20260118-020304/报送.zip");
        assertThat(tree(folder.resolve("inbox"))).isEmpty();
        assertThat(tree(folder.resolve("rejected"))).containsExactly("报送.zip／乙局_坏.xlsx.原因.txt");
        assertThat(Files.readString(folder.resolve("rejected/报送.zip／乙局_坏.xlsx.原因.txt")))
                .contains("报送.zip／乙局/坏.xlsx", "已损坏");
    }

    @Test
    void anArchiveStaysWhileAnythingInItFails() throws IOException {
        zip(
                "报送.zip",
                Map.of(
                        "甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "boom"),
                        "乙局.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass")));

        assertThat(run().passed()).isEqualTo(1);
        assertThat(tree(folder.resolve("inbox"))).containsExactly("报送.zip");
    }

    @Test
    void anArchiveOfNothingReadableIsSetAside() throws IOException {
        zip("坏.zip", Map.of("../../坏.xlsx", "nothing"));
        zip("空.zip", Map.of("__MACOSX/x", "fork"));

        run();

        assertThat(tree(folder.resolve("rejected")))
                .containsExactlyInAnyOrder("坏.zip", "坏.zip／坏.xlsx.原因.txt", "空.zip", "空.zip.原因.txt");
        assertThat(tree(folder.resolve("inbox"))).isEmpty();
    }

    private void zip(String name, Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        Files.write(folder.resolve("inbox").resolve(name), out.toByteArray());
    }

    @Test
    void aNarrativeAloneGetsAWorkbookOfFindings() throws IOException {
        put("说明.docx", FakeChecker.file("甲局", 2026, "说明", "prose"));

        run();

        assertThat(tree(folder.resolve("outbox/20260118-020304/通过"))).containsExactly("说明_核对意见.xlsx");
    }

    @Test
    void namesThatCollideAreToldApart() throws IOException {
        put("a/预算.xlsx", FakeChecker.file("甲局", 2026, "支出", "pass"));
        put("b/预算.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));

        run();

        assertThat(tree(folder.resolve("outbox/20260118-020304/通过")))
                .containsExactlyInAnyOrder("预算_核对意见.xlsx", "预算-2_核对意见.xlsx");
        assertThat(tree(folder.resolve("archive/20260118-020304"))).containsExactlyInAnyOrder("a/预算.xlsx", "b/预算.xlsx");
    }

    @Test
    void aUnitNameNeverBecomesAPath() throws IOException {
        put("甲.xlsx", FakeChecker.file("../../../甲:局?", 2026, "支出", "pass"));

        run();

        assertThat(tree(folder.resolve("outbox/20260118-020304/邮件草稿"))).containsExactly("_.._.._甲_局__部门预算.eml");
    }

    @Test
    void theSameContentIsCheckedOnceAndArchivedTwice() throws IOException {
        put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "pass"));
        put("甲局 副本.xlsx", FakeChecker.file("甲局", 2026, "支出", "pass"));

        run();

        assertThat(checker.checked).hasSize(1);
        assertThat(tree(folder.resolve("archive/20260118-020304"))).hasSize(2);
    }

    @Test
    void theSecondRoundIsCountedAndASecondRunGetsItsOwnFolder() throws IOException {
        put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        run();
        put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "warning"));

        Outcome second = run();

        Path draft = second.folder().orElseThrow().resolve("邮件草稿/甲局_部门预算.eml");
        assertThat(second.folder().orElseThrow()).hasFileName("20260118-020304-2");
        assertThat(subject(draft)).isEqualTo("【再次退回】2026年部门预算核对意见（甲局）—第2次");
    }

    @Test
    void theSummaryNamesUnitsFindingsAndRejects() throws IOException {
        put("甲局.xlsx", FakeChecker.file("=1+1局", 2026, "支出", "error"));
        put("坏.xlsx", "nothing");

        Path summary = run().folder().orElseThrow().resolve("汇总.xlsx");

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(summary)))) {
            XSSFSheet units = workbook.getSheet("单位情况");
            assertThat(units.getRow(3).getCell(1).getStringCellValue()).isEqualTo("=1+1局");
            assertThat(units.getRow(3).getCell(4).getStringCellValue()).isEqualTo("退回修改");
            assertThat(workbook.getSheet("问题清单").getRow(3).getCell(3).getStringCellValue())
                    .isEqualTo("REC-01");
            assertThat(workbook.getSheet("无法读取").getRow(3).getCell(1).getStringCellValue())
                    .isEqualTo("坏.xlsx");
        }
    }

    @Test
    void aMistakeInTheSettingsStopsTheRunBeforeAnythingHappens() throws IOException {
        put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "pass"));
        Files.writeString(folder.resolve("settings.yaml"), "bureau: 财政局\nofice: 预算科\n");

        assertThatExceptionOfType(SettingsFault.class).isThrownBy(this::run);

        assertThat(tree(folder.resolve("outbox"))).isEmpty();
        assertThat(tree(folder.resolve("inbox"))).hasSize(1);
    }

    @Test
    void anEmptyInboxLeavesNoFolderBehind() throws IOException {
        assertThat(run()).isEqualTo(Outcome.NOTHING);
        assertThat(tree(folder.resolve("outbox"))).isEmpty();
    }

    private Outcome run() throws IOException {
        return new Desk(checker, checker, Wording.strict(Language.CHINESE), CLOCK).run(workspace, Progress.SILENT);
    }

    private void put(String name, String content) throws IOException {
        Path file = folder.resolve("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static List<String> tree(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .toList();
        }
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
