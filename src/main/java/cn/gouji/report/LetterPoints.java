package cn.gouji.report;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import cn.gouji.round.Standing;
import cn.gouji.text.OneLine;
import cn.gouji.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a letter lists (要点): a few lines of one kind of finding each, the others counted. */
final class LetterPoints {

    private static final int TOP = 5;

    private final Wording wording;
    private final Review review;

    LetterPoints(Wording wording, Review review) {
        this.wording = wording;
        this.review = review;
    }

    /** The gravest findings, each with its cell. */
    String gravest() {
        List<String> lines = lines(grave(finding -> true));
        if (lines.isEmpty()) {
            return Tally.state(review) == Tally.State.PASS
                    ? wording.text("letter.none")
                    : wording.text("sheet.conclusion.unread");
        }
        return listed(lines);
    }

    /** What was there in the round before and is there still. */
    String open() {
        return listed(lines(grave(finding -> isOfBefore(finding, true))));
    }

    /** What was not there in the round before. */
    String fresh() {
        return listed(lines(grave(finding -> isOfBefore(finding, false))));
    }

    /** What was there in the round before and is mended. */
    String mended() {
        return listed(review.since().mended().stream()
                .filter(gone -> !gone.folded())
                .map(gone -> point(gone.severity(), gone.rule(), gone.place(), gone.message()))
                .toList());
    }

    private boolean isOfBefore(Finding finding, boolean before) {
        return review.standing(finding).map(Standing::before).orElse(false) == before;
    }

    private List<Finding> grave(Predicate<Finding> wanted) {
        return Ranking.of(review).stream()
                .filter(finding -> finding.severity() == Severity.ERROR || finding.severity() == Severity.WARNING)
                .filter(wanted)
                .toList();
    }

    private List<String> lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> point(
                        finding.severity(),
                        finding.rule().id(),
                        wording.place(finding.at().place()),
                        wording.message(finding)))
                .toList();
    }

    private String point(Severity severity, String rule, String place, String message) {
        return wording.text(
                "letter.point",
                Map.of(
                        "severity", wording.severity(severity),
                        "rule", rule,
                        "place", OneLine.of(place),
                        "message", OneLine.of(message)));
    }

    private String listed(List<String> points) {
        if (points.isEmpty()) {
            return wording.text("letter.none");
        }
        List<String> lines = new ArrayList<>();
        for (String point : points.subList(0, Math.min(TOP, points.size()))) {
            lines.add(wording.text("letter.numbered", Map.of("number", lines.size() + 1, "point", point)));
        }
        if (points.size() > TOP) {
            lines.add(wording.text("letter.more", Map.of("count", points.size() - TOP)));
        }
        return String.join("\n", lines);
    }
}
