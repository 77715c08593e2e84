package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one workspace while files keep coming: {@code mvn -Pslow test -Dtest=TwoProgramsTest}. */
@Tag("slow")
class TwoProgramsTest {

    private static final int FILES = 120;
    private static final int ROUNDS = 6;

    @TempDir
    private Path folder;

    @Test
    void severalProgramsOnOneWorkspaceNeverTakeTheSameFile() throws Exception {
        Workspace.create(folder);
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 0\n");
        int written = 0;

        for (int round = 0; round < ROUNDS; round++) {
            List<Process> programs = new ArrayList<>();
            for (int program = 0; program < 3; program++) {
                programs.add(KilledProcess.start(folder, Long.MAX_VALUE));
                for (int more = 0; more < FILES / ROUNDS / 3 + 1 && written < FILES; more++, written++) {
                    put(written);
                    Thread.sleep(15);
                }
            }
            for (Process program : programs) {
                assertThat(program.waitFor(5, TimeUnit.MINUTES)).isTrue();
                assertThat(program.exitValue()).isZero();
            }
        }
        KilledProcess.start(folder, Long.MAX_VALUE).waitFor(5, TimeUnit.MINUTES);

        assertThat(files("inbox", ".xlsx")).isZero();
        assertThat(files("archive", ".xlsx")).isEqualTo(written);
        assertThat(files("outbox", ".eml")).isEqualTo(written);
        try (Ledger ledger = Ledger.open(new Workspace(folder).ledger(Settings.DEFAULT))) {
            System.out.printf(
                    "%d files in %d runs%n", written, ledger.runs().all().size());
            assertThat(ledger.submissions().all())
                    .hasSize(written)
                    .allMatch(entry -> entry.state() == Entry.State.ANSWERED);
            assertThat(ledger.mails().in()).hasSize(written);
        }
    }

    /** A program that writes a file elsewhere and moves it in, as a mail program does. */
    private void put(int number) throws IOException {
        Path passing =
                Files.writeString(folder.resolve("passing"), FakeChecker.file("单位" + number, 2026, "支出", "error"));
        Files.move(passing, folder.resolve("inbox").resolve(number + ".xlsx"));
    }

    private long files(String part, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder.resolve(part))) {
            return found.filter(path -> path.toString().endsWith(ending))
                    .filter(path -> part.equals("outbox") == path.toString().endsWith(".eml"))
                    .count();
        }
    }
}
