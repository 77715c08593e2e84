package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.ledger.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Material on which the program ends, or fails, whenever it is taken up. */
class AttemptsTest {

    private static final int ENOUGH = 20;

    @TempDir
    private Path folder;

    private PaperDesk paper;
    private int runs;

    @BeforeEach
    void workspace() throws IOException {
        paper = new PaperDesk(folder);
        paper.put("乙.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));
        paper.put("丙.xlsx", FakeChecker.file("丙局", 2026, "支出", "error"));
    }

    @Test
    void materialOnWhichTheProgramEndsOrFailsIsGivenUpAndTheRestIsAnswered() throws IOException {
        paper.put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "die"));
        paper.put("丁.xlsx", FakeChecker.file("丁局", 2026, "支出", "boom"));
        paper.put("戊.xlsx", FakeChecker.file("戊局", 2026, "支出", "deadly"));
        paper.put("己.xlsx", FakeChecker.file("己局", 2026, "支出", "crash"));

        runUntilTheInboxIsEmpty();

        assertThat(runs).isGreaterThan(Attempts.MOST);
        assertThat(paper.tree("held")).contains("甲.xlsx", "甲.xlsx.原因.txt", "丁.xlsx");
        assertThat(Files.readString(folder.resolve("held/甲.xlsx.原因.txt"))).contains("多次异常中止", "其他材料照常核对");
        assertThat(paper.tree("rejected"))
                .containsExactlyInAnyOrder("戊.xlsx", "戊.xlsx.原因.txt", "己.xlsx", "己.xlsx.原因.txt");
        assertThat(Files.readString(folder.resolve("rejected/戊.xlsx.原因.txt"))).contains("戊.xlsx", "多次异常中止");
        assertThat(paper.entries())
                .filteredOn(entry -> entry.state() == Entry.State.ANSWERED)
                .hasSize(2);
        assertThat(paper.mails()).hasSize(2);
        assertThat(paper.run(PaperDesk.NOW.plusSeconds(3600)).isNothing()).isTrue();
    }

    @Test
    void underOtherRulesItIsTriedAnew() throws IOException {
        String content = FakeChecker.file("甲局", 2026, "支出", "boom");
        paper.put("甲.xlsx", content);
        runUntilTheInboxIsEmpty();
        paper.settings("score-step: 1\n");
        paper.put("甲.xlsx", content);

        assertThat(paper.run(PaperDesk.NOW.plusSeconds(3600)).failed()).isEqualTo(1);
    }

    @Test
    void whatEndsInGoodOrderIsNoAttempt() throws IOException {
        paper.put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "die-once"));

        runUntilTheInboxIsEmpty();

        assertThat(runs).isEqualTo(2);
        assertThat(paper.mails()).hasSize(3);
        try (var ledger = paper.ledger()) {
            assertThat(ledger.trials().all()).isEmpty();
        }
    }

    private void runUntilTheInboxIsEmpty() throws IOException {
        while (!paper.tree("inbox").isEmpty()) {
            assertThat(runs).as("%s", List.copyOf(paper.tree("inbox"))).isLessThan(ENOUGH);
            runs++;
            try {
                paper.run(PaperDesk.NOW.plusSeconds(60L * runs));
            } catch (FakeChecker.Died ended) {
                assertThat(paper.tree("inbox")).isNotEmpty();
            }
        }
    }
}
