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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the inbox to the units' mailboxes, through the command line and GreenMail. */
class SendCommandTest {

    private static final String PASSWORD = "geheim-47-secret";
    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)});

    @TempDir
    private static Path prepared;

    @TempDir
    private Path folder;

    private final FakeChecker checker = new FakeChecker();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private int day = 10;

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
        if (Files.notExists(prepared.resolve("inbox"))) {
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
        out.reset();
        err.reset();
    }

    private void prepare() throws Exception {
        Path test = folder;
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

    private static List<Path> tree(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.toList();
        }
    }

    @Test
    void eachUnitGetsItsOwnAndNothingElseOnce() throws Exception {
        assertThat(run("send", "--confirm", "2", folder.toString())).isZero();

        Map<String, String> received = received();
        assertThat(received).containsOnlyKeys("jia@example.gov.cn", "yi@example.gov.cn");
        assertThat(received.get("jia@example.gov.cn")).contains("甲局|2026").doesNotContain("乙局", "丙局");
        assertThat(received.get("yi@example.gov.cn")).contains("乙局|2026").doesNotContain("甲局", "丙局");
        assertThat(output()).contains("已发出", "丙局", "发出 2 封");
        assertThat(run("send", "--confirm", "2", folder.toString())).isEqualTo(2);
        assertThat(run("send", folder.toString())).isZero();
        assertThat(MAIL.getReceivedMessages()).hasSize(2);
        assertThat(output()).contains("没有可以发的信");
    }

    @Test
    void aDryRunListsAndSendsNothing() throws Exception {
        assertThat(run("send", "--dry-run", folder.toString())).isZero();

        assertThat(output())
                .contains("可以发的信 2 封", "甲局 <jia@example.gov.cn> 【退回修改】", "乙局 <yi@example.gov.cn> 【审核通过】")
                .contains("没有登记邮箱", "丙局");
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(states()).containsOnly(Mail.State.DRAFT);
    }

    @Test
    void withoutTheRightCountNothingIsSent() {
        assertThat(run("send", folder.toString())).isEqualTo(2);
        assertThat(errors()).contains("--confirm 2");
        assertThat(run("send", "--confirm", "3", folder.toString())).isEqualTo(2);
        assertThat(errors()).contains("要发的是 2 封，确认的是 3 封");
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatACrashLeftOpenIsNotSentAgainUntilAPersonDecides() throws Exception {
        String id = crashed("甲局", true);

        assertThat(run("send", "--confirm", "1", folder.toString())).isEqualTo(3);
        assertThat(received()).containsOnlyKeys("yi@example.gov.cn");
        assertThat(output()).contains("不能确定是否发出的 1 封", "--resend", "--mark-sent", id);

        assertThat(run("send", folder.toString())).isEqualTo(3);
        assertThat(received()).containsOnlyKeys("yi@example.gov.cn");

        assertThat(run("send", "--resend", id, folder.toString())).isZero();
        assertThat(run("send", "--confirm", "1", folder.toString())).isZero();
        assertThat(received()).containsOnlyKeys("jia@example.gov.cn", "yi@example.gov.cn");
        assertThat(run("send", "--resend", id, folder.toString())).isEqualTo(2);
    }

    @Test
    void whatACrashLeftBeforeItsEndWasSentIsSentByItself() throws Exception {
        crashed("甲局", false);

        assertThat(run("send", "--confirm", "2", folder.toString())).isZero();

        assertThat(received()).containsOnlyKeys("jia@example.gov.cn", "yi@example.gov.cn");
    }

    @Test
    void whatAPersonKnowsToBeSentIsNotSent() throws Exception {
        String id = crashed("甲局", true);

        assertThat(run("send", "--mark-sent", id, folder.toString())).isZero();
        assertThat(run("send", "--confirm", "1", folder.toString())).isZero();

        assertThat(received()).containsOnlyKeys("yi@example.gov.cn");
        assertThat(run("send", "--mark-sent", "ffffffffff", folder.toString())).isEqualTo(2);
        assertThat(errors()).contains("没有编号以 ffffffffff 开头的信");
    }

    @Test
    void anAddressThatWasChangedSinceIsUsedAndSaid() throws Exception {
        register("001,甲局,,xin@example.gov.cn", "002,乙局,,yi@example.gov.cn", "003,丙局,,");

        assertThat(run("send", "--confirm", "2", folder.toString())).isZero();

        assertThat(received()).containsOnlyKeys("xin@example.gov.cn", "yi@example.gov.cn");
        assertThat(output()).contains("原来是 jia@example.gov.cn");
    }

    @Test
    void aNameThatHasComeToMeanAnotherUnitGetsNothing() throws Exception {
        register("001,甲局（原）,,jia@example.gov.cn", "009,乙局,甲局,yi@example.gov.cn", "003,丙局,,");

        assertThat(run("send", "--confirm", "1", folder.toString())).isEqualTo(2);

        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(output()).contains("没有可以发的信").contains("没有登记邮箱、或登记的编码和名称已经不是同一个单位的 3 封");
    }

    @Test
    void twoUnitsOfOneNameStopEverything() throws Exception {
        register("001,甲局,,jia@example.gov.cn", "002,甲 局,,yi@example.gov.cn");

        assertThat(run("send", "--confirm", "2", folder.toString())).isEqualTo(2);

        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(errors()).contains("units.xlsx", "甲 局");
    }

    @Test
    void aDraftInThePlaceOfAnotherUnitsIsNotSent() throws Exception {
        List<Path> drafts = drafts();
        Files.copy(drafts.get(1), drafts.get(0), StandardCopyOption.REPLACE_EXISTING);

        assertThat(run("send", "--confirm", "2", folder.toString())).isEqualTo(3);

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        received()
                .forEach((address, text) ->
                        assertThat(text).contains(address.equals("jia@example.gov.cn") ? "甲局|2026" : "乙局|2026"));
        assertThat(output()).contains("草稿有改动");
    }

    @Test
    void aLaterRoundOvertakesTheLetterThatWaits() throws Exception {
        hand("甲局", "warning");
        run("run", folder.toString());
        out.reset();

        assertThat(run("send", "--confirm", "2", folder.toString())).isZero();

        assertThat(output()).contains("已有后一轮意见的 1 封");
        assertThat(subjects()).anyMatch(subject -> subject.contains("第2次")).hasSize(2);
    }

    @Test
    void thePasswordIsNeitherSaidNorWritten() throws Exception {
        settings("wrong-88-password");
        assertThat(run("send", "--confirm", "2", folder.toString())).isEqualTo(2);
        settings(PASSWORD);
        assertThat(run("send", "--confirm", "2", folder.toString())).isZero();

        assertThat(output()).contains("535", "发信服务器不接受");
        assertThat(output() + errors()).doesNotContain(PASSWORD, "wrong-88-password");
        for (Path file : tree(folder)) {
            if (Files.isRegularFile(file) && !file.endsWith("password")) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(content).as(file.toString()).doesNotContain(PASSWORD, "wrong-88-password");
            }
        }
    }

    @Test
    void aPasswordFileThatOthersCanReadIsNotUsed() throws Exception {
        Files.setPosixFilePermissions(folder.resolve("password"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(run("send", "--confirm", "2", folder.toString())).isEqualTo(2);

        assertThat(errors()).contains("别人也能读", "chmod 600").doesNotContain(PASSWORD);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutAServerTheSettingIsNamed() throws Exception {
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 0\n");

        assertThat(run("send", "--confirm", "2", folder.toString())).isEqualTo(2);

        assertThat(errors()).contains("settings.yaml", "host");
    }

    @Test
    void helpSpeaksBothLanguages() {
        assertThat(run("send", "--help")).isZero();
        assertThat(output()).contains("--confirm", "确认要发的封数", "退出码");
        out.reset();
        assertThat(run("send", "--help", "--lang", "en")).isZero();
        assertThat(output()).contains("--dry-run", "Exit codes");
    }

    /** Leaves a letter as a program leaves it that was killed while it sent. */
    private String crashed(String unit, boolean atTheEnd) {
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

    private List<Mail.State> states() {
        try (Ledger ledger = Ledger.open(LedgerPlace.file(folder.resolve("gouji.db")))) {
            return ledger.mails().in().stream().map(Mail::state).toList();
        }
    }

    /** All that arrived, decoded, by address. */
    private static Map<String, String> received() throws Exception {
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

    private static List<String> subjects() throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : MAIL.getReceivedMessages()) {
            subjects.add(message.getSubject());
        }
        return subjects;
    }

    private List<Path> drafts() throws IOException {
        return tree(folder.resolve("outbox")).stream()
                .filter(file -> file.toString().endsWith(".eml"))
                .filter(file -> !file.toString().contains("丙局"))
                .sorted()
                .toList();
    }

    private void hand(String unit, String what) throws IOException {
        Files.writeString(folder.resolve("inbox/" + unit + ".xlsx"), FakeChecker.file(unit, 2026, "支出", what));
    }

    private void settings(String password) throws IOException {
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
                  per-minute: 6000
                """.formatted(MAIL.getSmtp().getPort()));
    }

    /** A register of these units: code, name, alias, address. */
    private void register(String... units) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream file = Files.newOutputStream(folder.resolve("units.xlsx"))) {
            XSSFSheet sheet = workbook.createSheet("单位名册");
            List<String> rows = new ArrayList<>(List.of("单位编码,单位名称,别名,邮箱"));
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

    private int run(String... args) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        Clock clock = Clock.fixed(Instant.parse("2026-01-" + day + "T02:03:04Z"), ZoneOffset.UTC);
        day++;
        return new Cli(new Equipment(Equipment.standard().reader(), checker), settings -> checker, clock, console)
                .run(args);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
