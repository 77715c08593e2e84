package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.desk.mortal.MortalDisk;
import cn.gouji.desk.mortal.MortalDriver;
import cn.gouji.excel.PlainSheet;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.Mail;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small batch with one of everything, run on a disk and a ledger under which the program may die. */
final class MortalBatch {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-18T02:03:04Z"), ZoneOffset.UTC);

    private final Path folder;

    MortalBatch(Path folder) {
        this.folder = folder;
    }

    /** A workspace with a batch in its inbox. */
    static MortalBatch in(Path folder) throws IOException, SQLException {
        MortalDriver.install();
        Workspace.create(folder);
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 0\nreply-to: ys@example.gov.cn\n");
        Files.write(
                folder.resolve("units.xlsx"),
                PlainSheet.of(
                        "单位名册",
                        List.of("单位名称", "邮箱"),
                        List.of(
                                List.of("甲局", "jia@example.gov.cn"),
                                List.of("乙局", "yi@example.gov.cn"),
                                List.of("丙局", "bing@example.gov.cn"),
                                List.of("戊局", ""))));
        MortalBatch batch = new MortalBatch(folder);
        batch.put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        batch.put("甲局（改）.xlsx", FakeChecker.file("甲局", 2026, "支出", "warning"));
        batch.put("乙/乙局.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));
        batch.put("乙/说明.docx", FakeChecker.file("乙局", 2026, "说明", "prose"));
        batch.put("乙局 副本.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));
        batch.put("丁局.xlsx", FakeChecker.file("丁局", 2026, "支出", "pass"));
        batch.put("坏.xlsx", "nothing");
        batch.zip("报送.zip", Map.of("丙局.xlsx", FakeChecker.file("丙局", 2026, "支出", "error"), "坏的.xlsx", "nothing"));
        Files.setLastModifiedTime(folder.resolve("inbox/甲局.xlsx"), FileTime.fromMillis(1));
        return batch;
    }

    private void put(String name, String content) throws IOException {
        Path file = folder.resolve("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void zip(String name, Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setTime(0);
                zip.putNextEntry(header);
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        Files.write(folder.resolve("inbox").resolve(name), out.toByteArray());
    }

    /** Works through the inbox, unless death comes. */
    Outcome run() {
        FakeChecker checker = new FakeChecker();
        return new Desk(checker, checker, Wording.strict(Language.CHINESE), CLOCK)
                .run(new Workspace(MortalDisk.of(folder)), Progress.SILENT);
    }

    /** A ledger has a number of its own, and every letter of it an id that is made of it. */
    private static String digest(String name, byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return name.endsWith(".eml")
                ? Digest.of(text.replaceAll("[0-9a-f]{32}", "").getBytes(StandardCharsets.ISO_8859_1))
                : Digest.of(content);
    }

    /** What one outcome has and the other has not. */
    static Map<String, String> difference(Map<String, String> expected, Map<String, String> actual) {
        Map<String, String> difference = new TreeMap<>();
        expected.forEach((name, value) -> {
            if (!value.equals(actual.get(name))) {
                difference.put("-" + name, value);
            }
        });
        actual.forEach((name, value) -> {
            if (!value.equals(expected.get(name))) {
                difference.put("+" + name, value);
            }
        });
        return difference;
    }

    /** All there is afterwards: every file with its content, every submission and every letter. */
    Map<String, String> outcome() throws IOException {
        Map<String, String> outcome = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                boolean ofItsOwn = name.endsWith("汇总.xlsx") || name.endsWith("运行日志.txt") || name.equals("units.xlsx");
                if (!name.startsWith("templates/")
                        && !name.startsWith(".gouji/")
                        && !name.startsWith("gouji.db")
                        && !name.endsWith(".tmp")) {
                    outcome.put(name, ofItsOwn ? "" : digest(name, Files.readAllBytes(path)));
                }
            }
        }
        try (Ledger ledger = Ledger.open(new Workspace(folder).ledger(Settings.DEFAULT))) {
            assertThat(ledger.runs().open()).isEmpty();
            for (Entry entry : ledger.submissions().all()) {
                outcome.put("submission " + entry.key(), entry.state() + " " + entry.whose() + " " + entry.result());
            }
            List<Mail> mails = ledger.mails().in();
            mails.forEach(mail -> outcome.put("mail " + mail.draft(), mail.recipient() + " " + mail.subject()));
            outcome.put("mails", String.valueOf(mails.size()));
        }
        return outcome;
    }
}
