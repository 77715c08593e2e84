package cn.gouji;

import cn.gouji.check.Equation;
import cn.gouji.check.Finding;
import cn.gouji.check.Rule;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.form.Reading;
import cn.gouji.reconcile.Judgement;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Puts verdicts and judgement together into what is said of a submission. */
final class ReviewBuilder {

    private final List<Rule> rules;
    private final Identity identity;
    private final Reading reading;
    private final Answers answers;
    private final Judgement judgement;
    private final Prescription prescription;

    ReviewBuilder(
            List<Rule> rules,
            Identity identity,
            Reading reading,
            Answers answers,
            Judgement judgement,
            Prescription prescription) {
        this.rules = rules;
        this.identity = identity;
        this.reading = reading;
        this.answers = answers;
        this.judgement = judgement;
        this.prescription = prescription;
    }

    Review build() {
        List<Verdict.CannotTell> cannotTell = new ArrayList<>(reading.problems());
        cannotTell.addAll(verdicts(Verdict.CannotTell.class));
        cannotTell.removeIf(verdict -> !prescription.isOn(verdict.rule().id()));
        Gaps gaps = new Gaps(judgement.roundings(), prescription);
        return new Review(
                identity,
                reading.seen().stream()
                        .map(seen -> new Review.SeenForm(seen.form(), seen.document(), seen.sheet(), seen.range()))
                        .toList(),
                findings(cannotTell, gaps),
                gaps.tolerated(),
                held(),
                cannotTell,
                verdicts(Verdict.Crashed.class),
                reading.sheets());
    }

    private <T extends Verdict> List<T> verdicts(Class<T> kind) {
        return answers.verdicts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private List<Finding> findings(List<Verdict.CannotTell> cannotTell, Gaps gaps) {
        List<Finding> broken = verdicts(Verdict.Broken.class).stream()
                .map(Verdict.Broken::finding)
                .toList();
        List<Finding> judged = judgement.findings().stream().map(this::milder).toList();
        Stream<Finding> untold = Folding.byReason(cannotTell.stream()
                .filter(verdict -> !verdict.origins().isEmpty())
                .map(ReviewBuilder::unverifiable)
                .toList());
        Aftermath aftermath = new Aftermath(rules, reading.filing(), broken);
        List<Finding> causes = aftermath.under(judged);
        return Stream.of(Folding.of(aftermath.left(), causes), gaps.findings(), untold)
                .flatMap(findings -> findings)
                .flatMap(prescription::limited)
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> finding.at().place())
                        .thenComparing(finding -> finding.rule().id()))
                .toList();
    }

    /** Nobody knows what the lines and columns of an unknown form must come to: no more than a warning there. */
    private Finding milder(Finding finding) {
        return finding.places().stream().anyMatch(reading::isGeneric) ? finding.atMost(Severity.WARNING) : finding;
    }

    private static Finding unverifiable(Verdict.CannotTell verdict) {
        List<Place> rest = verdict.origins().stream()
                .flatMap(origin -> origin.places().stream())
                .toList();
        return Finding.of(
                verdict.rule(), Severity.UNVERIFIABLE, verdict.origins().get(0), rest, verdict.message(), "", "");
    }

    private List<Verdict.Holds> held() {
        Stream<Verdict.Holds> stated = verdicts(Verdict.Holds.class).stream();
        Stream<Verdict.Holds> equations = judgement.held().stream()
                .map((Equation equation) -> new Verdict.Holds(equation.rule(), equation.places()));
        return Stream.concat(stated, equations).toList();
    }
}
