package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.desk.mortal.Death;
import cn.gouji.desk.mortal.MortalDisk;
import cn.gouji.desk.mortal.MortalDriver;
import cn.gouji.desk.mortal.Trouble;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.Mail;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A small batch with one of everything, run on a disk and a ledger under which the program may die. */
final class MortalBatch {

    private static final Clock CLOCK = Clock.fixed(PaperDesk.NOW, ZoneOffset.UTC);

    private final Path folder;

    MortalBatch(Path folder) {
        this.folder = folder;
    }

    /** A workspace with a batch in its inbox. */
    static MortalBatch in(Path folder) throws IOException, SQLException {
        MortalDriver.install();
        PaperDesk paper = new PaperDesk(folder);
        paper.settings("reply-to: ys@example.gov.cn\n");
        paper.register(List.of(
                List.of("甲局", "", "jia@example.gov.cn"),
                List.of("乙局", "", "yi@example.gov.cn"),
                List.of("丙局", "", "bing@example.gov.cn"),
                List.of("戊局", "", "")));
        paper.put("甲局.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        paper.put("甲局（改）.xlsx", FakeChecker.file("甲局", 2026, "支出", "warning"));
        paper.put("乙/乙局.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));
        paper.put("乙/说明.docx", FakeChecker.file("乙局", 2026, "说明", "prose"));
        paper.put("乙局 副本.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));
        paper.put("丁局.xlsx", FakeChecker.file("丁局", 2026, "支出", "pass"));
        paper.put("坏.xlsx", "nothing");
        paper.zip("报送.zip", Map.of("丙局.xlsx", FakeChecker.file("丙局", 2026, "支出", "error"), "坏的.xlsx", "nothing"));
        Files.setLastModifiedTime(folder.resolve("inbox/甲局.xlsx"), FileTime.fromMillis(1));
        return new MortalBatch(folder);
    }

    /**
     * What comes of a batch when nothing happens.
     *
     * @param calls at how many calls the program might have died
     */
    record Undisturbed(Map<String, String> outcome, long calls, long writes, long statements) {}

    /** Runs such a batch to its end. */
    static Undisturbed undisturbed(Path folder) throws IOException, SQLException {
        MortalBatch batch = in(folder);
        Death counting = Death.simulated(Long.MAX_VALUE);
        Trouble watching = Trouble.full(Long.MAX_VALUE);
        batch.run();
        Death.never();
        Trouble.over();
        return new Undisturbed(batch.outcome(), counting.calls(), watching.writes(), watching.statements());
    }

    /** Works through the inbox, unless death comes. */
    Outcome run() {
        return run(Progress.SILENT);
    }

    /** Works through the inbox and tells of what is in the way. */
    Outcome run(Progress progress) {
        FakeChecker checker = new FakeChecker();
        return new Desk(checker, checker, Wording.strict(Language.CHINESE), CLOCK)
                .run(new Workspace(MortalDisk.of(folder)), progress);
    }

    /** What every content is by its digest, and who got which letter: what must come out the same whatever was in the way. */
    Map<String, String> essence() throws IOException {
        Map<String, String> essence = new TreeMap<>();
        for (String place : List.of("inbox", "archive", "rejected", "held")) {
            try (Stream<Path> found = Files.walk(folder.resolve(place))) {
                for (Path path : found.filter(Files::isRegularFile).toList()) {
                    String name = path.getFileName().toString();
                    if (!name.endsWith(".txt") && !name.endsWith(".eml") && !name.endsWith(".tmp")) {
                        essence.merge("original " + Digest.of(Files.readAllBytes(path)), place, (a, b) -> a + " " + b);
                    }
                }
            }
        }
        try (Ledger ledger = Ledger.open(new Workspace(folder).ledger(Settings.DEFAULT))) {
            assertThat(ledger.runs().open()).isEmpty();
            for (Mail mail : ledger.mails().in()) {
                essence.put(
                        "letter " + mail.recipient() + " " + mail.subject(),
                        mail.hash().isEmpty() ? "" : "drafted");
                assertThat(folder.resolve(mail.draft())).exists();
            }
        }
        return essence;
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
                boolean ofItsOwn = name.endsWith("汇总.xlsx")
                        || name.endsWith("report.html")
                        || name.endsWith("运行日志.txt")
                        || name.equals("units.xlsx");
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
