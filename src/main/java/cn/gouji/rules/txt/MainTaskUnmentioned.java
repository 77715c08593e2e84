package cn.gouji.rules.txt;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Statement.Amounts;
import cn.gouji.money.Interval;
import cn.gouji.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The stated use of a project leaves out the task most of its money goes to (用途说明遗漏主要部分). That a task belongs to a
 * project is known where the project's own task and just one other make up its amount.
 */
public final class MainTaskUnmentioned implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-22", Severity.INFO);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final String USE = "用于";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        List<ProjectName> text = ProjectNames.ofText(filing);
        Set<String> known = text.stream().map(ProjectName::plain).collect(Collectors.toSet());
        return ProjectNames.ofTables(filing)
                .flatMap(list -> text.stream()
                        .flatMap(project -> rest(project, list, known).stream()
                                .flatMap(main -> use(filing, project).map(use -> judge(project, main, use)).stream())));
    }

    /** The one other task that makes up the rest of the project, where it is more than half of it. */
    private static Optional<ProjectName> rest(ProjectName project, List<ProjectName> list, Set<String> known) {
        Optional<Interval> rest = list.stream()
                .filter(task -> task.plain().equals(project.plain()))
                .filter(task -> value(task).compareTo(value(project)) < 0)
                .findFirst()
                .map(task -> interval(project).plus(interval(task).times(BigDecimal.ONE.negate())));
        List<ProjectName> fitting = list.stream()
                .filter(task -> !known.contains(task.plain()))
                .filter(task -> rest.filter(interval(task)::meets).isPresent())
                .toList();
        return fitting.size() == 1
                ? fitting.stream()
                        .filter(task -> value(task).multiply(TWO).compareTo(value(project)) > 0)
                        .findFirst()
                : Optional.empty();
    }

    private static BigDecimal value(ProjectName project) {
        return project.amount().amount().value();
    }

    private static Interval interval(ProjectName project) {
        return project.amount().amount().interval();
    }

    /** What the text says the project's money is for: behind 用于, to the end of the sentence. */
    private static Optional<Label> use(Filing filing, ProjectName project) {
        return filing.statements().stream()
                .filter(Amounts.class::isInstance)
                .map(statement -> ((Amounts) statement).sentence())
                .filter(sentence -> Words.compact(sentence.text())
                        .contains(Words.compact(project.label().text())))
                .filter(sentence -> sentence.text().contains(USE))
                .findFirst()
                .map(sentence ->
                        new Label(sentence.text().substring(sentence.text().indexOf(USE)), sentence.origin()));
    }

    private static Verdict judge(ProjectName project, ProjectName main, Label use) {
        if (main.isMentionedIn(use.compact())) {
            return Verdict.holds(INFO, project.label().origin());
        }
        Map<String, Object> values = Map.of(
                "project", project.label().text().strip(),
                "task", main.label().text().strip(),
                "amount", main.amount().amount().textWithUnit(),
                "percent",
                        value(main)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(value(project), 0, RoundingMode.HALF_UP)
                                .toPlainString());
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                project.label().origin(),
                main.label().origin().places(),
                Message.of(values),
                use.text().strip(),
                ""));
    }
}
