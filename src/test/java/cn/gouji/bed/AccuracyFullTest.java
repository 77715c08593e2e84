package cn.gouji.bed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole measurement, held to the bars; {@code -Daccuracy=write} writes the page. {@code -Daccuracy.clean},
 * {@code -Daccuracy.faults} and {@code -Daccuracy.pairs} set how many submissions are made.
 */
@Tag("slow")
class AccuracyFullTest {

    @Test
    void barsAreKept() throws IOException {
        Accuracy accuracy = new Accuracy(200);
        accuracy.consistent(Integer.getInteger("accuracy.clean", 1000));
        accuracy.spoiled(Integer.getInteger("accuracy.faults", 60));
        accuracy.spoiledTwice(Integer.getInteger("accuracy.pairs", 120));

        if ("write".equals(System.getProperty("accuracy"))) {
            Files.writeString(
                    Path.of("src", "site", "markdown", "accuracy.md"), AccuracyPage.of(accuracy, Speed.lines()));
        }
        assertThat(accuracy.falseAlarms).isEmpty();
        AccuracySliceTest.assertBars(accuracy);
    }
}
