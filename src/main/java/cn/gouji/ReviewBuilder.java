package cn.gouji;

import cn.gouji.check.Equation;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.RoundingNote;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Origin;
import cn.gouji.form.Reading;
import cn.gouji.reconcile.Judgement;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts verdicts and judgement together into what is said of a submission. */
final class ReviewBuilder {

    private final Identity identity;
    private final Reading reading;
    private final Answers answers;
    private final Judgement judgement;

    ReviewBuilder(Identity identity, Reading reading, Answers answers, Judgement judgement) {
        this.identity = identity;
        this.reading = reading;
        this.answers = answers;
        this.judgement = judgement;
    }

    Review build() {
        List<Verdict.CannotTell> cannotTell = new ArrayList<>(reading.problems());
        cannotTell.addAll(verdicts(Verdict.CannotTell.class));
        return new Review(
                identity,
                reading.seen().stream()
                        .map(seen -> new Review.SeenForm(seen.form(), seen.document(), seen.sheet(), seen.range()))
                        .toList(),
                findings(cannotTell),
                judgement.roundings(),
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

    private List<Finding> findings(List<Verdict.CannotTell> cannotTell) {
        Stream<Finding> broken = verdicts(Verdict.Broken.class).stream().map(Verdict.Broken::finding);
        Stream<Finding> untold = cannotTell.stream()
                .filter(verdict -> !verdict.origins().isEmpty())
                .map(ReviewBuilder::unverifiable);
        return Stream.of(broken, judgement.findings().stream(), roundings(), untold)
                .flatMap(findings -> findings)
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> finding.at().place())
                        .thenComparing(finding -> finding.rule().id()))
                .toList();
    }

    private static Finding unverifiable(Verdict.CannotTell verdict) {
        List<Place> rest = verdict.origins().stream()
                .flatMap(origin -> origin.places().stream())
                .toList();
        return Finding.of(
                verdict.rule(), Severity.UNVERIFIABLE, verdict.origins().get(0), rest, verdict.message(), "", "");
    }

    /** The gaps that rounding explains, one line for each rule and sheet. */
    private Stream<Finding> roundings() {
        Map<List<String>, List<RoundingNote>> tables = new LinkedHashMap<>();
        judgement
                .roundings()
                .forEach(note -> tables.computeIfAbsent(
                                List.of(
                                        note.rule().id(),
                                        note.at().place().document(),
                                        note.at().place().sheet()),
                                key -> new ArrayList<>())
                        .add(note));
        return tables.values().stream().map(ReviewBuilder::folded);
    }

    private static Finding folded(List<RoundingNote> notes) {
        List<Finding> each = notes.stream().map(ReviewBuilder::explained).toList();
        Finding first = each.get(0);
        if (each.size() == 1) {
            return first;
        }
        RuleInfo rule = first.rule();
        List<Place> places =
                each.stream().flatMap(finding -> finding.places().stream()).toList();
        Message message = new Message("joint.roundings", Map.of("count", each.size()));
        return Finding.of(rule, Severity.INFO, first.at(), places, message, first.actual(), first.expected())
                .withConsequences(each);
    }

    private static Finding explained(RoundingNote note) {
        Map<String, Object> values = new LinkedHashMap<>(note.message().values());
        values.put("gap", note.gap().abs().stripTrailingZeros().toPlainString());
        values.put("bound", note.bound().stripTrailingZeros().toPlainString());
        Origin at = note.at();
        return Finding.of(
                note.rule(),
                Severity.INFO,
                at,
                note.others(),
                new Message("joint.rounding", values),
                String.valueOf(values.getOrDefault("actual", "")),
                String.valueOf(values.getOrDefault("expected", "")));
    }

    private List<Verdict.Holds> held() {
        Stream<Verdict.Holds> stated = verdicts(Verdict.Holds.class).stream();
        Stream<Verdict.Holds> equations = judgement.held().stream()
                .map((Equation equation) -> new Verdict.Holds(equation.rule(), equation.places()));
        return Stream.concat(stated, equations).toList();
    }
}
