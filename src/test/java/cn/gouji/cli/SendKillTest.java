package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.desk.FakeChecker;
import cn.gouji.excel.PlainSheet;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.LedgerPlace;
import cn.gouji.ledger.Mail;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process is killed at many points of its dialogue with the server. Whatever it left behind, the unit gets its letter,
 * and never twice unless a person says so.
 */
@Tag("slow")
class SendKillTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-18T02:03:04Z"), ZoneOffset.UTC);
    private static final String PASSWORD = "geheim-47-secret";
    private static final int POINTS = Integer.getInteger("kill.points", 10);
    private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private final GreenMail mail =
            new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)});
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void prepare() throws IOException {
        mail.start();
        mail.setUser("yusuan@example.gov.cn", "yusuan", PASSWORD);
        Path made = folder.resolve("made");
        run("init", made.toString());
        Files.writeString(made.resolve("inbox/甲局.xlsx"), FakeChecker.file("甲局", 2026, "支出", "error"));
        settings(made, 1, true);
        run("run", made.toString());
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void oneLetterWhereverTheSenderDies() throws Exception {
        KillingProxy proxy = new KillingProxy(mail.getSmtp().getPort(), Optional.empty(), () -> null);
        Path undisturbed = workspace("undisturbed");
        settings(undisturbed, proxy.port(), false);
        assertThat(send(undisturbed).waitFor())
                .as(Files.readString(undisturbed.resolve("said.txt")))
                .isZero();
        proxy.end();
        byte[] program = proxy.said(true);
        byte[] server = proxy.said(false);
        assertThat(mail.getReceivedMessages()).hasSize(1);

        List<String> outcomes = new ArrayList<>();
        for (KillingProxy.Point point : points(program, server)) {
            outcomes.add(point + " " + killedAt(point));
        }

        System.out.println(String.join("\n", outcomes));
        assertThat(outcomes).anyMatch(line -> line.contains("DRAFT"));
        assertThat(outcomes).anyMatch(line -> line.contains("UNSURE 0"));
        assertThat(outcomes).anyMatch(line -> line.contains("UNSURE 1"));
    }

    /** Spread over what both sides say, and close around the end of the content and the server's answer to it. */
    private static List<KillingProxy.Point> points(byte[] program, byte[] server) {
        List<KillingProxy.Point> points = new ArrayList<>();
        for (int at = 1; at <= POINTS; at++) {
            points.add(new KillingProxy.Point(true, Math.max(1, program.length * at / (POINTS + 1))));
            if (at % 2 == 0) {
                points.add(new KillingProxy.Point(false, Math.max(1, server.length * at / (POINTS + 1))));
            }
        }
        int end = indexOf(program, END) + END.length;
        int data = indexOf(program, "DATA\r\n".getBytes(StandardCharsets.US_ASCII));
        for (int bytes : List.of(data, data + 6, end - 5, end - 1, end)) {
            points.add(new KillingProxy.Point(true, bytes));
        }
        int goOn = indexOf(server, "354".getBytes(StandardCharsets.US_ASCII));
        int answer = goOn
                + indexOf(Arrays.copyOfRange(server, goOn, server.length), "\n250".getBytes(StandardCharsets.US_ASCII));
        for (int bytes : List.of(goOn, goOn + 3, answer + 1, answer + 4, server.length)) {
            points.add(new KillingProxy.Point(false, bytes));
        }
        return points;
    }

    /** Kills a sender there, sees what it left, and brings the letter home. */
    private String killedAt(KillingProxy.Point point) throws Exception {
        mail.purgeEmailFromAllMailboxes();
        Path workspace = workspace(point.fromProgram() + "-" + point.bytes());
        CompletableFuture<ProcessHandle> handle = new CompletableFuture<>();
        KillingProxy proxy = new KillingProxy(mail.getSmtp().getPort(), Optional.of(point), handle::join);
        settings(workspace, proxy.port(), true);
        Process process = send(workspace);
        handle.complete(process.toHandle());
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(point.toString()).isTrue();
        proxy.end();
        int arrived = mail.getReceivedMessages().length;
        Mail left = letter(workspace);
        String found = left.state() + " " + arrived;
        settings(workspace, mail.getSmtp().getPort(), true);
        switch (left.state()) {
            case DRAFT, SENDING -> {
                assertThat(arrived).as(found).isZero();
                assertThat(run("send", "--confirm", "1", workspace.toString()))
                        .as(said())
                        .isZero();
            }
            case UNSURE -> resolve(workspace, left, arrived);
            case ACCEPTED -> assertThat(arrived).as(found).isEqualTo(1);
            default -> throw new AssertionError(point + " " + found);
        }
        assertThat(letter(workspace).state()).as(found).isEqualTo(Mail.State.ACCEPTED);
        assertThat(mail.getReceivedMessages()).as(found).hasSize(1);
        assertThat(run("send", workspace.toString())).as(said()).isZero();
        return found;
    }

    /** The program says that it cannot tell and does nothing; a person looks and decides. */
    private void resolve(Path workspace, Mail left, int arrived) throws IOException {
        assertThat(run("send", workspace.toString())).as(said()).isEqualTo(3);
        assertThat(mail.getReceivedMessages()).hasSize(arrived);
        String id = left.messageId().substring(1, 11);
        assertThat(run("send", arrived == 1 ? "--mark-sent" : "--resend", id, workspace.toString()))
                .isZero();
        if (arrived == 0) {
            assertThat(run("send", "--confirm", "1", workspace.toString()))
                    .as(said())
                    .isZero();
        }
    }

    private static Mail letter(Path workspace) {
        try (Ledger ledger = Ledger.open(LedgerPlace.file(workspace.resolve("gouji.db")))) {
            return ledger.mails().in().get(0);
        }
    }

    private Process send(Path workspace) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "cn.gouji.cli.Main",
                "send",
                "--confirm",
                "1",
                workspace.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("GOUJI_MAIL_PASSWORD", PASSWORD);
        return builder.redirectErrorStream(true)
                .redirectOutput(workspace.resolve("said.txt").toFile())
                .start();
    }

    private Path workspace(String name) throws IOException {
        Path made = folder.resolve("made");
        Path workspace = folder.resolve(name);
        try (Stream<Path> found = Files.walk(made)) {
            for (Path path : found.toList()) {
                Path copy = workspace.resolve(made.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
        return workspace;
    }

    private static void settings(Path workspace, int port, boolean withFile) throws IOException {
        Path secret = workspace.resolve("password");
        Files.writeString(secret, PASSWORD);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        Files.write(
                workspace.resolve("units.xlsx"),
                PlainSheet.of("单位名册", List.of("单位名称", "邮箱"), List.of(List.of("甲局", "jia@example.gov.cn"))));
        Files.writeString(workspace.resolve("settings.yaml"), """
                reply-to: yusuan@example.gov.cn
                settle-seconds: 0
                mail:
                  host: 127.0.0.1
                  port: %d
                  security: none
                  user: yusuan
                  password-file: "%s"
                  pause-seconds: 0
                """.formatted(port, withFile ? "password" : ""));
    }

    private static int indexOf(byte[] text, byte[] wanted) {
        return new String(text, StandardCharsets.ISO_8859_1).indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
    }

    private int run(String... args) {
        FakeChecker checker = new FakeChecker();
        said.reset();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        Console console = new Console(stream, stream, false);
        return new Cli(new Equipment(Equipment.standard().reader(), checker), settings -> checker, CLOCK, console)
                .run(args);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
