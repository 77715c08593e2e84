package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.gouji.desk.mortal.Trouble;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that is full, a folder that may not be written to, a ledger that is locked, a clock that was set back. */
class TroubleTest {

    private static final Wording WORDING = Wording.strict(Language.CHINESE);
    private static final int POINTS = 4;

    private static MortalBatch.Undisturbed undisturbed;
    private static Map<String, String> essence;

    @TempDir
    private Path folder;

    private final Notes notes = new Notes();

    /** Hears what is in the way. */
    private static final class Notes implements Progress {

        final List<String> said = new ArrayList<>();

        @Override
        public void step(Stage stage, int done, int total, String what) {
            assertThat(done).isLessThanOrEqualTo(total);
        }

        @Override
        public void note(String key, Map<String, ?> values) {
            said.add(WORDING.text(key, values));
        }
    }

    @BeforeAll
    static void nothingInTheWay(@TempDir Path elsewhere) throws Exception {
        undisturbed = MortalBatch.undisturbed(elsewhere);
        essence = new MortalBatch(elsewhere).essence();
    }

    @AfterEach
    void over() {
        Trouble.over();
    }

    @Test
    void whereverTheDiskIsFullItSaysSoAndTheNextRunGoesOn() throws Exception {
        assertThat(undisturbed.writes()).isGreaterThan(20);

        for (int point = 0; point < POINTS; point++) {
            long at = 1 + point * (undisturbed.writes() - 1) / POINTS;
            MortalBatch batch = MortalBatch.in(folder.resolve("full-" + at));
            Trouble.full(at);
            assertThatExceptionOfType(DeskFault.class)
                    .as("full at write %d", at)
                    .isThrownBy(batch::run)
                    .satisfies(fault -> assertThat(fault.text(WORDING))
                            .contains("磁盘已满", "没有丢失", "再运行", folder.resolve("full-" + at) + "/outbox/"));
            Trouble.over();
            batch.run();

            assertThat(batch.essence()).as("full at write %d", at).isEqualTo(essence);
        }
    }

    @Test
    void wheneverTheLedgerIsLockedItSaysSoAndTheNextRunGoesOn() throws Exception {

        for (int point = 0; point < POINTS; point++) {
            long at = 1 + point * (undisturbed.statements() - 1) / POINTS;
            MortalBatch batch = MortalBatch.in(folder.resolve("locked-" + at));
            Trouble.locked(at);
            assertThatExceptionOfType(DeskFault.class)
                    .as("locked at statement %d", at)
                    .isThrownBy(batch::run)
                    .satisfies(
                            fault -> assertThat(fault.text(WORDING)).contains("正被别的程序占用", "gouji.db", "没有丢失", "再运行"));
            Trouble.over();
            batch.run();

            assertThat(MortalBatch.difference(undisturbed.outcome(), batch.outcome()))
                    .as("locked at statement %d", at)
                    .isEmpty();
        }
    }

    /** What was answered stays so, and the originals are moved as soon as they may be. */
    @ParameterizedTest
    @ValueSource(strings = {"inbox", "archive", "rejected"})
    void whereOriginalsMayNotBeMovedEachIsNamedAndTheNextRunMovesThem(String denied) throws Exception {
        MortalBatch batch = MortalBatch.in(folder.resolve("ws"));
        Trouble.denied(folder.resolve("ws").resolve(denied));

        Outcome outcome = batch.run(notes);

        assertThat(outcome.left()).isPositive();
        assertThat(notes.said).isNotEmpty().allMatch(text -> text.contains("只读，或没有权限") && text.contains("inbox"));
        Trouble.over();
        batch.run();
        assertThat(batch.essence()).isEqualTo(essence);
    }

    @Test
    void aFolderOfTheInboxThatCannotBeLookedIntoIsNamedAndTheRestGoesOn() throws Exception {
        MortalBatch batch = MortalBatch.in(folder.resolve("ws"));
        Trouble.closed(folder.resolve("ws/inbox/乙"));

        Outcome outcome = batch.run(notes);

        assertThat(outcome.left()).isEqualTo(1);
        assertThat(outcome.returned()).isPositive();
        assertThat(notes.said)
                .singleElement()
                .asString()
                .contains(folder.resolve("ws/inbox/乙") + " 打不开", "只读，或没有权限", "留在收件文件夹");
        assertThat(folder.resolve("ws/inbox/乙/乙局.xlsx")).exists();
        Trouble.over();
        batch.run();
        assertThat(folder.resolve("ws/inbox/乙/乙局.xlsx")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outbox", ".gouji"})
    void whereNothingCanBeWrittenNothingIsBegunAndTheFolderIsNamed(String denied) throws Exception {
        MortalBatch batch = MortalBatch.in(folder.resolve("ws"));
        Trouble.denied(folder.resolve("ws").resolve(denied));

        assertThatExceptionOfType(DeskFault.class)
                .isThrownBy(batch::run)
                .satisfies(fault -> assertThat(fault.text(WORDING))
                        .contains(folder.resolve("ws").resolve(denied) + "", "只读，或没有权限", "再运行"));
        Trouble.over();
        batch.run();

        assertThat(batch.essence()).isEqualTo(essence);
    }

    @Test
    void aClockThatWasSetBackIsTold() throws IOException {
        PaperDesk paper = new PaperDesk(folder);
        paper.put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        paper.desk(PaperDesk.NOW).run(paper.workspace(), notes);
        assertThat(notes.said).isEmpty();
        paper.put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "warning"));
        paper.desk(PaperDesk.NOW.minus(Duration.ofDays(400))).run(paper.workspace(), notes);

        assertThat(notes.said).singleElement().asString().contains("2024-12-14 02:03", "2026-01-18 02:03", "拨错");
    }
}
