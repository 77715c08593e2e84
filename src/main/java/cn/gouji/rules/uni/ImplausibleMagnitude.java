package cn.gouji.rules.uni;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleOption;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Threshold;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.text.Lexicon;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A project costs more or less than projects do, as happens when 元 is printed as 万元 or the reverse (金额量级不合理). */
final class ImplausibleMagnitude implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("UNI-04", Severity.WARNING);
    private static final Threshold LOWEST = Threshold.yuan("lowest", 1000);
    private static final Threshold HIGHEST = Threshold.yuan("highest", 1_000_000_000L);
    private static final List<String> LARGE = Lexicon.lines("large-projects.txt");

    private final BigDecimal lowest;
    private final BigDecimal highest;

    /** A project's figure and its name. */
    private record Project(String name, Figure.Known figure) {}

    ImplausibleMagnitude(RuleSettings settings) {
        lowest = settings.value(INFO, LOWEST);
        highest = settings.value(INFO, HIGHEST);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<RuleOption> options() {
        return List.of(LOWEST, HIGHEST);
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        Stream<Project> evaluated = Evaluation.of(filing).stream()
                .flatMap(form -> form.moneyTotal().stream()
                        .flatMap(line -> project(
                                form.form()
                                        .fact("project")
                                        .or(() -> Optional.of(form.form().title())),
                                line,
                                Column.YEAR_BUDGET)
                                .stream()));
        Stream<Project> listed = filing.tablesWith(Column.ITEM, Column.AMOUNT, Column.EXPECTED_GOAL)
                .flatMap(table -> table.lines(Line.Role.ENTRY).stream())
                .flatMap(line -> project(line.label(Column.ITEM), line, Column.AMOUNT).stream());
        return Stream.concat(evaluated, listed).map(this::verdict);
    }

    private static Optional<Project> project(Optional<Label> name, Line line, Column column) {
        return line.figure(column)
                .flatMap(Figure::known)
                .filter(figure -> figure.amount().unit().isStated())
                .filter(figure -> figure.amount().printed().signum() > 0)
                .map(figure -> new Project(name.map(Label::compact).orElse(""), figure));
    }

    private Verdict verdict(Project project) {
        BigDecimal value = project.figure().amount().value();
        boolean tooLow = value.compareTo(lowest) < 0;
        boolean tooHigh = value.compareTo(highest) > 0 && LARGE.stream().noneMatch(project.name()::contains);
        if (!tooLow && !tooHigh) {
            return Verdict.holds(INFO, project.figure().origin());
        }
        String amount = project.figure().amount().textWithUnit();
        Message message = new Message(
                tooLow ? "low" : "",
                Map.of(
                        "amount",
                        amount,
                        "unit",
                        project.figure().amount().unit().chinese()));
        return new Verdict.Broken(
                Finding.of(INFO, INFO.severity(), project.figure().origin(), List.of(), message, amount, ""));
    }
}
