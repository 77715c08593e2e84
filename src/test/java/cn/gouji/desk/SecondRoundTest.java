package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Samples;
import cn.gouji.excel.WorkbookAnnotator;
import cn.gouji.report.FindingColumn;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation over three rounds: returned, corrected in part and explained, accepted. */
class SecondRoundTest {

    private static final String SPENDING = "表3 支出总表";
    private static final String ECONOMIC = "表8 一般公共预算支出表（按经济分类）";

    @TempDir
    private Path folder;

    private Workspace workspace;
    private int day = 10;

    @BeforeEach
    void workspace() throws IOException {
        Workspace.create(folder);
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 0\n");
        workspace = Workspace.in(folder);
        hand("部门预算表.xlsx", Samples.bytes(Samples.file(Samples.INBOX, "部门预算表.xlsx")));
        run();
    }

    @Test
    void theReturnedCopyEditedAndRenamedIsAnsweredRowByRow() throws Exception {
        hand("王五发回.xlsx", edited(returned(), book -> {
            correctCodes(book);
            answer(book, "TXT-07", "属实，说明如下", "采购预算含上级统一采购 670 万元，份额由上级预留。");
            answer(book, "GOL-04", "已修改", "");
            book.getSheet(ECONOMIC).getRow(16).getCell(3).setCellValue(999);
        }));

        run();

        Map<String, String> since = column(returned(), FindingColumn.SINCE);
        assertThat(since).containsEntry("TXT-07", "仍未改正").containsEntry("GOL-04", "仍未改正（单位称已修改）");
        assertThat(since).doesNotContainKey("COD-01");
        assertThat(column(returned(), FindingColumn.EXPLANATION))
                .containsEntry("TXT-07", "采购预算含上级统一采购 670 万元，份额由上级预留。");
        assertThat(texts(returned())).anyMatch(text -> text.startsWith("第 2 次核对，与上次相比：已改正 1 项"));
        assertThat(column(returned(), FindingColumn.MESSAGE).get("DOC-10")).contains("999");
        assertThat(letter().lines().filter(line -> !line.isBlank()).toList().get(1))
                .startsWith("第 2 次核对，与上次相比：");
        assertThat(returnedPath().getFileName()).hasToString("王五发回_核对意见_第2次.xlsx");
        assertThat(sheet(outbox().resolve("情况说明待审.xlsx")))
                .anyMatch(row -> row.contains("属实，说明如下") && row.contains("rule: TXT-07"));
    }

    @Test
    void theUnitsOwnCorrectedOriginalIsComparedToo() throws IOException {
        hand(
                "预算表（改）.xlsx",
                edited(Samples.bytes(Samples.file(Samples.INBOX, "部门预算表.xlsx")), SecondRoundTest::correctCodes));

        run();

        assertThat(column(returned(), FindingColumn.SINCE)).containsEntry("TXT-07", "仍未改正");
        assertThat(texts(returned())).anyMatch(text -> text.startsWith("第 2 次核对，与上次相比：已改正 1 项"));
        assertThat(column(returned(), FindingColumn.RULE)).doesNotContainKey("DOC-10");
        assertThat(column(returned(), FindingColumn.MESSAGE).get("WAV-02")).contains("TXT-07");
    }

    @Test
    void insertedRowsChangeNothingButTheAnswerFollows() throws IOException {
        hand("发回.xlsx", edited(returned(), book -> {
            book.getSheet(SPENDING).shiftRows(0, 9, 1);
            book.setSheetName(book.getSheetIndex(SPENDING), "支出（新）");
        }));

        run();

        assertThat(column(returned(), FindingColumn.SINCE)).containsEntry("TXT-07", "仍未改正");
        assertThat(column(returned(), FindingColumn.PLACE)).containsEntry("TXT-07", "H7");
        assertThat(texts(returned())).anyMatch(text -> text.contains("已改正 0 项") && text.contains("新发现 0 项"));
    }

    @Test
    void anAcceptedExplanationLowersTheFindingAndSaysWhy() throws IOException {
        hand("发回.xlsx", edited(returned(), book -> answer(book, "TXT-07", "属实，说明如下", "份额由上级统一预留，本单位不再预留。")));
        run();
        String entry = sheet(outbox().resolve("情况说明待审.xlsx")).stream()
                .filter(row -> row.contains("rule: TXT-07"))
                .map(row -> row.substring(row.indexOf("- fingerprint")))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                folder.resolve("waivers.yaml"),
                entry.replace("document:", "document: 某财预〔2026〕12号")
                        .replace("expires:", "expires: 2026-12-31")
                        .replace("approved-by:", "approved-by: 张三"));
        hand("再发.xlsx", Samples.bytes(Samples.file(Samples.INBOX, "部门预算表.xlsx")));

        run();

