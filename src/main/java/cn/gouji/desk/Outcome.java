package cn.gouji.desk;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What came of a run.
 *
 * @param folder where the answers are; empty where the inbox was
 * @param errors how many submissions have findings at error level
 * @param rejected how many files could not be read
 * @param left how many files stay in the inbox because they did not open, changed meanwhile or could not be moved
 * @param failed how many submissions, or the summary, failed through a fault of ours
 */
public record Outcome(
        Optional<Path> folder,
        int submissions,
        int returned,
        int passed,
        int errors,
        int rejected,
        int left,
        int failed) {

    /** The inbox was empty. */
    static final Outcome NOTHING = new Outcome(Optional.empty(), 0, 0, 0, 0, 0, 0, 0);
}
