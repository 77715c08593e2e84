package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.gouji.excel.PlainSheet;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.Mail;
import cn.gouji.ledger.Runs;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

    private static final Instant NOW = Instant.parse("2026-01-18T02:03:04Z");

    @TempDir
    private Path folder;

    private Workspace workspace;
    private final FakeChecker checker = new FakeChecker();

    @BeforeEach
    void workspace() throws IOException {
        Workspace.create(folder);
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 0\n");
        workspace = Workspace.in(folder);
    }

    @Test
    void aUnitThatIsNotRegisteredIsHeldUntilItIs() throws IOException {
        register(List.of(List.of("某市教育局", "", "jyj@example.gov.cn")));
        put("表.xlsx", FakeChecker.file("市教育局", 2026, "支出", "error"));

        Outcome held = run(NOW);
        String reason = Files.readString(folder.resolve("held/表.xlsx.原因.txt"));
        String letter = Files.readString(folder.resolve("held/表.xlsx.eml"));
        assertThat(letter).contains("X-Unsent: 1").doesNotContain("To:", "filename");
        register(List.of(List.of("某市教育局", "市教育局", "jyj@example.gov.cn")));
        Outcome answered = run(NOW.plusSeconds(60));

        assertThat(held.held()).isEqualTo(1);
        assertThat(held.returned()).isZero();
        assertThat(reason).contains("市教育局", "某市教育局", "别名");
        assertThat(answered.returned()).isEqualTo(1);
        assertThat(names("held")).isEmpty();
        assertThat(names("inbox")).isEmpty();
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.recipient()).isEqualTo("jyj@example.gov.cn"));
    }

    @Test
    void aRegisteredUnitHasOnlyItsOwnAddress() throws IOException {
        register(List.of(List.of("甲局", "", "jia@example.gov.cn"), List.of("乙局", "", "")));
        Files.writeString(
                folder.resolve("settings.yaml"), "settle-seconds: 0\naddresses:\n  乙局: someone@example.gov.cn\n");
        put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        put("乙.xlsx", FakeChecker.file("乙局", 2026, "支出", "error"));

        run(NOW);

        assertThat(mails())
                .extracting(mail -> mail.whose().unit() + mail.recipient())
                .containsExactlyInAnyOrder("甲局jia@example.gov.cn", "乙局");
    }

    @Test
    void theSameContentIsNotAnsweredTwiceUnlessTheRulesAreOthers() throws IOException {
        String content = FakeChecker.file("甲局", 2026, "支出", "error");
        put("甲.xlsx", content);
        run(NOW);
        put("甲（2）.xlsx", content);
        Outcome again = run(NOW.plusSeconds(60));
        put("甲（3）.xlsx", content);
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 0\nscore-step: 1\n");
        Outcome otherRules = run(NOW.plusSeconds(120));

        assertThat(again.repeated()).isEqualTo(1);
        assertThat(again.returned()).isZero();
        assertThat(otherRules.returned()).isEqualTo(1);
        assertThat(names("inbox")).isEmpty();
    }

    @Test
    void versionsThatComeTogetherAreRoundsInTheOrderTheyWereWritten() throws IOException {
        put("a.xlsx", FakeChecker.file("甲局", 2026, "支出", "warning"));
        put("b.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        Files.setLastModifiedTime(
                folder.resolve("inbox/b.xlsx"), java.nio.file.attribute.FileTime.from(NOW.minusSeconds(60)));

        run(NOW);

        assertThat(names("outbox/20260118-020304/退回修改")).containsExactlyInAnyOrder("b_核对意见.xlsx", "a_核对意见_第2次.xlsx");
    }

    @Test
    void aClockThatWasSetBackChangesNoOrder() throws IOException {
        put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        run(NOW);
        put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "warning"));
        run(NOW.minus(Duration.ofDays(400)));
        put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error") + "|x");
        run(NOW.minus(Duration.ofDays(800)));

        assertThat(entries()).extracting(entry -> entry.result().round()).containsExactly(1, 2, 3);
    }

    @Test
    void whatAnotherProgramHasTakenIsLeftToIt() throws IOException {
        put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        put("乙.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));
        try (Ledger ledger = ledger();
                Instance other = Instance.here(workspace)) {
            ledger.runs().begin(new Runs.Start("other", other.id(), "0", "p", NOW), List.of("inbox/甲.xlsx"));

            Outcome outcome = run(NOW);

            assertThat(outcome.submissions()).isEqualTo(1);
            assertThat(names("inbox")).containsExactly("甲.xlsx");
        }

        assertThat(run(NOW.plusSeconds(60)).returned()).isEqualTo(1);
        assertThat(names("inbox")).isEmpty();
    }

    @Test
    void aFileThatIsStillBeingWrittenWaits() throws Exception {
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 1\n");
        put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error") + "|");
        put("乙.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));
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

        Outcome first = run(NOW);
        done.set(true);
        writer.get(1, TimeUnit.MINUTES);
        Outcome second = run(NOW.plusSeconds(60));

        assertThat(first.passed()).isEqualTo(1);
        assertThat(first.left()).isEqualTo(1);
        assertThat(second.returned()).isEqualTo(1);
    }

    @Test
    void whatFailedIsNotTriedAgainBeforeItChanges() throws IOException {
        put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "boom"));
        Desk desk = desk(NOW);

        assertThat(desk.run(workspace, Progress.SILENT).failed()).isEqualTo(1);
        assertThat(desk.run(workspace, Progress.SILENT).isNothing()).isTrue();
        put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出明细", "pass"));
        assertThat(desk.run(workspace, Progress.SILENT).passed()).isEqualTo(1);
    }

    @Test
    void whoeverStopsItStopsItBetweenTwoSteps() throws IOException {
        put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        put("乙.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));

        assertThatExceptionOfType(Desk.Stopped.class)
                .isThrownBy(() -> desk(NOW).run(workspace, Progress.SILENT, () -> !checker.checked.isEmpty()));
        run(NOW.plusSeconds(60));

        assertThat(names("inbox")).isEmpty();
        assertThat(entries()).allMatch(entry -> entry.state() == Entry.State.ANSWERED);
        assertThat(mails()).hasSize(2);
    }

    @Test
    void aLedgerThatIsDamagedStopsTheRunWithAWordAboutIt() throws IOException {
        put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        Files.writeString(folder.resolve("gouji.db"), "no ledger at all, but long enough".repeat(100));

        assertThatExceptionOfType(DeskFault.class)
                .isThrownBy(() -> run(NOW))
                .satisfies(fault ->
                        assertThat(fault.text(Wording.strict(Language.CHINESE))).contains("台账", "gouji.db"));
        assertThat(names("inbox")).containsExactly("甲.xlsx");
    }

    private void register(List<List<String>> units) throws IOException {
        Files.write(folder.resolve("units.xlsx"), PlainSheet.of("单位名册", List.of("单位名称", "别名", "邮箱"), units));
    }

    private Outcome run(Instant now) {
        return desk(now).run(workspace, Progress.SILENT);
    }

    private Desk desk(Instant now) {
        return new Desk(checker, checker, Wording.strict(Language.CHINESE), Clock.fixed(now, ZoneOffset.UTC));
    }

    private Ledger ledger() {
        return Ledger.open(workspace.ledger(Settings.DEFAULT));
    }

    private List<Mail> mails() {
        try (Ledger ledger = ledger()) {
            return ledger.mails().in();
        }
    }

    private List<Entry> entries() {
        try (Ledger ledger = ledger()) {
            return ledger.submissions().all();
        }
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(folder.resolve("inbox").resolve(name), content);
    }

    private List<String> names(String path) throws IOException {
        try (Stream<Path> found = Files.list(folder.resolve(path))) {
            return found.map(file -> file.getFileName().toString()).toList();
        }
    }
}
