package cn.gouji.across;

import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Projects of a budget of which there is no self-evaluation, though the unit evaluated others of the same year (自评项目清单不全).
 * A project evaluated that is not in the budget may have been added during the year.
 */
final class ProjectsNotEvaluated implements UnitRule {

    static final RuleInfo INFO = new RuleInfo("DOC-06", Severity.WARNING);

    /** Codes of the system for wages (R) and running costs (Y), which need no evaluation in most places. */
    private static final Pattern EXEMPT = Pattern.compile("[0-9]{6,}[ry][0-9]*");

    private static final int MOST_NAMES = 6;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Disagreement> disagreements(UnitDocuments unit) {
        return unit.years().stream().flatMap(year -> {
            List<ProjectLine> budgeted = unit.budget(year).map(ProjectLine::of).orElse(List.of()).stream()
                    .filter(line -> !line.code().isEmpty()
                            && !EXEMPT.matcher(line.code()).matches())
                    .toList();
            return compared(budgeted, unit.evaluations(year));
        });
    }

    private static Stream<Disagreement> compared(List<ProjectLine> budgeted, List<ProjectForm> forms) {
        Set<String> evaluated = forms.stream().map(ProjectForm::code).collect(Collectors.toSet());
        Set<String> told = twiceUsed(forms);
        List<ProjectLine> missing = budgeted.stream()
                .filter(line -> !evaluated.contains(line.code()) && !told.contains(line.name()))
                .filter(line -> line.amount().amount().printed().signum() != 0)
                .toList();
        boolean comparable = forms.stream().noneMatch(form -> form.code().isEmpty());
        return missing.isEmpty() || forms.isEmpty() || !comparable
                ? Stream.empty()
                : Stream.of(disagreement(missing, forms));
    }

    /** The names of projects that use a code that is another's, which DOC-07 tells. */
    private static Set<String> twiceUsed(List<ProjectForm> forms) {
        Set<String> codes = new HashSet<>();
        Set<String> twice = forms.stream()
                .map(ProjectForm::code)
                .filter(code -> !codes.add(code))
                .collect(Collectors.toSet());
        return forms.stream()
                .filter(form -> twice.contains(form.code()))
                .map(ProjectForm::name)
                .collect(Collectors.toSet());
    }

    private static Disagreement disagreement(List<ProjectLine> missing, List<ProjectForm> forms) {
        Document budget = missing.get(0).document();
        List<Disagreement.Spot> spots = new ArrayList<>();
        boolean renumbered = false;
        for (ProjectLine line : missing) {
            spots.add(budget.spot(line.amount()));
            List<ProjectForm> namesakes = forms.stream()
                    .filter(form -> form.name().equals(Words.name(line.name())))
                    .toList();
            renumbered |= !namesakes.isEmpty();
            namesakes.forEach(form -> spots.add(form.codeSpot()));
        }
        if (!renumbered) {
            spots.add(forms.get(0).document().spot());
        }
        String names = missing.stream()
                .limit(MOST_NAMES)
                .map(line -> line.code() + " " + line.name())
                .collect(Collectors.joining("、"));
        Map<String, Object> values = Map.of(
                "unit", budget.owner().name(),
                "year", String.valueOf(budget.year()),
                "projects", names,
                "count", missing.size(),
                "evaluated", forms.size());
        return new Disagreement(
                INFO,
                Severity.WARNING,
                new Message(renumbered ? "other-code" : "", values),
                spots,
                missing.get(0).code(),
                "");
    }
}
