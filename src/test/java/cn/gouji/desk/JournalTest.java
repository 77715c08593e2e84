package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.Runs;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk remembers from one run to the next, and what it holds back. */
class JournalTest {

    private static final Instant NOW = PaperDesk.NOW;

    @TempDir
    private Path folder;

    private PaperDesk paper;

    @BeforeEach
    void workspace() throws IOException {
        paper = new PaperDesk(folder);
    }

    @Test
    void aUnitThatIsNotRegisteredIsHeldUntilItIs() throws IOException {
        paper.register(List.of(List.of("某市教育局", "", "jyj@example.gov.cn")));
        paper.put("表.xlsx", FakeChecker.file("市教育局", 2026, "支出", "error"));

        Outcome held = paper.run(NOW);
        String reason = Files.readString(folder.resolve("held/表.xlsx.原因.txt"));
        String letter = Files.readString(folder.resolve("held/表.xlsx.eml"));
        assertThat(letter).contains("X-Unsent: 1").doesNotContain("To:", "filename");
        paper.register(List.of(List.of("某市教育局", "市教育局", "jyj@example.gov.cn")));
        Outcome answered = paper.run(NOW.plusSeconds(60));

        assertThat(held.held()).isEqualTo(1);
        assertThat(held.returned()).isZero();
        assertThat(reason).contains("市教育局", "某市教育局", "别名");
        assertThat(answered.returned()).isEqualTo(1);
        assertThat(names("held")).isEmpty();
        assertThat(names("inbox")).isEmpty();
        assertThat(paper.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.recipient()).isEqualTo("jyj@example.gov.cn"));
    }

    @Test
    void aFileCalledByAnotherUnitGoesToNobodyUntilAPersonHasDecided() throws IOException {
        paper.register(List.of(
                List.of("某市教育局", "", "jyj@example.gov.cn"),
                List.of("某市水务局", "", "swj@example.gov.cn"),
                List.of("某市教育局本级", "", "bj@example.gov.cn")));
        paper.put("某市教育局预算表.xlsx", FakeChecker.file("某市教育局", 2026, "支出", "error"));
        paper.put("某市水务局预算表.xlsx", FakeChecker.file("某市教育局", 2026, "收入", "error"));
        paper.put("某市教育局 本级.xlsx", FakeChecker.file("某市教育局", 2025, "支出", "error"));

        Outcome first = paper.run(NOW);
        Outcome again = paper.run(NOW.plusSeconds(60));

        assertThat(first.held()).isEqualTo(1);
        assertThat(again.held()).isZero();
        assertThat(Files.readString(folder.resolve("held/某市水务局预算表.xlsx.原因.txt")))
                .contains("“某市水务局”", "“某市教育局”");
        assertThat(paper.mails())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.recipient()).isEqualTo("jyj@example.gov.cn"));
    }

    @Test
    void aRegisteredUnitHasOnlyItsOwnAddress() throws IOException {
        paper.register(List.of(List.of("甲局", "", "jia@example.gov.cn"), List.of("乙局", "", "")));
        paper.put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        paper.put("乙.xlsx", FakeChecker.file("乙局", 2026, "支出", "error"));

        paper.run(NOW);

        assertThat(paper.mails())
                .extracting(mail -> mail.whose().unit() + mail.recipient())
                .containsExactlyInAnyOrder("甲局jia@example.gov.cn", "乙局");
    }

    @Test
    void theSameContentIsNotAnsweredTwiceUnlessTheRulesAreOthers() throws IOException {
        String content = FakeChecker.file("甲局", 2026, "支出", "error");
        paper.put("甲.xlsx", content);
        paper.run(NOW);
        paper.put("甲（2）.xlsx", content);
        Outcome again = paper.run(NOW.plusSeconds(60));
        paper.put("甲（3）.xlsx", content);
        paper.settings("score-step: 1\n");
        Outcome otherRules = paper.run(NOW.plusSeconds(120));

        assertThat(again.repeated()).isEqualTo(1);
        assertThat(again.returned()).isZero();
        assertThat(otherRules.returned()).isEqualTo(1);
        assertThat(names("inbox")).isEmpty();
    }

    @Test
    void versionsThatComeTogetherAreRoundsInTheOrderTheyWereWritten() throws IOException {
        paper.put("a.xlsx", FakeChecker.file("甲局", 2026, "支出", "warning"));
        paper.put("b.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        Files.setLastModifiedTime(
                folder.resolve("inbox/b.xlsx"), java.nio.file.attribute.FileTime.from(NOW.minusSeconds(60)));

        paper.run(NOW);

        assertThat(names("outbox/20260118-020304/退回修改")).containsExactlyInAnyOrder("b_核对意见.xlsx", "a_核对意见_第2次.xlsx");
    }

    @Test
    void aClockThatWasSetBackChangesNoOrder() throws IOException {
        paper.put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        paper.run(NOW);
        paper.put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "warning"));
        paper.run(NOW.minus(Duration.ofDays(400)));
        paper.put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error") + "|x");
        paper.run(NOW.minus(Duration.ofDays(800)));

        assertThat(paper.entries()).extracting(entry -> entry.result().round()).containsExactly(1, 2, 3);
    }

    @Test
    void whatAnotherProgramHasTakenIsLeftToIt() throws IOException {
        paper.put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        paper.put("乙.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));
        try (Ledger ledger = paper.ledger();
                Instance other = Instance.here(paper.workspace())) {
            ledger.runs().begin(new Runs.Start("other", other.id(), "0", "p", NOW), List.of("inbox/甲.xlsx"));

            Outcome outcome = paper.run(NOW);

            assertThat(outcome.submissions()).isEqualTo(1);
            assertThat(names("inbox")).containsExactly("甲.xlsx");
        }

        assertThat(paper.run(NOW.plusSeconds(60)).returned()).isEqualTo(1);
        assertThat(names("inbox")).isEmpty();
    }

    @Test
    void aFileThatIsStillBeingWrittenWaits() throws Exception {
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 1\n");
        paper.put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error") + "|");
        paper.put("乙.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                try {
                    Files.writeString(folder.resolve("inbox/甲.xlsx"), " ", java.nio.file.StandardOpenOption.APPEND);
                    Thread.sleep(20);
                } catch (IOException | InterruptedException ended) {
                    return;
                }
            }
        });

        Outcome first = paper.run(NOW);
        done.set(true);
        writer.get(1, TimeUnit.MINUTES);
        Outcome second = paper.run(NOW.plusSeconds(60));

        assertThat(first.passed()).isEqualTo(1);
        assertThat(first.left()).isEqualTo(1);
        assertThat(second.returned()).isEqualTo(1);
    }

    @Test
    void whatFailedIsNotTriedAgainBeforeItChanges() throws IOException {
        paper.put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "boom"));
        Desk desk = paper.desk(NOW);

        assertThat(desk.run(paper.workspace(), Progress.SILENT).failed()).isEqualTo(1);
        assertThat(desk.run(paper.workspace(), Progress.SILENT).isNothing()).isTrue();
        paper.put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出明细", "pass"));
        assertThat(desk.run(paper.workspace(), Progress.SILENT).passed()).isEqualTo(1);
    }

    @Test
    void whoeverStopsItStopsItBetweenTwoSteps() throws IOException {
        paper.put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        paper.put("乙.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));

        assertThatExceptionOfType(Desk.Stopped.class)
                .isThrownBy(() -> paper.desk(NOW)
                        .run(paper.workspace(), Progress.SILENT, () -> !paper.checker.checked.isEmpty()));
        paper.run(NOW.plusSeconds(60));

        assertThat(names("inbox")).isEmpty();
        assertThat(paper.entries()).allMatch(entry -> entry.state() == Entry.State.ANSWERED);
        assertThat(paper.mails()).hasSize(2);
    }

    @Test
    void aLedgerThatIsDamagedStopsTheRunWithAWordAboutIt() throws IOException {
        paper.put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        Files.writeString(folder.resolve("gouji.db"), "no ledger at all, but long enough".repeat(100));

        assertThatExceptionOfType(DeskFault.class)
                .isThrownBy(() -> paper.run(NOW))
                .satisfies(fault ->
                        assertThat(fault.text(Wording.strict(Language.CHINESE))).contains("台账", "gouji.db"));
        assertThat(names("inbox")).containsExactly("甲.xlsx");
    }

    private List<String> names(String path) throws IOException {
        try (Stream<Path> found = Files.list(folder.resolve(path))) {
            return found.map(file -> file.getFileName().toString()).toList();
        }
    }
}
