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

/** A workspace in which a unit hands in and is answered, round after round; and what its answers say. */
public final class Conversation {

    static final String SPENDING = "表3 支出总表";
    static final String ECONOMIC = "表8 一般公共预算支出表（按经济分类）";

    private final Path folder;
    private final Workspace workspace;
    private int day = 10;

    Conversation(Path folder) throws IOException {
        this.folder = folder;
        Workspace.create(folder);
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 0\n");
        workspace = Workspace.in(folder);
    }

    Workspace workspace() {
        return workspace;
    }

    void hand(String name, byte[] content) throws IOException {
        Files.write(workspace.inbox().resolve(name), content);
    }

    void run() throws IOException {
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

    Path outbox() {
        return folder.resolve("outbox/202601" + (day - 1) + "-020304");
    }

    Path returnedPath() throws IOException {
        try (Stream<Path> found = Files.list(outbox().resolve("退回修改"))) {
            return found.findFirst().orElseThrow();
        }
    }

    byte[] returned() throws IOException {
        return Files.readAllBytes(returnedPath());
    }

    String letter() throws IOException {
        try (Stream<Path> found = Files.list(outbox().resolve("邮件草稿"))) {
            return body(found.findFirst().orElseThrow());
        }
    }

    /** What a draft says. */
    static String body(Path eml) throws IOException {
        try (InputStream in = Files.newInputStream(eml)) {
            MimeMessage message = new MimeMessage(jakarta.mail.Session.getInstance(new Properties()), in);
            return String.valueOf(
                    ((MimeMultipart) message.getContent()).getBodyPart(0).getContent());
        } catch (jakarta.mail.MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    public static void correctCodes(Workbook book) {
        codes(book).forEach(Conversation::write);
    }

    /** What the review asked for: the codes as the names say. */
    static Map<Cell, String> codes(Workbook book) {
        List<String> codes = List.of("30211", "30213", "30214", "30216", "30227", "30231", "30239", "30299");
        Map<Cell, String> corrected = new LinkedHashMap<>();
        for (Row row : book.getSheet(ECONOMIC)) {
            Cell code = row.getCell(1);
            boolean slid =
                    row.getRowNum() >= 15 && code != null && code.toString().matches("302[0-9]{2}(\\.0)?");
            if (slid && corrected.size() < codes.size()) {
                corrected.put(code, codes.get(corrected.size()));
            }
        }
        return corrected;
    }

    public static void answer(Workbook book, String rule, String answer, String text) {
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

    static Map<String, String> column(byte[] file, FindingColumn column) throws IOException {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            Map<String, String> texts = new LinkedHashMap<>();
            rows(book)
                    .forEach((rule, row) ->
                            texts.put(rule, row.getCell(column.ordinal()).toString()));
            return texts;
        }
    }

    static List<String> texts(byte[] file) throws IOException {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            return rows(book.getSheetAt(0));
        }
    }

    static List<String> sheet(Path file) throws IOException {
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

    public static byte[] edited(byte[] file, Consumer<Workbook> edit) throws IOException {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }
}
