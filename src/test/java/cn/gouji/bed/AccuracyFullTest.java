package cn.gouji.bed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole measurement, held to the bars; {@code -Daccuracy=write} writes the page. {@code -Daccuracy.clean},
 * {@code -Daccuracy.count} and {@code -Daccuracy.pairs} set how many submissions are made, {@code -Daccuracy.files} that one in
 * so many of them goes through files as well. It tells how far it is.
 */
@Tag("slow")
class AccuracyFullTest {

    private static final int CLEAN = 1000;
    private static final int FAULTS = 200;
    private static final int PAIRS = 120;
    private static final int ONE_IN = 10;

    @Test
    void barsAreKept() throws IOException {
        int clean = Integer.getInteger("accuracy.clean", CLEAN);
        int faults = Integer.getInteger("accuracy.count", FAULTS);
        int pairs = Integer.getInteger("accuracy.pairs", PAIRS);
        int share = Integer.getInteger("accuracy.files", ONE_IN);

        Accuracy accuracy = new Accuracy(200, Bench.Way.GRIDS);
        measure(accuracy, clean, faults, pairs);
        Accuracy files = new Accuracy(0, Bench.Way.FILES);
        measure(files, clean / share, Math.max(1, faults / share), pairs / share);

        if ("write".equals(System.getProperty("accuracy"))) {
            Files.writeString(
                    Path.of("src", "site", "markdown", "accuracy.md"), AccuracyPage.of(accuracy, files, Speed.lines()));
        }
        for (Accuracy each : new Accuracy[] {accuracy, files}) {
            assertThat(each.alarms.errors).isEmpty();
            AccuracySliceTest.assertBars(each);
        }
    }

    private static void measure(Accuracy accuracy, int clean, int faults, int pairs) {
        accuracy.consistent(clean);
        accuracy.spoiled(faults);
        accuracy.spoiledTwice(pairs);
    }
}
