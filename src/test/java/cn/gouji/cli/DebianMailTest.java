package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Samples;
import cn.gouji.desk.GoujiChecker;
import cn.gouji.excel.PlainSheet;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.LedgerPlace;
import jakarta.mail.Folder;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real submissions of the samples, checked, sent through Debian's exim4 with TLS, and read back over IMAP from its dovecot. */
@Tag("slow")
class DebianMailTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-18T02:03:04Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private DebianMail mail;
    private Path workspace;

    @BeforeEach
    void start() throws Exception {
        mail = new DebianMail(Files.createDirectories(folder.resolve("servers")), List.of("one", "two"));
        workspace = folder.resolve("workspace");
        run("init", workspace.toString());
        Files.writeString(workspace.resolve("settings.yaml"), "settle-seconds: 0\n");
        for (Path file : tree(Samples.INBOX)) {
            if (Files.isRegularFile(file)) {
                Files.copy(file, workspace.resolve("inbox").resolve(file.getFileName()));
            }
        }
    }

    @AfterEach
    void stop() throws Exception {
        mail.end();
    }

    @Test
    void whatIsReadBackOverImapIsWhatLiesInTheOutbox() throws Exception {
        run("run", workspace.toString());
        List<String> units = units();
        settings(mail.starttls, "starttls", DebianMail.PASSWORD, true, units);

        int exit = run("send", "--confirm", "2", workspace.toString());

        assertThat(exit).as(said()).isZero();
        List<Path> answers = tree(workspace.resolve("outbox")).stream()
                .filter(file -> file.toString().matches(".*_核对意见\\.xlsx"))
                .toList();
        assertThat(answers).hasSize(2);
        List<String> names = new ArrayList<>();
        for (int at = 0; at < units.size(); at++) {
            MimeMessage letter = delivered(List.of("one", "two").get(at));
            assertThat(letter.getSubject()).contains("退回修改");
            Multipart parts = (Multipart) letter.getContent();
            assertThat(String.valueOf(parts.getBodyPart(0).getContent())).startsWith(units.get(at) + "：");
            for (int part = 1; part < parts.getCount(); part++) {
                String name = parts.getBodyPart(part).getFileName();
                Path answer = answers.stream()
                        .filter(file -> file.endsWith(name))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(name));
                assertThat(parts.getBodyPart(part).getInputStream().readAllBytes())
                        .isEqualTo(Files.readAllBytes(answer));
                names.add(name);
            }
        }
        assertThat(names).hasSize(2).doesNotHaveDuplicates();
        assertThat(run("send", workspace.toString())).isZero();
        assertThat(count("one") + count("two")).isEqualTo(2);
    }

    @Test
    void encryptedFromTheFirstByteToo() throws Exception {
        run("run", workspace.toString());
        settings(mail.tls, "tls", DebianMail.PASSWORD, true, units());

        assertThat(run("send", "--confirm", "2", workspace.toString()))
                .as(said())
                .isZero();

        assertThat(delivered("one").getSubject()).contains("退回修改");
        assertThat(delivered("two").getSubject()).contains("退回修改");
    }

    @Test
    void anUnknownCertificateAWrongPasswordAndAMailboxThatIsNotThereAreToldApart() throws Exception {
        run("run", workspace.toString());
        List<String> units = units();

        settings(mail.starttls, "starttls", DebianMail.PASSWORD, false, units);
        assertThat(run("send", "--confirm", "2", workspace.toString()))
                .as(said())
                .isEqualTo(2);
        assertThat(output()).contains("发信服务器不接受", "certification path");

        settings(mail.starttls, "starttls", "wrong-88-password", true, units);
        assertThat(run("send", "--confirm", "2", workspace.toString()))
                .as(said())
                .isEqualTo(2);
        assertThat(output()).contains("535").doesNotContain("wrong-88-password");
        assertThat(count("one")).isZero();

        settings(mail.starttls, "starttls", DebianMail.PASSWORD, true, units);
        register(List.of(List.of(units.get(0), "one@example.gov.cn"), List.of(units.get(1), "nobody@example.gov.cn")));
        assertThat(run("send", "--confirm", "2", workspace.toString()))
                .as(said())
                .isEqualTo(3);
        assertThat(output()).contains("被拒收", "550");
        assertThat(delivered("one").getSubject()).contains("退回修改");
    }

    /** The units of the letters, as the submissions print them. */
    private List<String> units() {
        try (Ledger ledger = Ledger.open(LedgerPlace.file(workspace.resolve("gouji.db")))) {
            return ledger.mails().in().stream()
                    .map(letter -> letter.whose().unit())
                    .toList();
        }
    }

    private void settings(int port, String security, String password, boolean trusted, List<String> units)
            throws IOException {
        Path secret = workspace.resolve("password");
        Files.writeString(secret, password);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        String text = """
                bureau: 某市财政局
                reply-to: yusuan@example.gov.cn
                settle-seconds: 0
                mail:
                  host: localhost
                  port: %d
                  security: %s
                  user: %s
                  password-file: password
                  certificates: "%s"
                  per-minute: 6000
                """.formatted(port, security, DebianMail.USER, trusted ? mail.certificate : "");
        List<List<String>> register = new ArrayList<>();
        for (String unit : units) {
            register.add(List.of(unit, (register.isEmpty() ? "one" : "two") + "@example.gov.cn"));
        }
        register(register);
        Files.writeString(workspace.resolve("settings.yaml"), text);
    }

    private void register(List<List<String>> rows) throws IOException {
        Files.write(workspace.resolve("units.xlsx"), PlainSheet.of("单位名册", List.of("单位名称", "邮箱"), rows));
    }

    /** The one letter in that mailbox; exim delivers a moment after it has taken it. */
    private MimeMessage delivered(String mailbox) throws Exception {
        for (int tries = 0; tries < 300 && count(mailbox) == 0; tries++) {
            Thread.sleep(100);
        }
        try (Store store = store(mailbox);
                Folder inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_ONLY);
            assertThat(inbox.getMessageCount()).as(said()).isEqualTo(1);
            return new MimeMessage((MimeMessage) inbox.getMessage(1));
        }
    }

    private int count(String mailbox) throws Exception {
        Path delivered = mail.maildir(mailbox);
        return Files.isDirectory(delivered)
                ? tree(delivered).stream()
                        .filter(Files::isRegularFile)
                        .filter(file -> file.getParent().endsWith("new")
                                || file.getParent().endsWith("cur"))
                        .toList()
                        .size()
                : 0;
    }

    private Store store(String mailbox) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.imaps.ssl.trust", "localhost");
        Store store = Session.getInstance(properties).getStore("imaps");
        store.connect("localhost", mail.imaps, mailbox, DebianMail.PASSWORD);
        return store;
    }

    private String said() throws IOException {
        return output() + err.toString(StandardCharsets.UTF_8) + mail.said();
    }

    private static List<Path> tree(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.sorted().toList();
        }
    }

    private int run(String... args) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return new Cli(Equipment.standard(), settings -> new GoujiChecker(Samples.gouji()), CLOCK, console).run(args);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
