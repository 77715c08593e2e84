package cn.gouji.rules.sco;

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
import cn.gouji.filing.Origin;
import cn.gouji.rules.evaluation.BudgetChange;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.rules.evaluation.KeptTargets;
import cn.gouji.rules.evaluation.WordList;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The budget was changed in the course of the year and nothing says why (预算调整未说明). */
public final class BudgetChangeUnexplained implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("SCO-09", Severity.WARNING);
    private static final WordList ADJUSTMENT = WordList.load("adjustment");
    private static final Threshold MUCH = Threshold.percent("change-share", 20);

    private final BigDecimal much;

    /** The rule with the change from which on the bureau wants it explained. */
    public BudgetChangeUnexplained(RuleSettings settings) {
        much = settings.value(INFO, MUCH);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<RuleOption> options() {
        return List.of(MUCH);
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream()
                .flatMap(form -> form.moneyTotal().stream().flatMap(line -> inForm(form, line)));
    }

    private Stream<Verdict> inForm(Evaluation form, Line line) {
        Optional<Figure> unread = Stream.of(Column.INITIAL_BUDGET, Column.YEAR_BUDGET)
                .flatMap(column -> line.figure(column).stream())
                .filter(Figure.Unknown.class::isInstance)
                .findFirst();
        if (unread.isPresent()) {
            Figure figure = unread.orElseThrow();
            List<Origin> origins = List.of(figure.origin());
            return Stream.of(
                    new Verdict.CannotTell(INFO, new Message("unread", Map.of("shown", figure.shown())), origins));
        }
        return BudgetChange.in(line).stream().map(change -> judge(form, change));
    }

    /** Whether the budget was changed and nothing in the form says why. */
    public static boolean isBroken(Evaluation form, BudgetChange change) {
        return change.difference().signum() != 0 && !isExplained(form);
    }

    private Verdict judge(Evaluation form, BudgetChange change) {
        if (!isBroken(form, change)) {
            return new Verdict.Holds(
                    INFO,
                    Stream.of(change.year(), change.initial())
                            .flatMap(figure -> figure.origin().places().stream())
                            .toList());
        }
        Optional<Line> source = onlySource(form, change);
        List<Place> others = Stream.concat(
                        change.initial().origin().places().stream(),
                        source.flatMap(line -> line.figure(Column.YEAR_BUDGET)).stream()
                                .flatMap(figure -> figure.origin().places().stream()))
                .toList();
        return new Verdict.Broken(Finding.of(
                        INFO,
                        change.startsFromNothing() || change.isAtLeast(much) ? Severity.WARNING : Severity.INFO,
                        change.year().origin(),
                        others,
                        message(change, source),
                        change.year().shown(),
                        "")
                .withConsequences(KeptTargets.finding(form, change).stream().toList()));
    }

    private static Message message(BudgetChange change, Optional<Line> source) {
        Map<String, Object> values = new TreeMap<>(Map.of(
                "initial", change.initial().amount().textWithUnit(),
                "year", change.year().amount().textWithUnit()));
        if (change.startsFromNothing()) {
            return new Message("added", values);
        }
        values.put("percent", change.percent().setScale(1, RoundingMode.HALF_UP).toPlainString());
        Optional<String> name = source.flatMap(line -> line.label(Column.ITEM)).map(Label::text);
        name.ifPresent(text -> values.put("source", text.strip()));
        return new Message(name.isPresent() ? "source" : "", values);
    }

    /** The source of money that alone makes the whole change. */
    private static Optional<Line> onlySource(Evaluation form, BudgetChange change) {
        List<Line> changed = form.sources().stream()
                .filter(line -> BudgetChange.in(line)
                        .filter(own -> own.difference().signum() != 0)
                        .isPresent())
                .toList();
        return changed.stream()
                .filter(line -> changed.size() == 1)
                .filter(line -> BudgetChange.in(line)
                        .filter(own -> own.difference().compareTo(change.difference()) == 0)
                        .isPresent())
                .findFirst();
    }

    private static boolean isExplained(Evaluation form) {
        Stream<Label> reasons =
                form.indicators().stream().map(Indicator::reason).flatMap(Optional::stream);
        Stream<Label> besideMoney = form.money().stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.label(Column.REASON).stream());
        return Stream.of(form.form().notes().stream(), reasons, besideMoney)
                .flatMap(labels -> labels)
                .map(Label::text)
                .anyMatch(ADJUSTMENT::isIn);
    }
}
