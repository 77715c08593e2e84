package cn.gouji.report;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The order in which findings are read: most grave first, then as the submission is read. */
public final class Ranking {

    private static final String ROUNDING = "joint.rounding";

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.at().place())
            .thenComparing(finding -> finding.rule().id());

    private Ranking() {}

    /** What there is to do, in reading order: the findings without the gaps that rounding explains. */
    public static List<Finding> of(Review review) {
        return review.findings().stream()
                .filter(finding -> !isRounding(finding))
                .sorted(ORDER)
                .toList();
    }

    /** The gaps that rounding explains, in reading order, each by itself. */
    public static List<Finding> roundings(Review review) {
        return review.findings().stream()
                .filter(Ranking::isRounding)
                .flatMap(finding ->
                        finding.consequences().isEmpty() ? Stream.of(finding) : finding.consequences().stream())
                .sorted(ORDER)
                .toList();
    }

    private static boolean isRounding(Finding finding) {
        return finding.message().variant().startsWith(ROUNDING);
    }
}
