package cn.gouji.rules.sco;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Repair;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.filing.Origin;
import cn.gouji.money.Amount;
import cn.gouji.money.Interval;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The printed execution rate is not what was spent of the year's budget, or more was spent than budgeted (预算执行率). */
public final class ExecutionRateMisstated implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("SCO-01", Severity.ERROR);
    private static final String CARRIED_OVER = "carried-over";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream()
                .flatMap(form -> form.moneyTotal().stream().flatMap(line -> inLine(form, line)));
    }

    private static Stream<Verdict> inLine(Evaluation form, Line line) {
        Optional<Figure> budget = line.figure(Column.YEAR_BUDGET);
        Optional<Figure> spent = line.figure(Column.EXECUTED);
        if (budget.isEmpty() || spent.isEmpty()) {
            return Stream.empty();
        }
        Optional<Figure> unread = Stream.of(budget, spent, line.figure(Column.EXECUTION_RATE))
                .flatMap(Optional::stream)
                .filter(figure -> figure instanceof Figure.Unknown)
                .findFirst();
        if (unread.isPresent()) {
            return Stream.of(cannotTell("unread", unread.orElseThrow()));
        }
        return budget.flatMap(Figure::known).stream()
                .flatMap(all -> spent.flatMap(Figure::known).stream().flatMap(part -> compare(form, line, all, part)));
    }

    private static Stream<Verdict> compare(Evaluation form, Line line, Figure.Known budget, Figure.Known spent) {
        if (spent.amount().interval().low().compareTo(budget.amount().interval().high()) > 0) {
            return Stream.of(overspent(form, budget, spent));
        }
        if (budget.amount().value().signum() <= 0 || spent.amount().value().signum() < 0) {
            return Stream.empty();
        }
        return line.figure(Column.EXECUTION_RATE).flatMap(Figure::known).stream()
                .map(rate -> rate.blank() ? cannotTell("blank", rate) : rate(line, budget, spent, rate));
    }

    private static Verdict rate(Line line, Figure.Known budget, Figure.Known spent, Figure.Known rate) {
        Rate real = new Rate(spent.amount(), budget.amount());
        if (real.meets(rate.amount().interval())) {
            return new Verdict.Holds(INFO, places(rate, spent, budget));
        }
        Optional<String> excuse = excuse(line, spent, rate, real);
        Map<String, Object> values = new TreeMap<>(Map.of(
                "rate", rate.amount().text(),
                "spent", spent.amount().textWithUnit(),
                "budget", budget.amount().textWithUnit(),
                "expected", real.text(rate.amount())));
        Repair repair = new Repair(
                "rate-by-formula",
                List.of(new Repair.Change(rate.origin().first(), rate.shown(), real.text(rate.amount()))));
        Finding finding = Finding.of(
                INFO,
                excuse.isPresent() ? Severity.WARNING : Severity.ERROR,
                rate.origin(),
                places(spent, budget),
                new Message(excuse.orElse(""), values),
                rate.shown(),
                real.text(rate.amount()));
        return new Verdict.Broken(finding.withRepairs(List.of(repair)));
    }

    /** What else the printed rate may be: rounded down, measured by the initial budget, or written as a fraction. */
    private static Optional<String> excuse(Line line, Figure.Known spent, Figure.Known rate, Rate real) {
        Amount printed = rate.amount();
        if (real.meets(Interval.halfOpen(printed.value(), printed.value().add(printed.stepValue())))) {
            return Optional.of("truncated");
        }
        boolean initial = line.figure(Column.INITIAL_BUDGET)
                .flatMap(Figure::known)
                .filter(figure -> figure.amount().value().signum() > 0)
                .filter(figure -> new Rate(spent.amount(), figure.amount()).meets(printed.interval()))
                .isPresent();
        if (initial) {
            return Optional.of("initial");
        }
        boolean fraction = real.meets(printed.interval().times(Rate.HUNDRED));
        return fraction ? Optional.of("fraction") : Optional.empty();
    }

    private static Verdict overspent(Evaluation form, Figure.Known budget, Figure.Known spent) {
        boolean carried = isCarriedOver(form, budget, spent);
        Map<String, Object> values = Map.of(
                "spent",
                spent.amount().textWithUnit(),
                "budget",
                budget.amount().textWithUnit());
        return new Verdict.Broken(Finding.of(
                INFO,
                carried ? Severity.WARNING : Severity.ERROR,
                spent.origin(),
                budget.origin().places(),
                new Message(carried ? "overspent-carried" : "overspent", values),
                spent.shown(),
                "≤ " + budget.shown()));
    }

    /** Whether money carried over, which the year's budget need not count, makes up the excess. */
    private static boolean isCarriedOver(Evaluation form, Figure.Known budget, Figure.Known spent) {
        BigDecimal excess = spent.amount().value().subtract(budget.amount().value());
        return form.sources().stream()
                .filter(line -> line.item().filter(CARRIED_OVER::equals).isPresent())
                .anyMatch(line -> value(line, Column.EXECUTED)
                                .subtract(value(line, Column.YEAR_BUDGET))
                                .compareTo(excess)
                        >= 0);
    }

    private static BigDecimal value(Line line, Column column) {
        return line.figure(column)
                .flatMap(Figure::known)
                .map(known -> known.amount().value())
                .orElse(BigDecimal.ZERO);
    }

    private static Verdict cannotTell(String variant, Figure figure) {
        List<Origin> origins = List.of(figure.origin());
        return new Verdict.CannotTell(INFO, new Message(variant, Map.of("shown", figure.shown())), origins);
    }

    private static List<Place> places(Figure... figures) {
        return Stream.of(figures)
                .flatMap(figure -> figure.origin().places().stream())
                .toList();
    }
}
