package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.desk.FakeChecker;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.LedgerPlace;
import cn.gouji.ledger.Mail;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workspace in which three units were answered, one of them without an address, and a mail server for their letters. */
abstract class MailedWorkspace {

    static final String PASSWORD = "geheim-47-secret";
    static final GreenMail MAIL =
            new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)});

    /** Made once for all tests. */
    private static Path prepared = Path.of("");

    @TempDir
    Path folder;

    private final FakeChecker checker = new FakeChecker();
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    int day = 10;

    @BeforeAll
    static void start() {
        MAIL.start();
        MAIL.setUser("yusuan@example.gov.cn", "yusuan", PASSWORD);
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    /** The same for all tests, made once: three units that were answered. */
    @BeforeEach
    void workspace() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        if (prepared.toString().isEmpty()) {
            prepare();
        }
        for (Path path : tree(prepared)) {
            Path copy = folder.resolve(prepared.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        settings(PASSWORD);
        out.reset();
        err.reset();
    }

    void prepare() throws Exception {
        Path test = folder;
        prepared = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "mailed");
        folder = prepared;
        run("init", folder.toString());
        settings(PASSWORD);
        register("001,甲局,,jia@example.gov.cn", "002,乙局,,yi@example.gov.cn", "003,丙局,,");
        hand("甲局", "error");
        hand("乙局", "pass");
        hand("丙局", "error");
        run("run", folder.toString());
        folder = test;
    }

    static List<Path> tree(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.toList();
        }
    }

    /** Leaves a letter as a program leaves it that was killed while it sent. */
    String crashed(String unit, boolean atTheEnd) {
        try (Ledger ledger = Ledger.open(LedgerPlace.file(folder.resolve("gouji.db")))) {
            Mail mail = ledger.mails().in().stream()
                    .filter(one -> one.whose().unit().equals(unit))
                    .findFirst()
                    .orElseThrow();
            assertThat(ledger.mails().sending(mail.messageId(), Instant.EPOCH)).isTrue();
            if (atTheEnd) {
                ledger.mails().unsure(mail.messageId(), "", Instant.EPOCH);
            }
            return mail.messageId().substring(1, 11);
        }
    }

    List<Mail.State> states() {
        try (Ledger ledger = Ledger.open(LedgerPlace.file(folder.resolve("gouji.db")))) {
            return ledger.mails().in().stream().map(Mail::state).toList();
        }
    }

    /** All that arrived, decoded, by address. */
    static Map<String, String> received() throws Exception {
        Map<String, String> texts = new TreeMap<>();
        for (MimeMessage message : MAIL.getReceivedMessages()) {
            StringBuilder text = new StringBuilder(message.getSubject());
            Multipart parts = (Multipart) message.getContent();
            for (int at = 0; at < parts.getCount(); at++) {
                text.append('\n').append(parts.getBodyPart(at).getFileName()).append('\n');
                byte[] content = parts.getBodyPart(at).getInputStream().readAllBytes();
                text.append(new String(content, StandardCharsets.UTF_8));
            }
            assertThat(message.getAllRecipients()).hasSize(1);
            texts.merge(message.getAllRecipients()[0].toString(), text.toString(), String::concat);
        }
        return texts;
    }

    static List<String> subjects() throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : MAIL.getReceivedMessages()) {
            subjects.add(message.getSubject());
        }
        return subjects;
    }

    List<Path> drafts() throws IOException {
        return tree(folder.resolve("outbox")).stream()
                .filter(file -> file.toString().endsWith(".eml"))
                .filter(file -> !file.toString().contains("丙局"))
                .sorted()
                .toList();
    }

    void hand(String unit, String what) throws IOException {
        Files.writeString(folder.resolve("inbox/" + unit + ".xlsx"), FakeChecker.file(unit, 2026, "支出", what));
    }

    void settings(String password) throws IOException {
        Path file = folder.resolve("password");
        Files.writeString(file, password + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(
                folder.resolve("settings.yaml"), """
                bureau: 某市财政局
                reply-to: yusuan@example.gov.cn
                settle-seconds: 0
                mail:
                  host: 127.0.0.1
                  port: %d
                  security: none
                  user: yusuan
                  password-file: password
                  pause-seconds: 0
                  per-minute: 6000
                """.formatted(MAIL.getSmtp().getPort()));
    }

    /** A register of these units: code, name, alias, address, what they have to hand in. */
    void register(String... units) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream file = Files.newOutputStream(folder.resolve("units.xlsx"))) {
            XSSFSheet sheet = workbook.createSheet("单位名册");
            List<String> rows = new ArrayList<>(List.of("单位编码,单位名称,别名,邮箱,应报材料"));
            rows.addAll(List.of(units));
            for (int at = 0; at < rows.size(); at++) {
                XSSFRow row = sheet.createRow(at);
                String[] fields = rows.get(at).split(",", -1);
                for (int column = 0; column < fields.length; column++) {
                    row.createCell(column).setCellValue(fields[column]);
                }
            }
            workbook.write(file);
        }
    }

    int run(String... args) {
        return run(false, args);
    }

    int run(boolean terminal, String... args) {
        return cli(terminal).run(args);
    }

    /** The program, somebody wanting it to end already. */
    int stopped(String... args) {
        Cli cli = cli(false);
        cli.interruption().ask();
        return cli.run(args);
    }

    private Cli cli(boolean terminal) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal);
        Clock clock = Clock.fixed(Instant.parse("2026-01-" + day + "T02:03:04Z"), ZoneOffset.UTC);
        day++;
        return new Cli(new Equipment(Equipment.standard().reader(), checker), settings -> checker, clock, console);
    }

    String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
