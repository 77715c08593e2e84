package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Samples;
import cn.gouji.excel.WorkbookAnnotator;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the two real submissions: a folder goes in, annotated workbooks, letters and a summary come out. */
class MainJobTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-18T02:03:04Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void copyOfTheSamples() throws IOException {
        workspace = Workspace.in(Path.of("samples", "workspace")).copy(folder.resolve("demo"));
        Files.writeString(workspace.settingsFile(), "settle-seconds: 0\n");
    }

    @Test
    void originalsAreArchivedWithTheirBytesAndTheInboxIsEmpty() throws IOException {
        Map<String, byte[]> before = bytes(workspace.inbox());

        Outcome outcome = run();

        Map<String, byte[]> archived = bytes(workspace.root().resolve("archive").resolve("20260118-020304"));
        assertThat(archived.keySet()).isEqualTo(before.keySet());
        before.forEach((name, content) -> assertThat(archived.get(name)).isEqualTo(content));
        assertThat(bytes(workspace.inbox())).isEmpty();
        assertThat(outcome.submissions()).isEqualTo(2);
        assertThat(outcome.returned()).isEqualTo(2);
        assertThat(run().folder()).isEmpty();
    }

    @Test
    void annotatedCopiesCarryTheirNotesAtTheRightCellsAndKeepEveryFigure() throws IOException {
        run();

        try (Workbook copy = open("退回修改", "部门预算表_核对意见.xlsx");
                Workbook original = WorkbookFactory.create(
                        Samples.file(Samples.INBOX, "部门预算表.xlsx").toFile(), null, true)) {
            assertThat(copy.getSheetAt(0).getSheetName()).isEqualTo("核对意见");
            assertThat(notes(copy))
                    .containsKeys(
                            "表8 一般公共预算支出表（按经济分类）!B16", "表8 一般公共预算支出表（按经济分类）!B28", "表12 整体支出绩效目标表!E4", "表3 支出总表!H6")
                    .doesNotContainKeys("表8 一般公共预算支出表（按经济分类）!B15", "表1 收支总表!B6");
            assertThat(notes(copy).get("表8 一般公共预算支出表（按经济分类）!B16")).contains("COD-01", "30211");
            assertThat(texts(copy, 1)).isEqualTo(texts(original, 0));
        }
    }

    @Test
    void oldFormatComesBackInItsOwnFormat() throws IOException {
        for (Path file : List.copyOf(files(workspace.inbox()))) {
            Files.delete(file);
        }
        for (Path file : files(Samples.FORMATS)) {
            Files.copy(file, workspace.inbox().resolve(file.getFileName().toString()));
        }

        run();

        try (Workbook copy = open("退回修改", "部门预算表_核对意见.xls");
                Workbook original = WorkbookFactory.create(
                        Samples.file(Samples.FORMATS, "部门预算表.xls").toFile(), null, true)) {
            assertThat(notes(copy)).containsKey("表8 一般公共预算支出表（按经济分类）!B16");
            assertThat(texts(copy, 1)).isEqualTo(texts(original, 0));
        }
    }

    @Test
    void brokenFilesAreSetAsideAndTheRestGoesOn() throws IOException {
        byte[] whole = Samples.bytes(Samples.file(Samples.INBOX, "部门预算表.xlsx"));
        Files.write(workspace.inbox().resolve("空.xlsx"), new byte[0]);
        Files.write(workspace.inbox().resolve("截断.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(workspace.inbox().resolve("其实是文本.xlsx"), "这不是工作簿");
        Files.writeString(workspace.inbox().resolve("外来.pdf"), "%PDF-1.4\n");

        Outcome outcome = run();

        assertThat(outcome.rejected()).isEqualTo(4);
        assertThat(outcome.returned()).isEqualTo(2);
        assertThat(bytes(workspace.root().resolve("rejected")).keySet())
                .contains("空.xlsx", "空.xlsx.原因.txt", "截断.xlsx.原因.txt", "其实是文本.xlsx.原因.txt", "外来.pdf.原因.txt");
        assertThat(Files.readString(workspace.root().resolve("rejected").resolve("截断.xlsx.原因.txt")))
                .contains("截断.xlsx", "不完整");
    }

    private Outcome run() throws IOException {
        return new Desk(
                        new GoujiChecker(Samples.gouji()),
                        new WorkbookAnnotator(),
                        new Wording(Language.CHINESE),
                        CLOCK)
                .run(workspace, (stage, done, total, what) -> {});
    }

    private Workbook open(String part, String ending) throws IOException {
        Path results =
                workspace.root().resolve("outbox").resolve("20260118-020304").resolve(part);
        try (InputStream in = Files.newInputStream(Samples.file(results, ending))) {
            return WorkbookFactory.create(in);
        }
    }

    private static Map<String, String> notes(Workbook workbook) {
        Map<String, String> notes = new TreeMap<>();
        for (Sheet sheet : workbook) {
            for (Map.Entry<CellAddress, ? extends Comment> note :
                    sheet.getCellComments().entrySet()) {
                notes.put(
                        sheet.getSheetName() + "!" + note.getKey().formatAsString(),
                        note.getValue().getString().getString());
            }
        }
        return notes;
    }

    /** What every cell shows, from that sheet on. */
    private static Map<String, String> texts(Workbook workbook, int first) {
        DataFormatter formatter = new DataFormatter();
        Map<String, String> texts = new TreeMap<>();
        for (int at = first; at < workbook.getNumberOfSheets(); at++) {
            for (Row row : workbook.getSheetAt(at)) {
                for (Cell cell : row) {
                    String text = formatter.formatCellValue(cell);
                    if (!text.isEmpty()) {
                        texts.put(workbook.getSheetName(at) + "!" + cell.getAddress(), text);
                    }
                }
            }
        }
        return texts;
    }

    private static Map<String, byte[]> bytes(Path directory) throws IOException {
        Map<String, byte[]> content = new HashMap<>();
        for (Path file : files(directory)) {
            content.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return content;
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> found = Files.list(directory)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals(".gitkeep"))
                    .toList();
        }
    }
}
