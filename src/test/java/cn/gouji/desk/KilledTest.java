package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.gouji.desk.mortal.Death;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slice of {@link KilledProcessTest}: the program dies at a few points, in this process. */
class KilledTest {

    private static final int POINTS = 6;

    @TempDir
    private Path folder;

    @AfterEach
    void nobodyDies() {
        Death.never();
    }

    @Test
    void whereverItDiesTheNextRunEndsAsIfItHadNot() throws Exception {
        MortalBatch.Undisturbed undisturbed = MortalBatch.undisturbed(folder.resolve("undisturbed"));
        long calls = undisturbed.calls();
        assertThat(calls).isGreaterThan(200);

        for (int point = 0; point < POINTS; point++) {
            long at = 1 + point * (calls - 1) / POINTS;
            MortalBatch batch = MortalBatch.in(folder.resolve("killed-" + at));
            Death.simulated(at);
            assertThatExceptionOfType(Death.Killed.class).isThrownBy(batch::run);
            Death.never();

            batch.run();

            assertThat(MortalBatch.difference(undisturbed.outcome(), batch.outcome()))
                    .as("killed at call %d of %d", at, calls)
                    .isEmpty();
        }
    }
}
