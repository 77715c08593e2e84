package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Review;
import cn.gouji.SourceFile;
import cn.gouji.desk.Checker;
import cn.gouji.desk.FakeChecker;
import cn.gouji.desk.Settings;
import cn.gouji.desk.Workspace;
import cn.gouji.filing.Filing;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real program that somebody ends, as Ctrl-C (INT) and as the system does when it shuts down (TERM). */
class StoppedProcessTest {

    /** More than are answered before it is told to end and, on as many cores as it uses, while it is. */
    private static final int FILES = 12;

    private static final int PATIENCE_SECONDS = 120;
    private static final String TOLD = "told";

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
        assertThat(next()).isZero();

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
                FakeChecker.file("单位" + number, 2026, "支出", "pass"));
    }

    /** Checks two submissions at once, and the others when the program has been told to end. */
    private record WaitingChecker(FakeChecker checker, Path told) implements Checker {

        private static final int AT_ONCE = 2;

        @Override
        public Opening open(SourceFile file) {
            return checker.open(file);
        }

        @Override
        public Review check(List<Opening> submission) {
            Review review = checker.check(submission);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (checker.checked.size() > AT_ONCE && Files.notExists(told) && System.nanoTime() < end) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            return review;
        }

        @Override
        public Filing filing(List<Opening> submission) {
            return checker.filing(submission);
        }
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

    /** The program, whose work does not go on after the second submission before somebody has told it to end. */
    public static void main(String[] args) {
        Path told = Path.of(args[1]).resolveSibling(TOLD);
        Console console = console(System.out);
        FakeChecker checker = new FakeChecker();
        Checker waiting = new WaitingChecker(checker, told);
        System.exit(Main.run(cli(console, checker, waiting), console, args));
    }

    private int next() {
        Console console = console(OutputStream.nullOutputStream());
        FakeChecker checker = new FakeChecker();
        return Main.ran(cli(console, checker, checker), console, new String[] {"run", workspace.toString()});
    }

    private static Console console(OutputStream out) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Console(stream, stream, false);
    }

    private static Cli cli(Console console, FakeChecker annotator, Checker checker) {
        Equipment equipment = new Equipment(Equipment.standard().reader(), annotator);
        return new Cli(equipment, settings -> checker, Clock.systemUTC(), console);
    }

    private int ended(Process process, String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        await(() -> said().contains("正在停止"));
        Files.createFile(folder.resolve(TOLD));
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private void awaitAnswered(int count) throws Exception {
        await(() -> answered() >= count);
    }

    private void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.call()) {
            assertThat(System.nanoTime()).as(said()).isLessThan(end);
            Thread.sleep(10);
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
