package cn.gouji.across;

import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleOption;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Threshold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The same finding at the same place of many units' submissions: probably the template's (多家同错). */
final class SameInManyUnits {

    static final RuleInfo INFO = new RuleInfo("DOC-12", Severity.INFO);

    private static final Threshold UNITS = Threshold.count("units", 10);
    private static final int MOST_SPOTS = 40;

    private final int least;

    SameInManyUnits(RuleSettings settings) {
        least = Math.max(2, settings.value(INFO, UNITS).intValue());
    }

    static List<RuleOption> options() {
        return List.of(UNITS);
    }

    /** A rule at a place of a kind of submission, whoever's it is. */
    private record Where(String rule, String item, int year, String kind) {}

    Stream<Disagreement> of(List<Told> all) {
        Map<Where, List<Told>> places = new LinkedHashMap<>();
        all.stream()
                .filter(told -> !told.item().isEmpty() && told.severity() != Severity.UNVERIFIABLE)
                .forEach(told -> places.computeIfAbsent(where(told), key -> new ArrayList<>())
                        .add(told));
        return places.values().stream()
                .filter(same -> units(same).size() >= least)
                .map(SameInManyUnits::disagreement);
    }

    private static Where where(Told told) {
        Handed handed = told.handed();
        return new Where(
                told.rule(), common(told.item()), handed.year(), handed.kind().name());
    }

    /** The address without whose line, and of which project, it is. */
    private static String common(String item) {
        return item.replaceAll("#[^/]*", "").replaceAll("/[^/:]*:", "/:");
    }

    private static Set<String> units(List<Told> same) {
        Set<String> units = new LinkedHashSet<>();
        same.forEach(told -> units.add(told.handed().owner().key()));
        return units;
    }

    private static Disagreement disagreement(List<Told> same) {
        Told first = same.get(0);
        Map<String, Object> values = Map.of(
                "year", String.valueOf(first.handed().year()),
                "rule", first.rule(),
                "place", first.place(),
                "unit", first.handed().owner().name(),
                "count", units(same).size());
        return new Disagreement(
                INFO,
                Severity.INFO,
                Message.of(values),
                same.stream().limit(MOST_SPOTS).map(Told::spot).toList(),
                first.shown(),
                "");
    }
}
