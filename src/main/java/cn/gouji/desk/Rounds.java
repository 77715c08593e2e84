package cn.gouji.desk;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.filing.Figure;
import cn.gouji.report.ReturnedSheet;
import cn.gouji.round.Change;
import cn.gouji.round.ChangedUnasked;
import cn.gouji.round.Figures;
import cn.gouji.round.Hearing;
import cn.gouji.round.Previous;
import cn.gouji.round.Since;
import cn.gouji.round.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a review beside the round before, with what the unit says and what the bureau has accepted (与上次相比). */
public final class Rounds {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.at().place())
            .thenComparing(finding -> finding.rule().id());

    private static final String UNEXPLAINED = "WAV-02";

    private final RuleSettings settings;
    private final Waivers waivers;
    private final LocalDate today;

    /** Rounds of a bureau that prescribes this and has accepted these explanations. */
    public Rounds(RuleSettings settings, Waivers waivers, LocalDate today) {
        this.settings = settings;
        this.waivers = waivers;
        this.today = today;
    }

    /** A review that has been heard, and what only the bureau has to know. */
    record Heard(Review review, List<Finding> bureau) {

        /**
         * The same, judged beside files that had come before. Where no table came this time, nobody could have explained
         * anything on its sheet, and nobody is blamed for it.
         */
        Heard beside(List<Received> files) {
            if (files.isEmpty()) {
                return this;
            }
            boolean silent = files.stream().anyMatch(file -> file.prose().isEmpty());
            List<Finding> findings = review.findings().stream()
                    .filter(finding -> !(silent && finding.rule().id().equals(UNEXPLAINED)))
                    .toList();
            List<String> names = files.stream().map(Received::ownName).toList();
            return new Heard(review.with(findings, review.since().withBeside(names)), bureau);
        }
    }

    /** The review beside what the sheets say that came back with the files. */
    public Review heard(Submission submission, Review review) {
        return heard(submission, review, Optional.empty(), List.of()).review();
    }

    /**
     * The review beside the round before.
     *
     * @param record what the bureau kept of it
     * @param figures the figures of this round
     */
    Heard heard(Submission submission, Review review, Optional<RoundRecord> record, List<Figure> figures) {
        Previous sheet = returned(submission);
        Optional<RoundRecord> kept = record.filter(known -> known.round() >= sheet.round());
        Previous previous = kept.map(known -> known.previous().heard(sheet)).orElse(sheet);
        List<Waiver> accepted = review.identity().unit().map(waivers::of).orElse(List.of());
        if (!previous.isKnown() && previous.strays().isEmpty() && accepted.isEmpty()) {
            return new Heard(review, List.of());
        }
        Hearing.Outcome outcome = Hearing.of(
                        review.findings(), review::fingerprint, previous, accepted, exercised(review), today)
                .outcome(settings);
        List<Finding> findings = new ArrayList<>(outcome.findings());
        List<Change> changed = kept.map(known -> changed(known, figures)).orElse(List.of());
        kept.ifPresent(known -> findings.addAll(ChangedUnasked.findings(changed, known.asked(), settings)));
        findings.sort(ORDER);
        Since since = outcome.since().withChanged(changed);
        return new Heard(review.with(findings, since), outcome.bureau());
    }

    private static List<Change> changed(RoundRecord record, List<Figure> figures) {
        return ChangedUnasked.unasked(new Figures(record.figures()).changedTo(figures), record.asked());
    }

    private static Previous returned(Submission submission) {
        return Previous.merged(submission.files().stream()
                .flatMap(file -> file.returned().stream())
                .flatMap(sheet -> ReturnedSheet.read(sheet).stream())
                .toList());
    }

    /** The rules that had something to look at: they found something or held somewhere. */
    private static Set<String> exercised(Review review) {
        Stream<String> found = review.findings().stream()
                .filter(finding -> finding.severity() != Severity.UNVERIFIABLE)
                .flatMap(finding -> Stream.concat(Stream.of(finding), finding.consequences().stream()))
                .map(finding -> finding.rule().id());
        Stream<String> held =
                review.held().stream().map(verdict -> verdict.rule().id());
        Stream<String> rounded =
                review.roundings().stream().map(note -> note.rule().id());
        return Stream.of(found, held, rounded).flatMap(rules -> rules).collect(Collectors.toSet());
    }
}
