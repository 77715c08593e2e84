package cn.gouji.across;

import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One project code in two self-evaluations of one unit and year, or with two names (同一项目两份、编码共用). A project that several
 * bodies carry out may have a form for each.
 */
final class SharedProjectCode implements UnitRule {

    static final RuleInfo INFO = new RuleInfo("DOC-07", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Disagreement> disagreements(UnitDocuments unit) {
        return unit.years().stream()
                .flatMap(year -> Stream.concat(evaluated(unit.evaluations(year)), budgeted(unit, year)));
    }

    private static Stream<Disagreement> evaluated(List<ProjectForm> forms) {
        Map<String, List<ProjectForm>> byCode = forms.stream()
                .filter(form -> !form.code().isEmpty())
                .collect(Collectors.groupingBy(ProjectForm::code, LinkedHashMap::new, Collectors.toList()));
        return byCode.values().stream().flatMap(SharedProjectCode::shared);
    }

    private static Stream<Disagreement> shared(List<ProjectForm> forms) {
        ProjectForm first = forms.get(0);
        boolean named = forms.stream().allMatch(form -> first.mayBeNamedLike(form.name()));
        boolean carried = forms.stream().map(ProjectForm::carrier).distinct().count() == forms.size();
        if (forms.size() < 2 || (named && carried)) {
            return Stream.empty();
        }
        String names = forms.stream().map(ProjectForm::printedName).distinct().collect(Collectors.joining("、"));
        boolean certain =
                !named || forms.stream().map(SharedProjectCode::file).distinct().count() == 1;
        return Stream.of(new Disagreement(
                INFO,
                certain ? Severity.ERROR : Severity.WARNING,
                message(first.document(), named ? "" : "two-names", first.code(), names),
                forms.stream().map(ProjectForm::codeSpot).toList(),
                first.code(),
                ""));
    }

    /** The same project in two files may be two versions of one form. */
    private static List<Object> file(ProjectForm form) {
        return List.of(form.document(), form.form().title().origin().first().document());
    }

    /** A list may repeat a code for the parts of a project, so that this only wants an explanation. */
    private static Stream<Disagreement> budgeted(UnitDocuments unit, int year) {
        Map<String, List<ProjectLine>> byCode = unit.budget(year).map(ProjectLine::of).orElse(List.of()).stream()
                .filter(line -> !line.code().isEmpty() && !line.name().isEmpty())
                .collect(Collectors.groupingBy(ProjectLine::code, LinkedHashMap::new, Collectors.toList()));
        return byCode.values().stream()
                .filter(lines ->
                        lines.stream().map(ProjectLine::name).distinct().count() > 1)
                .map(lines -> new Disagreement(
                        INFO,
                        Severity.WARNING,
                        message(
                                lines.get(0).document(),
                                "two-names",
                                lines.get(0).code(),
                                lines.stream().map(ProjectLine::name).distinct().collect(Collectors.joining("、"))),
                        lines.stream()
                                .map(line -> line.document().spot(line.label()))
                                .toList(),
                        lines.get(0).code(),
                        ""));
    }

    private static Message message(Document document, String variant, String code, String names) {
        return new Message(
                variant,
                Map.of(
                        "unit",
                        document.owner().name(),
                        "year",
                        String.valueOf(document.year()),
                        "code",
                        code,
                        "names",
                        names));
    }
}
