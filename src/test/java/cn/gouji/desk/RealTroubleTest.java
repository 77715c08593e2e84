package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.gouji.ledger.Entry;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is really full, a folder that really may not be changed, and a ledger that another process really has locked: {@code mvn -Pslow test
 * -Dtest=RealTroubleTest}, as root of a Linux where file systems may be mounted and files made unchangeable; skipped elsewhere.
 */
@Tag("slow")
class RealTroubleTest {

    private static final Wording WORDING = Wording.strict(Language.CHINESE);
    private static final int FILES = 12;

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    /** Hears what is in the way. */
    private final Progress progress = new Progress() {
        @Override
        public void step(Stage stage, int done, int total, String what) {
            assertThat(done).isLessThanOrEqualTo(total);
        }

        @Override
        public void note(String key, Map<String, ?> values) {
            said.add(WORDING.text(key, values));
        }
    };

    @Test
    void aFullDiskIsToldLosesNothingAndTheNextRunGoesOn() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk + ""))
                .as("file systems may be mounted here")
                .isZero();
        try {
            PaperDesk paper = filled(disk.resolve("ws"));
            Path filler = Files.write(
                    disk.resolve("filler"), new byte[(int) (disk.toFile().getUsableSpace() - 60_000)]);

            assertThatExceptionOfType(DeskFault.class)
                    .isThrownBy(() -> paper.desk(PaperDesk.NOW).run(paper.workspace(), progress))
                    .satisfies(fault -> assertThat(fault.text(WORDING)).contains("磁盘已满", "没有丢失", "再运行"));
            Files.delete(filler);

            resumes(paper);
        } finally {
            run("umount", disk + "");
        }
    }

    @Test
    void aFolderThatMayNotBeChangedIsNamedAndTheNextRunGoesOn() throws Exception {
        PaperDesk paper = filled(folder.resolve("ws"));
        Path archive = folder.resolve("ws/archive");
        assumeThat(run("chattr", "+i", archive + ""))
                .as("files may be made unchangeable here")
                .isZero();
        try {
            Outcome outcome = paper.desk(PaperDesk.NOW).run(paper.workspace(), progress);

            assertThat(outcome.left()).isEqualTo(FILES);
            assertThat(outcome.passed()).isEqualTo(FILES);
            assertThat(said).hasSize(FILES).allMatch(text -> text.contains("已答复") && text.contains("只读，或没有权限"));
        } finally {
            run("chattr", "-i", archive + "");
        }
        resumes(paper);
    }

    @Test
    void aLedgerThatAnotherProcessHasLockedIsToldAndTheNextRunGoesOn() throws Exception {
        PaperDesk paper = filled(folder.resolve("ws"));
        paper.ledger().close();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RealTroubleTest.class.getName(),
                        folder.resolve("ws/gouji.db") + "")
                .start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('!');

            assertThatExceptionOfType(DeskFault.class)
                    .isThrownBy(paper::run)
                    .satisfies(
                            fault -> assertThat(fault.text(WORDING)).contains("正被别的程序占用", "gouji.db", "没有丢失", "再运行"));
            assertThat(paper.tree("inbox")).hasSize(FILES);
        } finally {
            other.destroyForcibly().waitFor();
        }
        resumes(paper);
    }

    /** The other process. */
    public static void main(String[] args) throws SQLException, IOException {
        try (Connection ledger = DriverManager.getConnection("jdbc:sqlite:" + args[0]);
                Statement lock = ledger.createStatement()) {
            lock.execute("begin exclusive");
            System.out.print('!');
            System.out.flush();
            System.in.read();
        }
    }

    private static PaperDesk filled(Path workspace) throws IOException {
        PaperDesk paper = new PaperDesk(workspace);
        for (int unit = 0; unit < FILES; unit++) {
            paper.put("单位" + unit + ".xlsx", FakeChecker.file("单位" + unit, 2026, "支出", "pass"));
        }
        return paper;
    }

    private static void resumes(PaperDesk paper) throws IOException {
        paper.run(PaperDesk.NOW.plusSeconds(60));

        assertThat(paper.tree("inbox")).isEmpty();
        assertThat(paper.tree("archive")).hasSize(FILES);
        assertThat(paper.entries())
                .filteredOn(entry -> entry.state() == Entry.State.ANSWERED)
                .hasSize(FILES);
        assertThat(paper.mails()).hasSize(FILES);
        assertThat(paper.tree("outbox").stream().filter(name -> name.endsWith("_核对意见.xlsx")))
                .hasSize(FILES);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
