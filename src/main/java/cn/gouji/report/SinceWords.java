package cn.gouji.report;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import cn.gouji.round.Explanation;
import cn.gouji.round.Standing;
import cn.gouji.round.UnitAnswer;
import cn.gouji.round.Waiver;
import cn.gouji.wording.Wording;
import java.util.Map;
import java.util.Optional;

/** Says how a round stands to the one before (与上次相比). */
public final class SinceWords {

    private final Wording wording;

    /** In the language of these words. */
    public SinceWords(Wording wording) {
        this.wording = wording;
    }

    /** The comparison in one sentence, and what was judged again beside it; empty in a first round. */
    public String summary(Review review) {
        String beside = review.since().beside().isEmpty()
                ? ""
                : wording.text(
                        "since.beside",
                        Map.of(
                                "files",
                                String.join(
                                        wording.text("list.names"),
                                        review.since().beside())));
        return review.since().isLater() ? compared(review) + beside : beside;
    }

    private String compared(Review review) {
        long unverifiable = count(review, true, true);
        String still =
                unverifiable == 0 ? "" : wording.text("since.and-unverifiable", Map.of("unverifiable", unverifiable));
        String unseen = review.since().unseen().isEmpty()
                ? ""
                : wording.text(
                        "since.and-unseen",
                        Map.of("unseen", review.since().unseen().size()));
        String changed = review.since().changed().isEmpty()
                ? ""
                : wording.text(
                        "since.and-changed",
                        Map.of("changed", review.since().changed().size()));
        return wording.text(
                "since.summary",
                Map.of(
                        "round",
                        review.since().round(),
                        "mended",
                        review.since().mended().size(),
                        "open",
                        count(review, true, false),
                        "new",
                        count(review, false, false) + count(review, false, true),
                        "andUnverifiable",
                        still,
                        "andUnseen",
                        unseen,
                        "andChanged",
                        changed));
    }

    /** What has become of one finding, with an approval that lets it be; empty where there is nothing to say. */
    public String standing(Review review, Finding finding) {
        Optional<Standing> standing = review.standing(finding);
        Optional<Waiver> waiver = standing.flatMap(Standing::waiver);
        if (waiver.isPresent()) {
            return waived(waiver.get());
        }
        if (!review.since().isLater() || standing.isEmpty()) {
            return "";
        }
        boolean claimed = standing.get()
                .explanation()
                .answer()
                .filter(UnitAnswer.CORRECTED::equals)
                .isPresent();
        String open = finding.severity() == Severity.UNVERIFIABLE
                ? "since.unverifiable"
                : claimed ? "since.open-claimed" : "since.open";
        return wording.text(standing.get().before() ? open : "since.new");
    }

    /** What the unit says to a finding. */
    public static Explanation explanation(Review review, Finding finding) {
        return review.standing(finding).map(Standing::explanation).orElse(Explanation.NONE);
    }

    private String waived(Waiver waiver) {
        return wording.text(
                "since.waived",
                Map.of(
                        "document", waiver.document(),
                        "expires", waiver.expires().toString(),
                        "reason", waiver.reason()));
    }

    private static long count(Review review, boolean before, boolean unverifiable) {
        return Ranking.of(review).stream()
                .filter(finding -> unverifiable == (finding.severity() == Severity.UNVERIFIABLE))
                .filter(finding -> review.standing(finding)
                        .filter(standing ->
                                standing.before() == before && standing.waiver().isEmpty())
                        .isPresent())
                .count();
    }
}
