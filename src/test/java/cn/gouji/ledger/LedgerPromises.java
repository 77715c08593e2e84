package cn.gouji.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a ledger promises, on whatever it is kept. */
abstract class LedgerPromises {

    private static final Instant NOW = Instant.parse("2026-01-18T02:03:04Z");
    private static final Whose WHOSE = new Whose("某市教育局", "某市教育局", "101001", 2026, "BUDGET");

    private Ledger ledger;

    /** A ledger with nothing in it. */
    abstract LedgerPlace place() throws Exception;

    @BeforeEach
    void open() throws Exception {
        ledger = Ledger.open(place());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatDocumentsCameToIsKeptReplacedAndForgotten() {
        Comparisons.Result first = new Comparisons.Result("a", "甲");
        Comparisons.Result second = new Comparisons.Result("b", "乙");
        ledger.comparisons().keep(Map.of("unit 甲", first, "unit 乙", first, "unit 丙", first), Set.of());
        ledger.comparisons().keep(Map.of("unit 乙", second), Set.of("unit 丙", "unit 丁"));

        assertThat(ledger.comparisons().all()).isEqualTo(Map.of("unit 甲", first, "unit 乙", second));
    }

    @Test
    void aFileIsTakenByOneRunOnly() {
        OpenRun first = begin("a", "inbox/1.xlsx", "inbox/2.xlsx").orElseThrow();
        OpenRun second = begin("b", "inbox/2.xlsx", "inbox/3.xlsx").orElseThrow();

        assertThat(ledger.files().of(second.number())).extracting(Taken::path).containsExactly("inbox/3.xlsx");
        assertThat(begin("c", "inbox/1.xlsx", "inbox/3.xlsx")).isEmpty();

        ledger.files()
                .settled(
                        first.number(),
                        List.of(new Taken("inbox/1.xlsx", "s", Taken.State.ARCHIVED, "archive/1.xlsx")));
        assertThat(begin("d", "inbox/1.xlsx")).isPresent();
    }

    @Test
    void clerksAtTheSameMomentTakeDifferentFiles() throws Exception {
        List<String> paths =
                IntStream.range(0, 20).mapToObj(number -> "inbox/" + number).toList();
        ExecutorService clerks = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> work = IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(clerk -> () -> {
                        try (Ledger own = Ledger.open(ledger.place())) {
                            Optional<OpenRun> run =
                                    own.runs().begin(new Runs.Start("r", "o" + clerk, "1", "p", NOW), paths);
                            return run.map(it -> own.files().of(it.number()).size())
                                    .orElse(0);
                        }
                    })
                    .toList();
            int taken = 0;
            for (Future<Integer> each : clerks.invokeAll(work)) {
                taken += each.get();
            }
            assertThat(taken).isEqualTo(20);
        } finally {
            clerks.shutdownNow();
        }
    }

    @Test
    void anAnswerIsNotedWholeAndFoundByWhatItAnswers() {
        SubmissionKey key = planned("a", "hash");
        Noted noted = new Noted(
                List.of(fault(-1, "第一行\n第二行"), fault(0, "'; drop table mail; --")),
                List.of(new Noted.Said("错误", "SUM-01", "B2", "说", "属实", "因为", "", "- fingerprint")),
                Map.of(
                        "x/1", new Noted.Sum("甲", "1,234.56", "1234.56"),
                        "x/2", new Noted.Sum("乙", "0.12345", "0.12345"),
                        "x/3", new Noted.Sum("丙", "无", ""),
                        "x/4", new Noted.Sum("丁", "-0.1", "-0.1"),
                        "x/5", new Noted.Sum("戊", "大", "123456789012345678901234")),
                Set.of("x/1", "x/9"));

        ledger.submissions()
                .answered(
                        key,
                        result(),
                        noted,
                        "kept of it",
                        List.of("outbox/a/乙.xlsx", "outbox/a/丙.eml"),
                        Optional.of(mail("<1@gouji.invalid>", key)));

        assertThat(ledger.submissions().noted(key)).isEqualTo(noted);
        assertThat(ledger.submissions().kept(key)).contains("kept of it");
        assertThat(ledger.submissions().answers(key)).containsExactly("outbox/a/乙.xlsx", "outbox/a/丙.eml");
        assertThat(ledger.submissions().answered(WHOSE)).singleElement().satisfies(entry -> {
            assertThat(entry.result()).isEqualTo(result());
            assertThat(entry.contents()).containsExactly(new Entry.Member("inbox/甲.xlsx", ""));
        });
        assertThat(ledger.submissions().holding(List.of("hash"), "p")).isPresent();
        assertThat(ledger.submissions().holding(List.of("hash"), "other rules")).isEmpty();
        assertThat(ledger.submissions().holding(List.of("hash", "more"), "p")).isEmpty();
        assertThat(ledger.mails().in(Mail.State.DRAFT)).hasSize(1);
    }

