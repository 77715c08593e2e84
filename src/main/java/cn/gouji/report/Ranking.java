package cn.gouji.report;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import java.util.Comparator;
import java.util.List;

/** The order in which findings are read: most grave first, then as the submission is read. */
public final class Ranking {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.at().place())
            .thenComparing(finding -> finding.rule().id());

    private Ranking() {}

    /** The findings of a review in reading order. */
    public static List<Finding> of(Review review) {
        return review.findings().stream().sorted(ORDER).toList();
    }
}
