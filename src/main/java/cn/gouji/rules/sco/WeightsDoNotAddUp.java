package cn.gouji.rules.sco;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Origin;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.rules.evaluation.Points;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The weights do not add up to the printed total, to 100, or to the points a heading announces (分值合计). What they must
 * add up to is prescribed and not a figure that may itself be wrong, so this is looked at here and not in {@code reconcile}.
 */
public final class WeightsDoNotAddUp implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("SCO-04", Severity.ERROR);
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream()
                .filter(form -> form.indicatorsHave(Column.WEIGHT))
                .flatMap(WeightsDoNotAddUp::inForm);
    }

    private static Stream<Verdict> inForm(Evaluation form) {
        List<Points> weights = Stream.concat(
                        form.indicators().stream().map(Indicator::weight), Stream.of(form.executionWeight()))
                .filter(points -> points.figure().isPresent())
                .toList();
        Optional<Points> unread = weights.stream().filter(Points::isUnreadable).findFirst();
        if (unread.isPresent()) {
            return Stream.of(cannotTell("unread", unread.orElseThrow()));
        }
        List<Points> given = weights.stream().filter(Points::isGiven).toList();
        if (given.isEmpty()) {
            return weights.stream().limit(1).map(points -> cannotTell("none", points));
        }
        List<Finding> groups = groups(form);
        boolean open = !form.showsExecutionPoints() && gap(form).signum() < 0;
        if (open && groups.isEmpty()) {
            return Stream.of(cannotTell("no-money", printed(form).orElse(given.get(0))));
        }
        List<Finding> total = open ? List.of() : total(form, given);
        List<Finding> findings = fold(form, groups, total);
        return findings.isEmpty()
                ? Stream.of(new Verdict.Holds(INFO, places(given)))
                : findings.stream().map(Verdict.Broken::new);
    }

    /** A group off by as much as the total is off is the cause, and the total the consequence. */
    private static List<Finding> fold(Evaluation form, List<Finding> groups, List<Finding> total) {
        BigDecimal gaps = WeightGroup.of(form.indicators()).stream()
                .map(WeightGroup::gap)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean same = groups.size() == 1 && total.size() == 1 && gap(form).compareTo(gaps) == 0;
        return same
                ? List.of(groups.get(0).withConsequences(total))
                : Stream.concat(groups.stream(), total.stream()).toList();
    }

    private static BigDecimal gap(Evaluation form) {
        return sum(form)
                .add(form.executionWeight().number())
                .subtract(printed(form).map(Points::number).orElse(FULL));
    }

    private static List<Finding> total(Evaluation form, List<Points> given) {
        BigDecimal indicators = sum(form);
        BigDecimal all = indicators.add(form.executionWeight().number());
        Optional<Points> printed = printed(form);
        BigDecimal total = printed.map(Points::number).orElse(FULL);
        if (indicators.compareTo(total) != 0 && all.compareTo(total) != 0) {
            Points at = printed.orElse(given.get(0));
            boolean wrong = printed.isPresent();
            return List.of(finding(wrong ? "" : "not-hundred", wrong, at, all, total, places(given)));
        }
        boolean full = Stream.of(indicators, all).anyMatch(sum -> sum.compareTo(FULL) == 0);
        return full
                ? List.of()
                : List.of(finding("not-hundred", false, printed.orElseThrow(), all, FULL, places(given)));
    }

    private static Finding finding(
            String variant, boolean certain, Points at, BigDecimal sum, BigDecimal expected, List<Place> others) {
        Map<String, Object> values =
                Map.of("sum", Points.plain(sum), "expected", Points.plain(expected), "printed", at.shown());
        return Finding.of(
                INFO,
                certain ? Severity.ERROR : Severity.WARNING,
                at.origin(),
                others,
                new Message(variant, values),
                certain ? at.shown() : Points.plain(sum),
                certain ? Points.plain(sum) : Points.plain(expected));
    }

    private static List<Finding> groups(Evaluation form) {
        List<WeightGroup> groups = WeightGroup.of(form.indicators());
        List<WeightGroup> wrong =
                groups.stream().filter(group -> group.gap().signum() != 0).toList();
        if (wrong.isEmpty() || WeightGroup.addUpWithMovedHeadings(groups)) {
            return List.of();
        }
        // Beside a heading without points nobody can say for certain which lines belong to its neighbour.
        boolean certain = groups.stream().allMatch(group -> group.points().isPresent());
        return wrong.stream().map(group -> finding(group, certain)).toList();
    }

    private static Finding finding(WeightGroup group, boolean certain) {
        String expected = group.points().map(Points::plain).orElse("");
        Map<String, Object> values =
                Map.of("group", group.label().text().strip(), "sum", Points.plain(group.sum()), "expected", expected);
        List<Points> weights =
                group.indicators().stream().map(Indicator::weight).toList();
        return Finding.of(
                INFO,
                certain ? Severity.ERROR : Severity.WARNING,
                group.label().origin(),
                places(weights),
                new Message("group", values),
                Points.plain(group.sum()),
                expected);
    }

    private static Optional<Points> printed(Evaluation form) {
        return form.scoreTotal().map(line -> Points.of(line, Column.WEIGHT)).filter(Points::isGiven);
    }

    private static BigDecimal sum(Evaluation form) {
        return new TotalReading(form).sum(Indicator::weight);
    }

    private static List<Place> places(List<Points> points) {
        return points.stream()
                .flatMap(each -> each.figure().stream())
                .map(Figure::origin)
                .flatMap(origin -> origin.places().stream())
                .toList();
    }

    private static Verdict cannotTell(String variant, Points points) {
        List<Origin> origins = List.of(points.origin());
        return new Verdict.CannotTell(INFO, new Message(variant, Map.of("shown", points.shown())), origins);
    }
}
