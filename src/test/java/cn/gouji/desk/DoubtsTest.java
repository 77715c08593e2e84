package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.ledger.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More than one submission can hold, and versions that come together: what goes on, what is held, and what is said of it. */
class DoubtsTest {

    private static final Instant NOW = PaperDesk.NOW;
    private static final String TABLES = FakeChecker.file("甲局", 2026, "支出", "pass");

    @TempDir
    private Path folder;

    private PaperDesk paper;

    @BeforeEach
    void workspace() throws IOException {
        paper = new PaperDesk(folder);
    }

    @Test
    void moreNarrativesThanASubmissionHoldsAreHeldAndTheRestGoesOn() throws IOException {
        paper.settings("submission-files: 5\n");
        paper.register(List.of(List.of("甲局", "", "jia@example.gov.cn"), List.of("乙局", "", "yi@example.gov.cn")));
        paper.put("表.xlsx", TABLES);
        paper.put("乙.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));
        for (int number = 1; number <= 6; number++) {
            paper.put(number + "/说明" + number + ".docx", narrative("单位" + number + "的说明"));
        }

        Outcome outcome = paper.run(NOW);
        Outcome again = paper.run(NOW.plusSeconds(60));

        assertThat(paper.checker.checked).containsExactlyInAnyOrder(List.of("表.xlsx"), List.of("乙.xlsx"));
        assertThat(outcome.held()).isEqualTo(1);
        assertThat(outcome.failed()).isZero();
        assertThat(paper.tree("held")).hasSize(18);
        assertThat(Files.readString(folder.resolve("held/说明1.docx.原因.txt")))
                .contains("6 个文件", "“甲局”", "最多 5 个", "submission-files", "held", "放回 inbox");
        assertThat(again.isNothing()).isTrue();
        assertThat(paper.mails()).hasSize(2);
    }

    @Test
    void withoutARegisterTheyAreNotPutBackByThemselvesEither() throws IOException {
        paper.settings("submission-files: 1\n");
        paper.put("收入.xlsx", FakeChecker.file("甲局", 2026, "收入", "pass"));
        paper.put("支出.xlsx", TABLES);

        assertThat(paper.run(NOW).held()).isEqualTo(1);
        assertThat(paper.run(NOW.plusSeconds(60)).isNothing()).isTrue();

        assertThat(paper.tree("inbox")).isEmpty();
        assertThat(paper.entries()).extracting(Entry::state).containsExactly(Entry.State.ASIDE);
        paper.settings("");
        for (String name : List.of("收入.xlsx", "支出.xlsx")) {
            Files.move(
                    folder.resolve("held").resolve(name),
                    folder.resolve("inbox").resolve(name));
        }
        assertThat(paper.run(NOW.plusSeconds(120)).passed()).isEqualTo(1);
    }

    @Test
    void filesThatAreTooLargeTogetherAreHeldAndOneAloneIsNot() throws IOException {
        paper.settings("submission-megabytes: 1\n");
        String large = "|" + "x".repeat(700_000);
        paper.put("收入.xlsx", FakeChecker.file("甲局", 2026, "收入", "pass") + large);
        paper.put("支出.xlsx", TABLES + large);
        paper.put("乙.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass") + large + large);

        assertThat(paper.run(NOW).held()).isEqualTo(1);

        assertThat(paper.checker.checked).containsExactly(List.of("乙.xlsx"));
        assertThat(Files.readString(folder.resolve("held/收入.xlsx.原因.txt"))).contains("2 MB", "submission-megabytes");
    }

    @Test
    void twoVersionsOfANarrativeAreTwoRoundsAndNeverOneSubmission() throws IOException {
        paper.put("表.xlsx", TABLES);
        paper.put("说明（改）.docx", narrative("说明"));
        paper.put("说明.docx", narrative("说明，金额 2 万元"));

        assertThat(paper.run(NOW).passed()).isEqualTo(2);

        assertThat(paper.checker.checked)
                .containsExactly(List.of("表.xlsx", "说明.docx"), List.of("表.xlsx", "说明（改）.docx"));
        assertThat(paper.entries()).extracting(entry -> entry.result().round()).containsExactly(1, 2);
    }

    @Test
    void aTableThatWasMendedStandsBesideTheOthersOfTheRoundBefore() throws IOException {
        paper.put("收入.xlsx", FakeChecker.file("甲局", 2026, "收入", "pass"));
        paper.put("支出.xlsx", TABLES);
        paper.put("支出（修改）.xlsx", TABLES + "|x");
        paper.put("说明.docx", narrative("说明"));

        paper.run(NOW);

        assertThat(paper.checker.checked)
                .containsExactly(
                        List.of("支出.xlsx", "收入.xlsx", "说明.docx"), List.of("支出（修改）.xlsx", "收入.xlsx", "说明.docx"));
    }

    @Test
    void versionsOfWhichNobodyCanTellTheLaterAreHeld() throws IOException {
        paper.put("表.xlsx", TABLES);
        paper.put("a/说明.docx", narrative("说明"));
        paper.put("b/说明.docx", narrative("另一份说明"));
        for (String name : List.of("a", "b")) {
            Files.setLastModifiedTime(folder.resolve("inbox/" + name + "/说明.docx"), FileTime.from(NOW));
        }

        assertThat(paper.run(NOW).held()).isEqualTo(1);
        assertThat(paper.run(NOW.plusSeconds(60)).isNothing()).isTrue();

        assertThat(paper.checker.checked).containsExactly(List.of("表.xlsx"));
        assertThat(paper.tree("held")).contains("说明.docx", "说明-2.docx");
        assertThat(Files.readString(folder.resolve("held/说明.docx.原因.txt")))
                .contains("“甲局”", "不同版本", "哪一份在后", "说明.docx、说明.docx");
    }

    @Test
    void whenTheyWereWrittenTellsWhereNothingElseDoes() throws IOException {
        paper.put("b.docx", narrative("共同的很长的一段说明"));
        paper.put("a.docx", narrative("共同的很长的一段说明 12"));
        Files.setLastModifiedTime(folder.resolve("inbox/b.docx"), FileTime.from(NOW.minusSeconds(60)));

        paper.run(NOW);

        assertThat(paper.checker.checked).containsExactly(List.of("b.docx"), List.of("a.docx"));
    }

    private static String narrative(String text) {
        return FakeChecker.file("甲局", 2026, text, "prose");
    }
}
