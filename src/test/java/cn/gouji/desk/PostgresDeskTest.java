package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.LedgerPlace;
import cn.gouji.ledger.PostgresCluster;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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

    private static int clerks(Path root, int count) throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(count);
        try {
            List<Callable<Outcome>> work = new ArrayList<>();
            for (int clerk = 0; clerk < count; clerk++) {
                work.add(() -> run(root));
            }
            int answered = 0;
            for (Future<Outcome> each : clerks.invokeAll(work)) {
                answered += each.get().passed();
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
