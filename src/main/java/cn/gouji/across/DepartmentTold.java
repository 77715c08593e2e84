package cn.gouji.across;

import cn.gouji.check.Message;
import cn.gouji.check.Severity;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.money.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a department and its units do not agree in. */
final class DepartmentTold {

    /** So many places are listed; how many there are is said. */
    private static final int MOST_SPOTS = 40;

    private static final int MOST_NAMES = 6;
    private static final int MOST_CELLS = 12;

    private final Department department;

    DepartmentTold(Department department) {
        this.department = department;
    }

    Disagreement missing(List<Department.Member> absent) {
        List<Disagreement.Spot> spots =
                new ArrayList<>(List.of(department.whole().spot()));
        absent.stream().limit(MOST_SPOTS).forEach(member -> spots.add(nowhere(member)));
        return unverifiable("missing", names(absent), spots, List.of());
    }

    /** Figures of which some unit's part cannot be told. */
    Disagreement undecided(List<DepartmentSums.Cell> cells) {
        Set<Integer> units = new LinkedHashSet<>();
        for (DepartmentSums.Cell cell : cells) {
            for (int unit = 0; unit < cell.shares().size(); unit++) {
                if (!cell.shares().get(unit).known()) {
                    units.add(unit);
                }
            }
        }
        List<Department.Member> members =
                units.stream().map(department.members()::get).toList();
        List<Disagreement.Spot> spots = new ArrayList<>(List.of(own(cells.get(0))));
        members.stream()
                .limit(MOST_SPOTS)
                .forEach(member -> spots.add(member.budget().orElseThrow().spot()));
        return unverifiable("tables", names(members), spots, cells);
    }

    /** Figures that do not agree, where one cannot tell whether they are meant to. */
    Disagreement unverifiable(String variant, List<DepartmentSums.Cell> cells) {
        List<Disagreement.Spot> spots = new ArrayList<>(List.of(own(telling(cells))));
        telling(cells).contributors().stream().limit(MOST_SPOTS).forEach(unit -> spots.add(unit(telling(cells), unit)));
        return unverifiable(variant, names(department.members()), spots, cells);
    }

    private Disagreement unverifiable(
            String variant, String units, List<Disagreement.Spot> spots, List<DepartmentSums.Cell> cells) {
        Map<String, Object> values = values(cells, units);
        return new Disagreement(
                DepartmentDiffers.INFO,
                Severity.UNVERIFIABLE,
                new Message(variant, values),
                spots,
                spots.get(0).shown(),
                "");
    }

    /** One unit explains everything. */
    Disagreement culprit(Culprit culprit, List<DepartmentSums.Cell> broken, Severity severity) {
        return told(culprit.how(), List.of(culprit.unit()), totalFirst(broken), severity);
    }

    /** Figures with one cause, at whose place and by whom as far as can be told. */
    Disagreement breach(Breach breach, DepartmentSums sums, Severity severity) {
        DepartmentSums.Cell first = breach.cells().get(0);
        List<Integer> suspects = List.copyOf(breach.suspects());
        if (suspects.isEmpty()) {
            return told("nobody", suspects, breach.cells(), severity);
        }
        if (sums.department().contradictsItself(first.address())) {
            return told("superior", suspects, breach.cells(), severity);
        }
        List<Integer> contradicting = suspects.stream()
                .filter(unit -> sums.unit(unit).contradictsItself(first.address()))
                .toList();
        List<Integer> mistyped = suspects.stream()
                .filter(unit -> Mistyped.mayBe(first.shares().get(unit), needed(first, unit)))
                .toList();
        for (List<Integer> likely : List.of(contradicting, mistyped)) {
            if (likely.size() == 1 && suspects.size() > 1) {
                return told(likely.equals(contradicting) ? "itself" : "mistyped", likely, breach.cells(), severity);
            }
        }
        return told(suspects.size() == 1 ? "" : "suspects", suspects, breach.cells(), severity);
    }

