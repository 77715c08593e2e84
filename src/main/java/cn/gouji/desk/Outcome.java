package cn.gouji.desk;

import cn.gouji.ledger.Content;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What came of a run.
 *
 * @param folder where the answers are; empty where there was nothing to do
 * @param submissions how many submissions were checked or failed to be
 * @param errors how many submissions have findings at error level
 * @param rejected how many files could not be read
 * @param held how many submissions are held because their unit is not registered or a person has to decide
 * @param repeated how many submissions had been answered already and are not answered again
 * @param left how many files stay in the inbox because they did not open, are still being written or could not be moved
 * @param failed how many submissions, or the summary, failed through a fault of ours
 */
public record Outcome(
        Optional<Path> folder,
        int submissions,
        int returned,
        int passed,
        int errors,
        int rejected,
        int held,
        int repeated,
        int left,
        int failed) {

    /** There was nothing to do. */
    static final Outcome NOTHING = new Outcome(Optional.empty(), 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Whether there was nothing to do, and nothing waits. */
    public boolean isNothing() {
        return equals(NOTHING);
    }

    /** What the ledger says of a run. */
    static Outcome of(Ledger ledger, long run, Path folder) {
        List<Entry> entries = ledger.submissions().of(run);
        long unread = ledger.files().contents(run).stream()
                .filter(content -> content.state() == Content.State.UNREADABLE)
                .count();
        return new Outcome(
                Optional.of(folder),
                count(entries, entry -> answered(entry) || entry.state() == Entry.State.FAILED),
                count(entries, entry -> answered(entry) && !entry.result().passed()),
                count(entries, entry -> answered(entry) && entry.result().passed()),
                count(entries, entry -> entry.result().errors() > 0),
                (int) unread,
                count(entries, entry -> entry.state().isHeld()),
                count(entries, entry -> entry.state() == Entry.State.REPEATED),
                0,
                count(
                        entries,
                        entry -> entry.result().crashes() > 0
                                || (entry.state() == Entry.State.FAILED
                                        && !entry.detail().isEmpty())));
    }

    private static boolean answered(Entry entry) {
        return entry.state() == Entry.State.ANSWERED;
    }

    private static int count(List<Entry> entries, Predicate<Entry> wanted) {
        return (int) entries.stream().filter(wanted).count();
    }

    /** With so many more files left and failures. */
    Outcome with(int moreLeft, int moreFailed) {
        return new Outcome(
                folder,
                submissions,
                returned,
                passed,
                errors,
                rejected,
                held,
                repeated,
                left + moreLeft,
                failed + moreFailed);
    }

    /** Both together; the folder is the later one's. */
    Outcome and(Outcome later) {
        return new Outcome(
                later.folder.or(() -> folder),
                submissions + later.submissions,
                returned + later.returned,
                passed + later.passed,
                errors + later.errors,
                rejected + later.rejected,
                held + later.held,
                repeated + later.repeated,
                left + later.left,
                failed + later.failed);
    }
}
