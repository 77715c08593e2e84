package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.MadeUp;
import cn.gouji.check.Finding;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.ledger.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A narrative that comes in another run than its tables, and tables that come after their narrative. */
class CompletionTest {

    private static final String TABLES = FakeChecker.file("甲局", 2026, "支出", "error");
    private static final String NARRATIVE = FakeChecker.file("甲局", 2026, "说明", "prose");

    @TempDir
    private Path folder;

    private PaperDesk desk;
    private int minutes;

    @BeforeEach
    void workspace() throws IOException {
        desk = new PaperDesk(folder);
    }

    @Test
    void aLaterNarrativeIsJudgedWithTheTablesThatWereAnswered() throws IOException {
        hand("表.xlsx", TABLES);
        Outcome second = hand("说明.docx", NARRATIVE);

        assertThat(desk.checker.checked).containsExactly(List.of("表.xlsx"), List.of("表.xlsx", "说明.docx"));
        assertThat(second.returned()).isEqualTo(1);
        assertThat(desk.entries()).extracting(entry -> entry.result().round()).containsExactly(1, 2);
        assertThat(desk.tree("inbox")).isEmpty();
        assertThat(desk.tree("archive")).hasSize(2);
        assertThat(folder.resolve("archive/20260118-020404/表.xlsx")).hasContent(TABLES);
        assertThat(desk.tree("outbox/20260118-020504/退回修改")).containsExactly("表_核对意见_第2次.xlsx");
        assertThat(letter("20260118-020504")).contains("第 2 次核对", "本次连同此前报送的“表.xlsx”一并核对");
    }

    @Test
    void laterTablesAreJudgedWithTheNarrativeThatWasAnswered() throws IOException {
        hand("说明.docx", NARRATIVE);
        hand("表.xlsx", TABLES);

        assertThat(desk.checker.checked).containsExactly(List.of("说明.docx"), List.of("表.xlsx", "说明.docx"));
        assertThat(letter("20260118-020504")).contains("本次连同此前报送的“说明.docx”一并核对");
        assertThat(desk.tree("outbox/20260118-020504/退回修改")).containsExactly("表_核对意见_第2次.xlsx");
    }

    @Test
    void whatComesNowTakesThePlaceOfWhatItReplaces() throws IOException {
        hand("表.xlsx", TABLES);
        hand("说明.docx", NARRATIVE);
        hand("说明（改）.docx", FakeChecker.file("甲局", 2026, "说明改", "prose"));
        hand("表（改）.xlsx", FakeChecker.file("甲局", 2026, "支出", "pass"));

        assertThat(desk.checker.checked.subList(2, 4))
                .containsExactly(List.of("表.xlsx", "说明（改）.docx"), List.of("表（改）.xlsx", "说明（改）.docx"));
        assertThat(desk.entries()).extracting(entry -> entry.result().round()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void anotherUnitOrYearIsNotJoined() throws IOException {
        hand("表.xlsx", TABLES);
        hand("乙.docx", FakeChecker.file("乙局", 2026, "说明", "prose"));
        hand("去年.docx", FakeChecker.file("甲局", 2025, "说明", "prose"));

        assertThat(desk.checker.checked.subList(1, 3)).containsExactly(List.of("乙.docx"), List.of("去年.docx"));
    }

    @Test
    void theSameNarrativeOnceMoreIsNotAnsweredOnceMore() throws IOException {
        hand("表.xlsx", TABLES);
        hand("说明.docx", NARRATIVE);

        assertThat(hand("说明 副本.docx", NARRATIVE).repeated()).isEqualTo(1);
        assertThat(hand("表 副本.xlsx", TABLES).repeated()).isEqualTo(1);
        assertThat(desk.mails()).hasSize(2);
    }

    @Test
    void tablesThatAreNotWhatWasAnsweredAreNotJoined() throws IOException {
        hand("表.xlsx", TABLES);
        Files.writeString(folder.resolve("archive/20260118-020404/表.xlsx"), TABLES + "|");
        hand("说明.docx", NARRATIVE);

        assertThat(desk.checker.checked).containsExactly(List.of("表.xlsx"), List.of("说明.docx"));
        assertThat(log("20260118-020504")).contains("archive/20260118-020404/表.xlsx", "没有一并核对");
    }

    /** Where no table came, nobody could have explained anything on its sheet. */
    @Test
    void nobodyIsBlamedForNotExplainingOnASheetThatDidNotCome() throws IOException {
        Finding blame = MadeUp.finding(new RuleInfo("WAV-02", Severity.WARNING), Severity.WARNING, MadeUp.cell(1, 1));
        Finding other = MadeUp.finding(Severity.WARNING, 2, 2, "甲");
        Rounds.Heard heard = new Rounds.Heard(MadeUp.review(blame, other), List.of());

        assertThat(heard.beside(List.of(received("表.xlsx", TABLES))).review().findings())
                .containsExactly(other);
        assertThat(heard.beside(List.of(received("说明.docx", NARRATIVE)))
                        .review()
                        .findings())
                .containsExactly(blame, other);
        assertThat(heard.beside(List.of()).review().findings()).containsExactly(blame, other);
    }

    private Received received(String name, String content) throws IOException {
        return Received.read(Files.writeString(folder.resolve(name), content), name, desk.checker);
    }

    @Test
    void tablesInAnArchiveAreJoinedToo() throws IOException {
        desk.zip(
                "报送.zip", java.util.Map.of("甲/表.xlsx", TABLES, "乙/表.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass")));
        run();
        hand("说明.docx", NARRATIVE);

        assertThat(desk.checker.checked.get(2)).containsExactly("报送.zip／甲/表.xlsx", "说明.docx");
        assertThat(desk.entries()).allMatch(entry -> entry.state() == Entry.State.ANSWERED);
    }

    private Outcome hand(String name, String content) throws IOException {
        desk.put(name, content);
        return run();
    }

    private Outcome run() {
        minutes++;
        return desk.run(PaperDesk.NOW.plusSeconds(60L * minutes));
    }

    private String letter(String run) throws IOException {
        try (Stream<Path> drafts =
                Files.list(folder.resolve("outbox").resolve(run).resolve("邮件草稿"))) {
            return Conversation.body(drafts.findFirst().orElseThrow());
        }
    }

    private String log(String run) throws IOException {
        return Files.readString(folder.resolve("outbox").resolve(run).resolve("运行日志.txt"));
    }
}
