package cn.gouji.rules.txt;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.sheet.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One project is called differently in the text and in the tables, at the same amount (项目名称不一致). */
public final class ProjectNamedDifferently implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-12", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** The text is the list to compare with; where it has none, the first table that has one. */
    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        List<ProjectName> text = ProjectNames.ofText(filing);
        List<List<ProjectName>> lists = ProjectNames.ofTables(filing).toList();
        List<ProjectName> reference =
                text.isEmpty() ? lists.stream().findFirst().orElse(List.of()) : text;
        List<List<ProjectName>> others =
                lists.stream().filter(list -> list != reference).toList();
        if (others.isEmpty()) {
            return Stream.empty();
        }
        Set<String> known = reference.stream().map(ProjectName::plain).collect(Collectors.toSet());
        return Verdict.folded(reference.stream()
                        .map(project -> judge(project, names(project, others, known)))
                        .toList())
                .stream();
    }

    /** What the other lists call it. */
    private static List<ProjectName> names(ProjectName project, List<List<ProjectName>> others, Set<String> known) {
        return others.stream()
                .map(list -> list.stream()
                        .filter(other -> other.plain().equals(project.plain()))
                        .findFirst()
                        .or(() -> guess(project, list, known)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The most alike of the projects that may be it and are no other; empty where two are equally alike. */
    private static Optional<ProjectName> guess(ProjectName project, List<ProjectName> list, Set<String> known) {
        List<ProjectName> may = list.stream()
                .filter(other -> !known.contains(other.plain()) && other.mayBe(project))
                .sorted(Comparator.comparing((ProjectName other) -> -other.likeness(project)))
                .toList();
        boolean tied =
                may.size() > 1 && may.get(0).likeness(project) == may.get(1).likeness(project);
        return tied ? Optional.empty() : may.stream().findFirst();
    }

    private static Verdict judge(ProjectName project, List<ProjectName> names) {
        boolean different = names.stream().anyMatch(other -> !other.plain().equals(project.plain()));
        if (!different) {
            return Verdict.holds(INFO, project.label().origin());
        }
        List<ProjectName> odd = names.stream()
                .filter(other -> !other.bare().equals(project.bare()))
                .toList();
        String elsewhere = odd.stream()
                .map(other -> Objects.equals(other.source(), "-") ? shown(other) : other.source() + "：" + shown(other))
                .collect(Collectors.joining("；"));
        List<Place> places = odd.stream()
                .flatMap(other -> other.label().origin().places().stream())
                .toList();
        Map<String, Object> values = Map.of(
                "project", shown(project),
                "amount", project.amount().amount().textWithUnit(),
                "names", elsewhere);
        return new Verdict.Broken(Finding.of(
                INFO, INFO.severity(), project.label().origin(), places, Message.of(values), shown(project), ""));
    }

    private static String shown(ProjectName name) {
        return name.label().text().strip();
    }
}
