package cn.gouji.across;

import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The targets a self-evaluation measures itself by are not those the same year's budget set for the project (绩效目标与年度指标值不符).
 * Indicators are the same by their names; what cannot be read as a number, a day or a few words is not compared.
 */
final class TargetsDiffer implements UnitRule {

    static final RuleInfo INFO = new RuleInfo("DOC-08", Severity.WARNING);

    private static final int MOST_TOLD = 4;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Disagreement> disagreements(UnitDocuments unit) {
        return unit.years().stream()
                .flatMap(year -> unit.budget(year).stream().flatMap(budget -> {
                    List<ProjectGoals> goals = ProjectGoals.of(budget);
                    List<ProjectForm> forms = goals.isEmpty() ? List.of() : unit.evaluations(year);
                    return forms.stream()
                            .filter(form -> form.isAloneAmong(forms))
                            .flatMap(form -> form.among(goals).flatMap(set -> compared(form, budget, set)).stream());
                }));
    }

    /** An indicator and the target that was set for it. */
    private record Pair(Aim evaluated, Aim set) {

        /** Whether they are not the same, for certain; empty where that cannot be told. */
        Optional<Boolean> differs() {
            return TargetWords.of(evaluated.target().text())
                    .differsFrom(TargetWords.of(set.target().text()));
        }

        String words() {
            return evaluated
                    .line()
                    .label(Column.LEVEL_THREE)
                    .orElse(evaluated.target())
                    .text()
                    .strip();
        }
    }

    private static Optional<Disagreement> compared(ProjectForm form, Document budget, ProjectGoals set) {
        List<Aim> evaluated = form.tables().stream()
                .filter(table -> table.has(Column.LEVEL_THREE, Column.TARGET))
                .flatMap(table -> Aim.of(table).stream())
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (Aim aim : evaluated) {
            aim.among(set.aims())
                    .filter(one -> one.among(evaluated).filter(aim::equals).isPresent())
                    .ifPresent(one -> pairs.add(new Pair(aim, one)));
        }
        List<Pair> different =
                pairs.stream().filter(pair -> pair.differs().orElse(false)).toList();
        if (!different.isEmpty()) {
            return Optional.of(disagreement(form, budget, different));
        }
        boolean untold = pairs.isEmpty() && !evaluated.isEmpty();
        return untold
                ? Optional.of(
                        unmatched(form, budget, evaluated.get(0), set.aims().get(0)))
                : Optional.empty();
    }

    private static Disagreement disagreement(ProjectForm form, Document budget, List<Pair> pairs) {
        String list = pairs.stream()
                .limit(MOST_TOLD)
                .map(pair ->
                        pair.words() + " " + pair.evaluated().target().text().strip() + "（"
                                + pair.set().target().text().strip() + "）")
                .collect(Collectors.joining("；"));
        List<Disagreement.Spot> spots = pairs.stream()
                .flatMap(pair -> Stream.of(
                        form.document().spot(pair.evaluated().target()),
                        budget.spot(pair.set().target())))
                .toList();
        return told(form, Severity.WARNING, "", Map.of("count", pairs.size(), "list", list), spots);
    }

    /** Not one indicator is in both: perhaps they were renamed, perhaps others were measured. */
    private static Disagreement unmatched(ProjectForm form, Document budget, Aim evaluated, Aim set) {
        List<Disagreement.Spot> spots = List.of(form.document().spot(evaluated.target()), budget.spot(set.target()));
        return told(form, Severity.UNVERIFIABLE, "unmatched", Map.of(), spots);
    }

    private static Disagreement told(
            ProjectForm form,
            Severity severity,
            String variant,
            Map<String, Object> more,
            List<Disagreement.Spot> spots) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("unit", form.document().owner().name());
        values.put("year", String.valueOf(form.document().year()));
        values.put("code", form.code());
        values.put("project", form.printedName());
        return new Disagreement(
                INFO,
                severity,
                new Message(variant, values),
                spots,
                spots.get(0).shown(),
                severity == Severity.UNVERIFIABLE ? "" : spots.get(1).shown());
    }
}
