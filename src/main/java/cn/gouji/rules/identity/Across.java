package cn.gouji.rules.identity;

import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An equation between tables. What is missing is said at the figures that are there; where none of them is, the equation does
 * not apply.
 */
record Across(Statements statements, Formula formula, Optional<String> whenZero) {

    Stream<Rule.Statement> in(Filing filing) {
        Selected total = Selector.parse(formula.total()).in(filing);
        List<Selected> parts = formula.terms().stream()
                .map(term -> Selector.parse(term.name()).in(filing))
                .toList();
        return Stream.concat(
                between(filing, total, parts),
                unitsOf(total, parts).stream()
                        .flatMap(unit -> between(
                                filing,
                                total.ofUnit(unit),
                                parts.stream().map(part -> part.ofUnit(unit)).toList())));
    }

    /** The units that every table of the equation tells apart. */
    private static List<String> unitsOf(Selected total, List<Selected> parts) {
        boolean several = total.units().size() > 1
                && parts.stream().allMatch(part -> part.units().size() > 1);
        return several
                ? total.units().keySet().stream()
                        .filter(unit ->
                                parts.stream().allMatch(part -> part.units().containsKey(unit)))
                        .toList()
                : List.of();
    }

    private Stream<Rule.Statement> between(Filing filing, Selected total, List<Selected> parts) {
        List<Selected> all = new ArrayList<>(parts);
        all.add(0, total);
        List<Figure> found = all.stream()
                .flatMap(selected -> selected.whole().stream())
                .map(Statements.Named::figure)
                .toList();
        if (found.isEmpty() || found.stream().allMatch(figure -> figure.shown().isBlank())) {
            return Stream.empty();
        }
        Optional<Selected> missing =
                all.stream().filter(selected -> selected.whole().isEmpty()).findFirst();
        if (missing.isPresent()) {
            return missing(missing.get(), found.get(0).origin());
        }
        if (found.stream().anyMatch(Across::isWithoutUnit)) {
            Figure figure =
                    found.stream().filter(Across::isWithoutUnit).findFirst().orElseThrow();
            return Stream.of(statements.unstated("cannot-tell.no-unit", Map.of(), figure.origin()));
        }
        Optional<Selected> other = ofAnotherLevel(filing, all);
        if (other.isPresent()) {
            return Stream.of(statements.unstated(
                    "cannot-tell.own-level", form(other.get()), found.get(0).origin()));
        }
        return conditionHolds(filing)
                ? stated(total, parts)
                : unmet(found.get(0).origin());
    }

    private Stream<Rule.Statement> missing(Selected selected, Origin at) {
        if (selected.absence() == Selected.Absence.NO_LINE) {
            return Stream.empty();
        }
        String variant = selected.absence() == Selected.Absence.NO_FORM
                ? "cannot-tell.form-missing"
                : "cannot-tell.form-ambiguous";
        return Stream.of(statements.unstated(variant, form(selected), at));
    }

    private static Map<String, Object> form(Selected selected) {
        return Map.of("form", new Message.Word("form." + selected.selector().form()));
    }

    /** A table of the department's own level beside one of the whole department, or the reverse. */
    private static Optional<Selected> ofAnotherLevel(Filing filing, List<Selected> all) {
        Selected first = all.get(0);
        return all.stream()
                .filter(selected -> Level.differs(Stream.of(first, selected)
                        .flatMap(each -> each.selector().forms(filing))))
                .findFirst();
    }

    private static boolean isWithoutUnit(Figure figure) {
        return figure.known().filter(known -> !known.amount().unit().isStated()).isPresent();
    }

    private boolean conditionHolds(Filing filing) {
        return whenZero.isEmpty()
                || Selector.parse(whenZero.get())
                        .in(filing)
                        .figure()
                        .flatMap(Figure::known)
                        .map(known -> known.amount().printed().signum() == 0)
                        .orElse(true);
    }

    private Stream<Rule.Statement> unmet(Origin at) {
        return Stream.of(statements.unstated("cannot-tell.carried-over", Map.of(), at));
    }

    private Stream<Rule.Statement> stated(Selected total, List<Selected> parts) {
        List<Statements.Addend> addends = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            int sign = formula.terms().get(at).sign();
            parts.get(at).whole().forEach(part -> addends.add(new Statements.Addend(sign, part)));
        }
        List<Statements.Named> left = total.whole();
        left.subList(1, left.size()).forEach(rest -> addends.add(new Statements.Addend(-1, rest)));
        return statements.relation(left.get(0), addends, formula.relation());
    }
}
