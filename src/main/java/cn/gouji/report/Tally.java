package cn.gouji.report;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import java.util.EnumMap;
import java.util.Map;

/** How many findings of each severity (计数); consequences are not counted, their cause is, and rounding gaps are none. */
public record Tally(int errors, int warnings, int hints, int unverifiable) {

    /** What becomes of a submission. */
    public enum State {
        /** 退回修改: something must be corrected or explained, or nothing at all could be checked. */
        RETURN,
        /** 通过. */
        PASS
    }

    /** The findings of a review. */
    public static Tally of(Review review) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Finding finding : Ranking.of(review)) {
            counts.merge(finding.severity(), 1, Integer::sum);
        }
        return new Tally(
                counts.getOrDefault(Severity.ERROR, 0),
                counts.getOrDefault(Severity.WARNING, 0),
                counts.getOrDefault(Severity.INFO, 0),
                counts.getOrDefault(Severity.UNVERIFIABLE, 0));
    }

    /** What becomes of the submission. */
    public static State state(Review review) {
        Tally tally = of(review);
        boolean faultless = tally.errors == 0 && tally.warnings == 0;
        boolean checked = !review.held().isEmpty() || !review.roundings().isEmpty();
        return faultless && checked ? State.PASS : State.RETURN;
    }
}