    private Disagreement told(String variant, List<Integer> units, List<DepartmentSums.Cell> cells, Severity severity) {
        DepartmentSums.Cell first = cells.get(0);
        boolean named = units.size() == 1 && !variant.equals("superior");
        Set<Disagreement.Spot> spots = new LinkedHashSet<>();
        for (DepartmentSums.Cell cell : cells.subList(0, Math.min(MOST_CELLS, cells.size()))) {
            List<Disagreement.Spot> others =
                    units.stream().map(unit -> unit(cell, unit)).toList();
            Stream<Disagreement.Spot> both = named
                    ? Stream.concat(others.stream(), Stream.of(own(cell)))
                    : Stream.concat(Stream.of(own(cell)), others.stream());
            both.forEach(spots::add);
        }
        List<Disagreement.Spot> listed = spots.stream().limit(MOST_SPOTS).toList();
        String names = names(units.stream().map(department.members()::get).toList());
        boolean wanted = named && List.of("", "itself", "mistyped").contains(variant);
        String expected = wanted
                ? text(first, units.get(0), needed(first, units.get(0)))
                : named ? "" : text(first, -1, sum(first));
        return new Disagreement(
                DepartmentDiffers.INFO,
                severity,
                new Message(variant, values(cells, names)),
                listed,
                listed.get(0).shown(),
                expected);
    }

    private Map<String, Object> values(List<DepartmentSums.Cell> cells, String units) {
        Map<String, Object> values = new TreeMap<>(Map.of(
                "department", department.whole().owner().name(),
                "year", String.valueOf(department.whole().year()),
                "units", units,
                "count", cells.size(),
                "members", department.members().size()));
        if (!cells.isEmpty()) {
            DepartmentSums.Cell first = cells.get(0);
            values.put(
                    "item",
                    figure(first, -1).map(figure -> figure.origin().name()).orElse(""));
            values.put("own", text(first, -1, first.own().value()));
            values.put("sum", text(first, -1, sum(first)));
            values.put("gap", text(first, -1, first.gap().abs()));
        }
        return values;
    }

    private static BigDecimal sum(DepartmentSums.Cell cell) {
        return cell.gap().add(cell.own().value());
    }

    /** What the unit would have to say. */
    private static BigDecimal needed(DepartmentSums.Cell cell, int unit) {
        return cell.shares().get(unit).value().subtract(cell.gap());
    }

    /** An amount in 元 as that unit, or the department, prints it there. */
    private static String text(DepartmentSums.Cell cell, int unit, BigDecimal value) {
        return figure(cell, unit)
                .map(Figure.Known::amount)
                .map(amount -> amount.isExact()
                        ? Amount.exact(amount.print(value), amount.unit())
                        : amount.withPrinted(amount.print(value)))
                .map(Amount::textWithUnit)
                .orElse("");
    }

    /** The unit's figure, or the department's; where it prints none, whose there is. */
    private static Optional<Figure.Known> figure(DepartmentSums.Cell cell, int unit) {
        Share share = unit < 0 ? cell.own() : cell.shares().get(unit);
        return share.first()
                .or(() -> cell.own().first())
                .or(() -> cell.shares().stream()
                        .flatMap(other -> other.first().stream())
                        .findFirst());
    }

    private static List<DepartmentSums.Cell> totalFirst(List<DepartmentSums.Cell> cells) {
        List<DepartmentSums.Cell> ordered = new ArrayList<>(cells);
        ordered.sort(
                java.util.Comparator.comparing(cell -> !cell.address().line().isEmpty()));
        return ordered;
    }

    private static DepartmentSums.Cell telling(List<DepartmentSums.Cell> cells) {
        return totalFirst(cells).get(0);
    }

    private Disagreement.Spot own(DepartmentSums.Cell cell) {
        return cell.own().first().map(department.whole()::spot).orElseGet(department.whole()::spot);
    }

    private Disagreement.Spot unit(DepartmentSums.Cell cell, int unit) {
        Document budget = department.members().get(unit).budget().orElseThrow();
        return cell.shares().get(unit).first().map(budget::spot).orElseGet(budget::spot);
    }

    private Disagreement.Spot nowhere(Department.Member member) {
        Document.Owner owner = member.owner();
        int year = department.whole().year();
        return new Disagreement.Spot(owner.code(), owner.name(), year, Filing.Kind.BUDGET, "", "", "");
    }

    private static String names(Collection<Department.Member> members) {
        String names = members.stream()
                .limit(MOST_NAMES)
                .map(member -> member.owner().name())
                .collect(Collectors.joining("、"));
        return members.size() > MOST_NAMES ? names + "…（" + members.size() + "）" : names;
    }
}
