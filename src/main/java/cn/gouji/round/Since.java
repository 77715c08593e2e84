package cn.gouji.round;

import java.util.List;
import java.util.Map;

/**
 * What has become of the round before (与上次相比).
 *
 * @param round the number of this round, from 1
 * @param standings how the findings of this round stand to the one before, by fingerprint
 * @param mended what was found then and is no longer there
 * @param unseen what was found then and could not be looked at this time, because what it was found in is not there
 * @param changed figures that changed though no finding asked for it
 * @param beside the files that had come before and were judged together with what came this time
 */
public record Since(
        int round,
        Map<String, Standing> standings,
        List<Earlier> mended,
        List<Earlier> unseen,
        List<Change> changed,
        List<String> beside) {

    /** The first round: nothing to compare with. */
    public static final Since FIRST = new Since(1, Map.of(), List.of(), List.of(), List.of());

    public Since {
        standings = Map.copyOf(standings);
        mended = List.copyOf(mended);
        unseen = List.copyOf(unseen);
        changed = List.copyOf(changed);
        beside = List.copyOf(beside);
    }

    /** Compared by itself. */
    public Since(
            int round,
            Map<String, Standing> standings,
            List<Earlier> mended,
            List<Earlier> unseen,
            List<Change> changed) {
        this(round, standings, mended, unseen, changed, List.of());
    }

    /** The same with the figures that changed though nobody asked. */
    public Since withChanged(List<Change> others) {
        return new Since(round, standings, mended, unseen, others, beside);
    }

    /** The same, judged beside files that had come before. */
    public Since withBeside(List<String> files) {
        return new Since(round, standings, mended, unseen, changed, files);
    }

    /** Whether there was a round before. */
    public boolean isLater() {
        return round > 1;
    }
}