        assertThat(column(returned(), FindingColumn.SEVERITY)).containsEntry("TXT-07", "● 提示");
        assertThat(column(returned(), FindingColumn.SINCE).get("TXT-07"))
                .isEqualTo("说明已批准（某财预〔2026〕12号，有效期至 2026-12-31）：份额由上级统一预留，本单位不再预留。");
        assertThat(returnedPath().getFileName()).hasToString("再发_核对意见_第3次.xlsx");
    }

    @Test
    void anErrorCannotBeExplainedAway() throws IOException {
        hand("发回.xlsx", edited(returned(), book -> answer(book, "COD-01", "属实，说明如下", "编码以系统为准。")));

        run();

        assertThat(column(returned(), FindingColumn.SEVERITY))
                .containsEntry("COD-01", "✖ 错误")
                .containsEntry("WAV-01", "✖ 错误");
    }

    @Test
    void theSameFileAgainIsNotAnsweredAgain() throws IOException {
        Path archived = folder.resolve("archive/20260110-020304/部门预算表.xlsx");
        Files.move(archived, workspace.inbox().resolve("部门预算表（又一份）.xlsx"));

        run();

        assertThat(outbox().resolve("退回修改")).isEmptyDirectory();
        assertThat(outbox().resolve("邮件草稿")).isEmptyDirectory();
        assertThat(Files.readString(outbox().resolve("运行日志.txt"))).contains("不再答复；原答复：outbox/20260110-020304/");
        assertThat(folder.resolve("archive/20260111-020304/部门预算表（又一份）.xlsx")).exists();
    }

    private void hand(String name, byte[] content) throws IOException {
        Files.write(workspace.inbox().resolve(name), content);
    }

    private void run() throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-01-" + day + "T02:03:04Z"), ZoneOffset.UTC);
        Outcome outcome = new Desk(
                        new GoujiChecker(Samples.gouji()),
                        new WorkbookAnnotator(),
                        new Wording(Language.CHINESE),
                        clock)
                .run(workspace, (stage, done, total, what) -> {});
        assertThat(outcome.failed())
                .as(Files.readString(
                        folder.resolve("outbox/202601" + day + "-020304").resolve("运行日志.txt")))
                .isZero();
        day++;
    }

    private Path outbox() {
        return folder.resolve("outbox/202601" + (day - 1) + "-020304");
    }

    private Path returnedPath() throws IOException {
        try (Stream<Path> found = Files.list(outbox().resolve("退回修改"))) {
            return found.findFirst().orElseThrow();
        }
    }

    private byte[] returned() throws IOException {
        return Files.readAllBytes(returnedPath());
    }

    private String letter() throws Exception {
        try (Stream<Path> found = Files.list(outbox().resolve("邮件草稿"));
                InputStream in = Files.newInputStream(found.findFirst().orElseThrow())) {
            MimeMessage message = new MimeMessage(jakarta.mail.Session.getInstance(new Properties()), in);
            return String.valueOf(
                    ((MimeMultipart) message.getContent()).getBodyPart(0).getContent());
        }
    }

    /** What the review asked for: the codes as the names say. */
    private static void correctCodes(Workbook book) {
        List<String> codes = List.of("30211", "30213", "30214", "30216", "30227", "30231", "30239", "30299");
        int at = 0;
        for (Row row : book.getSheet(ECONOMIC)) {
            Cell code = row.getCell(1);
            boolean slid =
                    row.getRowNum() >= 15 && code != null && code.toString().matches("302[0-9]{2}(\\.0)?");
            if (slid && at < codes.size()) {
                write(code, codes.get(at++));
            }
        }
    }

    private static void answer(Workbook book, String rule, String answer, String text) {
        Row row = rows(book).get(rule);
        write(row.getCell(FindingColumn.ANSWER.ordinal()), answer);
        write(row.getCell(FindingColumn.EXPLANATION.ordinal()), text);
    }

    /** POI leaves the old text of a cell that keeps it inside itself standing. */
    private static void write(Cell cell, String text) {
        cell.setBlank();
        cell.setCellValue(text);
    }

    /** The first row of each rule on the findings sheet. */
    private static Map<String, Row> rows(Workbook book) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Row row : book.getSheetAt(0)) {
            Cell key = row.getCell(FindingColumn.FINGERPRINT.ordinal());
            if (key != null && key.toString().matches("[0-9a-f]{16}-.*")) {
                String rule =
                        row.getCell(FindingColumn.RULE.ordinal()).toString().substring(0, 6);
                rows.putIfAbsent(rule, row);
            }
        }
        return rows;
    }

    private static Map<String, String> column(byte[] file, FindingColumn column) throws IOException {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            Map<String, String> texts = new LinkedHashMap<>();
            rows(book)
                    .forEach((rule, row) ->
                            texts.put(rule, row.getCell(column.ordinal()).toString()));
            return texts;
        }
    }

    private static List<String> texts(byte[] file) throws IOException {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            return rows(book.getSheetAt(0));
        }
    }

    private static List<String> sheet(Path file) throws IOException {
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            return rows(book.getSheetAt(0));
        }
    }

    private static List<String> rows(Sheet sheet) {
        List<String> rows = new java.util.ArrayList<>();
        for (Row row : sheet) {
            StringBuilder text = new StringBuilder();
            row.forEach(cell -> text.append(text.isEmpty() ? "" : " | ").append(cell));
            rows.add(text.toString());
        }
        return rows;
    }

    private static byte[] edited(byte[] file, Consumer<Workbook> edit) throws IOException {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }
}
