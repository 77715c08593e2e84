package cn.gouji.rules.txt;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.sheet.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The number of vehicles differs between passages, or vehicles that are not there cost money to run (资产数量前后矛盾). */
public final class AssetCountsContradict implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-09", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        List<Vehicles> stated = Vehicles.of(filing);
        if (stated.isEmpty()) {
            return Stream.empty();
        }
        Vehicles first = stated.get(0);
        Optional<Vehicles> other = stated.stream()
                .filter(vehicles -> vehicles.number().compareTo(first.number()) != 0)
                .findFirst();
        if (other.isPresent()) {
            return Stream.of(contradiction(first, other.orElseThrow()));
        }
        return Stream.of(
                first.number().signum() == 0
                        ? running(filing)
                                .map(cost -> unneeded(first, cost))
                                .orElseGet(() -> Verdict.holds(INFO, first.origin()))
                        : Verdict.holds(INFO, first.origin()));
    }

    /** This year's cost of running vehicles in the table of the three public expenses, where it is more than nothing. */
    private static Optional<Figure.Known> running(Filing filing) {
        String year = filing.year().isPresent() ? String.valueOf(filing.year().getAsInt()) : "";
        return filing.tablesWith(Column.YEAR, Column.VEHICLE_RUNNING)
                .flatMap(table -> table.lines().stream())
                .filter(line -> !year.isEmpty() && line.text(Column.YEAR).startsWith(year))
                .map((Line line) -> line.figure(Column.VEHICLE_RUNNING).flatMap(Figure::known))
                .flatMap(Optional::stream)
                .filter(figure -> figure.amount().value().signum() > 0)
                .findFirst();
    }

    private static Verdict contradiction(Vehicles first, Vehicles other) {
        Map<String, Object> values = Map.of("words", first.words(), "other", other.words());
        return broken(first, other.origin().places(), new Message("", values));
    }

    private static Verdict unneeded(Vehicles first, Figure.Known cost) {
        Map<String, Object> values =
                Map.of("words", first.words(), "cost", cost.amount().textWithUnit());
        return broken(first, cost.origin().places(), new Message("running", values));
    }

    private static Verdict broken(Vehicles first, List<Place> others, Message message) {
        return new Verdict.Broken(
                Finding.of(INFO, INFO.severity(), first.origin(), others, message, first.words(), ""));
    }
}
