package cn.gouji.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ledger on a real PostgreSQL, a cluster of the test's own: {@code apt-get install postgresql}, then
 * {@code mvn -Pslow test -Dtest=PostgresLedgerTest,PostgresDeskTest}.
 */
@Tag("slow")
class PostgresLedgerTest extends LedgerPromises {

    @TempDir
    private static Path folder;

    private static PostgresCluster cluster;
    private static int databases;
    private static final int CLERKS = 6;

    @BeforeAll
    static void start() throws Exception {
        cluster = PostgresCluster.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @Override
    LedgerPlace place() throws Exception {
        return cluster.database("ledger" + databases++);
    }

    @RepeatedTest(8)
    void clerksWhoOpenANewLedgerAtTheSameMomentAllGetIt() throws Exception {
        LedgerPlace fresh = place();
        ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
        try {
            List<Future<String>> names = clerks.invokeAll(Collections.nCopies(CLERKS, () -> {
                try (Ledger own = Ledger.open(fresh)) {
                    return own.workspace();
                }
            }));

            Set<String> workspaces = new HashSet<>();
            for (Future<String> name : names) {
                workspaces.add(name.get());
            }
            assertThat(workspaces).hasSize(1);
        } finally {
            clerks.shutdownNow();
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidSo() {
        LedgerPlace nowhere = LedgerPlace.server("jdbc:postgresql://127.0.0.1:1/none", "nobody", "");

        assertThatExceptionOfType(LedgerFault.class)
                .isThrownBy(() -> Ledger.open(nowhere))
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(LedgerFault.Kind.UNREACHABLE));
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidSo() {
        LedgerPlace none = LedgerPlace.server(cluster.url("no_such_database"), "postgres", "");

        assertThatExceptionOfType(LedgerFault.class)
                .isThrownBy(() -> Ledger.open(none))
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(LedgerFault.Kind.REFUSED));
    }

    @Test
    void aLongTransactionOfAnotherProgramIsSaidToBeInTheWayAndNothingIsLost() throws Exception {
        LedgerPlace place = place();
        Runs.Start start = new Runs.Start("run", "owner", "0", "p", Instant.EPOCH);
        try (Ledger ledger = Ledger.open(place);
                Connection other = place.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table claim in access exclusive mode");

            assertThatExceptionOfType(LedgerFault.class)
                    .isThrownBy(() -> ledger.runs().begin(start, List.of("inbox/甲.xlsx")))
                    .satisfies(fault -> assertThat(fault.kind()).isEqualTo(LedgerFault.Kind.LOCKED));

            other.rollback();
            assertThat(ledger.runs().open()).isEmpty();
            assertThat(ledger.runs().begin(start, List.of("inbox/甲.xlsx"))).isPresent();
        }
    }
}
