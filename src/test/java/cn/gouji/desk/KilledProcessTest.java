package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process is killed at hundreds of points of a batch, some a second time while taking it up, and the next run, here, must
 * end as if nothing had been:
 * {@code mvn -Pslow test -Dtest=KilledProcessTest -Dkilled.points=240 -Dkilled.seed=1}.
 */
@Tag("slow")
class KilledProcessTest {

    private static final int POINTS = Integer.getInteger("killed.points", 240);
    private static final long SEED = Long.getLong("killed.seed", 1);
    private static final int KILLED = 137;

    @TempDir
    private Path folder;

    @Test
    void whereverTheProcessIsKilledNothingIsLostAndNothingAnsweredTwice() throws Exception {
        MortalBatch.Undisturbed undisturbed = MortalBatch.undisturbed(folder.resolve("undisturbed"));
        long calls = undisturbed.calls();
        Random random = new Random(SEED);
        System.out.printf("seed %d, %d points of %d calls%n", SEED, POINTS, calls);
        int killed = 0;
        int killedAgain = 0;

        for (int point = 0; point < POINTS; point++) {
            long at = 1 + point * (calls - 1) / POINTS;
            Path workspace = folder.resolve("killed-" + point);
            MortalBatch batch = MortalBatch.in(workspace);
            killed += process(workspace, at) == KILLED ? 1 : 0;
            if (point % 8 == 0) {
                killedAgain += process(workspace, 1 + random.nextInt((int) calls)) == KILLED ? 1 : 0;
            }
            batch.run();

            assertThat(MortalBatch.difference(undisturbed.outcome(), batch.outcome()))
                    .as("killed at call %d of %d", at, calls)
                    .isEmpty();
        }
        System.out.printf("killed %d times, %d of them once more while taking it up%n", killed, killedAgain);
        assertThat(killed).isGreaterThanOrEqualTo(POINTS * 95 / 100);
    }

    private static int process(Path workspace, long at) throws IOException, InterruptedException {
        Process process = KilledProcess.start(workspace, at);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
