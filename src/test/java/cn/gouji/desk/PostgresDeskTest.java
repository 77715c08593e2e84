package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.gouji.excel.PlainSheet;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.LedgerPlace;
import cn.gouji.ledger.Mail;
import cn.gouji.ledger.PostgresCluster;
import cn.gouji.mail.Courier;
import cn.gouji.mail.Fate;
import cn.gouji.mail.Outbox;
import cn.gouji.mail.Reply;
import cn.gouji.mail.SealedLetter;
import cn.gouji.mail.Sender;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk of several clerks: {@code mvn -Pslow test -Dtest=PostgresLedgerTest,PostgresDeskTest}. */
@Tag("slow")
class PostgresDeskTest {

    private static final Instant NOW = Instant.parse("2026-01-18T02:03:04Z");

    @TempDir
    private Path folder;

    @Test
    void clerksWithOneLedgerAnswerEachFileOnceAndGoOnAfterTheServerWasKilled() throws Exception {
        Path root = folder.resolve("ws");
        Workspace.create(root);
        try (PostgresCluster cluster = PostgresCluster.start(folder)) {
            LedgerPlace place = cluster.database("gouji");
            Files.writeString(
                    root.resolve("settings.yaml"), "settle-seconds: 0\nledger: " + place.url() + "?user=postgres\n");
            put(root, 0, 30);
            assertThat(clerks(root, 3)).isEqualTo(30);

            put(root, 30, 40);
            cluster.kill();
            assertThatExceptionOfType(DeskFault.class)
                    .isThrownBy(() -> run(root))
                    .satisfies(fault -> assertThat(fault.text(Wording.strict(Language.CHINESE)))
                            .contains("连不上"));
            cluster.again();
            run(root);

            try (Ledger ledger = Ledger.open(place)) {
                assertThat(ledger.submissions().all()).hasSize(40);
                assertThat(ledger.mails().in()).hasSize(40);
            }
            try (Stream<Path> left = Files.list(root.resolve("inbox"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void lettersOfOneLedgerGoOutOnceThoughSeveralClerksSendAtOnce() throws Exception {
        Path root = folder.resolve("ws");
        Workspace.create(root);
        try (PostgresCluster cluster = PostgresCluster.start(folder)) {
            LedgerPlace place = cluster.database("gouji");
            List<List<String>> units = new ArrayList<>();
            for (int at = 0; at < 20; at++) {
                units.add(List.of("单位" + at, "u" + at + "@example.gov.cn"));
            }
            Files.write(root.resolve("units.xlsx"), PlainSheet.of("单位名册", List.of("单位名称", "邮箱"), units));
            Files.writeString(
                    root.resolve("settings.yaml"),
                    "settle-seconds: 0\nreply-to: ys@example.gov.cn\nmail: { per-minute: 6000 }\nledger: " + place.url()
                            + "?user=postgres\n");
            put(root, 0, 20);
            run(root);
            List<String> delivered = Collections.synchronizedList(new ArrayList<>());

            together(3, () -> {
                send(root, place, delivered);
                return 0;
            });

            assertThat(delivered).hasSize(20).doesNotHaveDuplicates();
            try (Ledger ledger = Ledger.open(place)) {
                assertThat(ledger.mails().in()).hasSize(20).allMatch(mail -> mail.state() == Mail.State.ACCEPTED);
            }
        }
    }

    /** Without the lock that keeps two programs of one folder apart: clerks at several machines share a ledger only. */
    private static void send(Path root, LedgerPlace place, List<String> delivered) throws Exception {
        Workspace workspace = new Workspace(root);
        try (Ledger ledger = Ledger.open(place)) {
            Post post = new Post(workspace, workspace.settings(), ledger, Clock.systemUTC());
            List<Post.Waiting> waiting = post.waiting();
            Map<String, String> units = new HashMap<>();
            waiting.forEach(letter ->
                    units.put(letter.mail().messageId(), letter.mail().whose().unit()));
            post.send(waiting, new CountingCourier(), time -> {}, new Sender.Listener() {
                @Override
                public void told(Outbox.Entry entry, Fate fate, String text) {
                    assertThat(fate).isIn(Fate.ACCEPTED, Fate.TAKEN);
                    if (fate == Fate.ACCEPTED) {
                        delivered.add(String.valueOf(units.get(entry.id())));
                    }
                }

                @Override
                public void waiting(Outbox.Entry entry, Duration time, String text) {
                    throw new AssertionError(text);
                }
            });
        }
    }

    /** Takes whatever it may. */
    private static final class CountingCourier implements Courier {

        @Override
        public Reply deliver(SealedLetter.Addressed letter, Passage passage) {
            if (!passage.begin()) {
                return new Reply(Reply.Kind.TAKEN, "");
            }
            passage.end();
            return new Reply(Reply.Kind.ACCEPTED, "");
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }

    private static int clerks(Path root, int count) throws Exception {
        return together(count, () -> run(root).passed());
    }

    private static int together(int count, Callable<Integer> deed) throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(count);
        try {
            int answered = 0;
            for (Future<Integer> each : clerks.invokeAll(Collections.nCopies(count, deed))) {
                answered += each.get();
            }
            return answered;
        } finally {
            clerks.shutdownNow();
        }
    }

    private static Outcome run(Path root) {
        FakeChecker checker = new FakeChecker();
        return new Desk(checker, checker, Wording.strict(Language.CHINESE), Clock.fixed(NOW, ZoneOffset.UTC))
                .run(new Workspace(root), Progress.SILENT);
    }

    private static void put(Path root, int from, int to) throws IOException {
        for (int at = from; at < to; at++) {
            Files.writeString(
                    root.resolve("inbox").resolve(at + ".xlsx"), FakeChecker.file("单位" + at, 2026, "支出", "pass"));
        }
    }
}
