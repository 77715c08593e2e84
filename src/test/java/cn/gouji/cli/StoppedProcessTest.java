package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.desk.FakeChecker;
import cn.gouji.desk.Settings;
import cn.gouji.desk.Workspace;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real program that somebody ends, as Ctrl-C (INT) and as the system does when it shuts down (TERM). */
class StoppedProcessTest {

    private static final int FILES = 24;
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    private Path workspace;

    @BeforeEach
    void workspace() throws IOException {
        workspace = folder.resolve("ws");
        Workspace.create(workspace);
        Files.writeString(workspace.resolve("settings.yaml"), "settle-seconds: 0\npoll-seconds: 1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aRunThatIsEndedSaysWhatItDidAndTheNextGoesOn(String signal) throws Exception {
        for (int at = 0; at < FILES; at++) {
            put(at);
        }
        Process process = start("run");
        awaitAnswered(2);

        assertThat(ended(process, signal)).isEqualTo(130);
        assertThat(said()).contains("正在停止", "份报送：退回修改 0，通过 ", "结果在", "已停止");
        assertThat(answered()).isBetween(2L, FILES - 1L);
        assertThat(start("run").waitFor()).isZero();
        assertThat(said()).doesNotContain("停止");

        assertThat(count("inbox")).isZero();
        assertThat(count("archive")).isEqualTo(FILES);
        try (Ledger ledger = Ledger.open(new Workspace(workspace).ledger(Settings.DEFAULT))) {
            assertThat(ledger.submissions().all())
                    .hasSize(FILES)
                    .allMatch(entry -> entry.state() == Entry.State.ANSWERED);
            assertThat(ledger.mails().in()).hasSize(FILES);
        }
    }

    @Test
    void watchingEndsWellWhenItIsEnded() throws Exception {
        put(0);
        Process process = start("watch");
        awaitAnswered(1);

        assertThat(ended(process, "INT")).isZero();
        assertThat(said()).contains("已停止");
    }

    private void put(int number) throws IOException {
        Files.writeString(
                workspace.resolve("inbox").resolve(number + ".xlsx"),
                FakeChecker.file("单位" + number, 2026, "支出", "slow"));
    }

    /** A program started in the background may have been told to ignore Ctrl-C, and would pass that on. */
    private Process start(String command) throws IOException {
        List<String> words = new ArrayList<>(List.of("env", "--default-signal=INT"));
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StoppedProcessTest.class.getName(),
                command,
                workspace.toString()));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    public static void main(String[] args) {
        PrintStream stream = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Console console = new Console(stream, stream, false);
        FakeChecker checker = new FakeChecker();
        Equipment equipment = new Equipment(Equipment.standard().reader(), checker);
        System.exit(Main.run(new Cli(equipment, settings -> checker, Clock.systemUTC(), console), console, args));
    }

    private int ended(Process process, String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private void awaitAnswered(int count) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (answered() < count) {
            assertThat(System.nanoTime()).as(said()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private long answered() throws IOException {
        try (Stream<Path> found = Files.walk(workspace.resolve("outbox"))) {
            return found.filter(path -> path.toString().endsWith(".eml")).count();
        }
    }

    private long count(String part) throws IOException {
        try (Stream<Path> found = Files.walk(workspace.resolve(part))) {
            return found.filter(Files::isRegularFile).count();
        }
    }

    private String said() throws IOException {
        Path file = folder.resolve("said.txt");
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