    @Test
    void aLetterIsHandedOverByOneProgramOnlyAndNeverAfterItWasAccepted() {
        SubmissionKey key = planned("a", "hash");
        ledger.submissions()
                .answered(key, result(), Noted.NOTHING, "", List.of(), Optional.of(mail("<1@gouji.invalid>", key)));
        Mails mails = ledger.mails();

        assertThat(mails.sending("<1@gouji.invalid>", NOW)).isTrue();
        assertThat(mails.sending("<1@gouji.invalid>", NOW)).isFalse();
        mails.failed("<1@gouji.invalid>", "450 later", NOW);
        assertThat(mails.sending("<1@gouji.invalid>", NOW)).isTrue();
        mails.accepted("<1@gouji.invalid>", NOW);
        mails.failed("<1@gouji.invalid>", "too late", NOW);

        assertThat(mails.sending("<1@gouji.invalid>", NOW)).isFalse();
        assertThat(mails.find("<1@gouji.invalid>").orElseThrow().state()).isEqualTo(Mail.State.ACCEPTED);
        assertThat(mails.find("<1@gouji.invalid>").orElseThrow().attempts()).isEqualTo(2);
        assertThat(mails.find("<1@gouji.invalid>").orElseThrow().accepted()).contains(NOW);
    }

    @Test
    void whatWasNotedIsThereAfterOpeningAgain() {
        SubmissionKey key = planned("a", "hash");
        ledger.submissions().failed(key, "磁盘已满");
        ledger.runs().done(key.run(), NOW);

        try (Ledger again = Ledger.open(ledger.place())) {
            assertThat(again.runs().open()).isEmpty();
            assertThat(again.submissions().all())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.state()).isEqualTo(Entry.State.FAILED));
        }
    }

    private Optional<OpenRun> begin(String name, String... paths) {
        return ledger.runs().begin(new Runs.Start(name, "o", "0.1", "p", NOW), List.of(paths));
    }

    private SubmissionKey planned(String name, String hash) {
        OpenRun run = begin(name, "inbox/甲.xlsx").orElseThrow();
        SubmissionKey key = new SubmissionKey(run.number(), 1);
        ledger.runs()
                .planned(
                        run.number(),
                        Map.of("inbox/甲.xlsx", hash),
                        List.of(new Content("inbox/甲.xlsx", "", "甲.xlsx", hash, Content.State.READABLE, "")),
                        List.of(Entry.of(
                                key, Entry.State.PLANNED, WHOSE, List.of(new Entry.Member("inbox/甲.xlsx", "")), "")));
        return key;
    }

    private static Noted.Fault fault(int under, String message) {
        return new Noted.Fault(
                under,
                "0123456789abcdef",
                "SUM-01",
                Severity.ERROR,
                "甲.xlsx",
                "表1!B2",
                "spending/main/:/total",
                message,
                "1",
                "2",
                "",
                "",
                "");
    }

    private static Entry.Result result() {
        return new Entry.Result(1, false, 2, 0, 0, 1, 3, 0, NOW.toString());
    }

    private static Mail mail(String id, SubmissionKey key) {
        return new Mail(
                id,
                key,
                WHOSE,
                1,
                "jyj@example.gov.cn",
                "【退回修改】",
                "outbox/a/邮件草稿/甲.eml",
                "0a".repeat(32),
                Mail.State.DRAFT,
                0,
                NOW,
                Optional.empty(),
                "");
    }
}
