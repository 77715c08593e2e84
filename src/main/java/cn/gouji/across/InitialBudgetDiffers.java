package cn.gouji.across;

import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.money.Amount;
import cn.gouji.money.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A self-evaluation's 年初预算数 is not what the same unit's budget of the same year gave the project (年初预算数与预算不符). Projects
 * are the same by their code, or by their whole name where one side has no code; never over units.
 */
final class InitialBudgetDiffers implements UnitRule {

    static final RuleInfo INFO = new RuleInfo("DOC-02", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Disagreement> disagreements(UnitDocuments unit) {
        return unit.years().stream().flatMap(year -> {
            List<ProjectLine> budgeted = unit.budget(year).map(ProjectLine::of).orElse(List.of());
            List<ProjectForm> forms = unit.evaluations(year);
            return forms.stream()
                    .filter(form -> form.isAloneAmong(forms))
                    .flatMap(form -> form.among(budgeted).flatMap(line -> compared(form, line)).stream());
        });
    }

    private static Optional<Disagreement> compared(ProjectForm form, ProjectLine line) {
        Optional<Figure.Known> initial =
                form.money("total", Column.INITIAL_BUDGET).or(() -> form.money("appropriation", Column.INITIAL_BUDGET));
        Amount budget = line.amount().amount();
        if (initial.isEmpty()
                || !initial.get().amount().unit().isStated()
                || !budget.unit().isStated()) {
            return Optional.empty();
        }
        boolean agrees = readings(form).anyMatch(reading -> reading.meets(budget.interval()));
        return agrees ? Optional.empty() : Optional.of(disagreement(form, initial.get(), line));
    }

    /** The budget may list all money, what the treasury gives, or what is new this year. */
    private static Stream<Interval> readings(ProjectForm form) {
        Optional<Interval> total = printed(form, "total");
        Optional<Interval> carried = printed(form, "carried-over").map(old -> old.times(BigDecimal.ONE.negate()));
        return Stream.of(total, printed(form, "appropriation"), total.flatMap(all -> carried.map(all::plus)))
                .flatMap(Optional::stream);
    }

    private static Optional<Interval> printed(ProjectForm form, String item) {
        return form.money(item, Column.INITIAL_BUDGET)
                .map(known -> known.amount().interval());
    }

    private static Disagreement disagreement(ProjectForm form, Figure.Known initial, ProjectLine line) {
        boolean coded = line.code().equals(form.code()) && !form.code().isEmpty();
        Map<String, Object> values = Map.of(
                "unit", form.document().owner().name(),
                "year", String.valueOf(form.document().year()),
                "code", form.code(),
                "project", form.printedName(),
                "initial", initial.amount().textWithUnit(),
                "budget", line.amount().amount().textWithUnit());
        return new Disagreement(
                INFO,
                Severity.WARNING,
                new Message(coded ? "" : "by-name", values),
                List.of(form.document().spot(initial), line.document().spot(line.amount())),
                initial.amount().textWithUnit(),
                line.amount().amount().textWithUnit());
    }
}
