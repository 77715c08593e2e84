package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.desk.FakeChecker;
import cn.gouji.desk.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WatchTest {

    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final FakeChecker checker = new FakeChecker();

    @Test
    void whateverComesIsAnsweredUntilItIsToldToEnd() throws Exception {
        Workspace.create(folder);
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 0\npoll-seconds: 1\n");
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Console console = new Console(stream, stream, false);
        Equipment equipment = new Equipment(Equipment.standard().reader(), checker);
        Desks desks = new Desks(equipment, console, settings -> checker, Clock.systemUTC());
        Interruption interruption = new Interruption(console);
        WatchCommand command = new WatchCommand(desks, console, interruption);
        CompletableFuture<Integer> exit =
                CompletableFuture.supplyAsync(() -> new CommandLine(command).execute(folder.toString()));

        put("甲.xlsx", "甲局");
        awaitArchived(1);
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 0\nnonsense: 1\n");
        put("乙.xlsx", "乙局");
        awaitSaid("nonsense");
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 0\n");
        awaitArchived(2);
        interruption.ask();

        assertThat(exit.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("正在看着", "已停止");
    }

    private void put(String name, String unit) throws IOException {
        Files.writeString(folder.resolve("inbox").resolve(name), FakeChecker.file(unit, 2026, "支出", "pass"));
    }

    private void awaitArchived(int count) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (archived() < count) {
            assertThat(System.nanoTime())
                    .as(out.toString(StandardCharsets.UTF_8))
                    .isLessThan(end);
            Thread.sleep(20);
        }
    }

    private void awaitSaid(String word) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!out.toString(StandardCharsets.UTF_8).contains(word)) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private long archived() throws IOException {
        try (Stream<Path> found = Files.walk(folder.resolve("archive"))) {
            return found.filter(Files::isRegularFile).count();
        }
    }
}
