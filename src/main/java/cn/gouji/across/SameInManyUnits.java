package cn.gouji.across;

import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleOption;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Threshold;
import cn.gouji.filing.Filing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The same finding in many units' submissions: probably the template's (多家同错). It is shown one submission after the other; each
 * finding belongs to one fault at most, the most widespread, and what the same units have on the same sheet is one fault.
 */
public final class SameInManyUnits {

    static final RuleInfo INFO = new RuleInfo("DOC-12", Severity.INFO);

    private static final Threshold UNITS = Threshold.count("units", 3);
    private static final Threshold SHARE = Threshold.share("share", 5);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int MOST_SPOTS = 40;

    private static final Pattern INSTANCE = Pattern.compile("#[^/]*");
    private static final Pattern LINE = Pattern.compile("/[^/:]*:");

    private final boolean on;
    private final int least;
    private final BigDecimal share;
    private final List<Told> told = new ArrayList<>();
    private final Map<Matter, Set<String>> handedIn = new LinkedHashMap<>();
    private final Map<String, String> superiors = new LinkedHashMap<>();

    /** What is handed in. */
    private record Matter(int year, Filing.Kind kind) {

        static Matter of(Handed handed) {
            return new Matter(handed.year(), handed.kind());
        }
    }

    /** What faults may have alike, whoever's they are. */
    private record Key(Matter matter, String rule, CommonFault.Alike alike, String one, String other) {}

    private record Group(Key key, List<Told> told) {

        Set<String> units() {
            return told.stream().map(Told::unit).collect(Collectors.toSet());
        }

        /** Whether it is on the same sheet of the same units, or of some of them. */
        boolean isPartOf(Group other) {
            return key.matter().equals(other.key().matter())
                    && key.rule().equals(other.key().rule())
                    && told.get(0).sheet().equals(other.told().get(0).sheet())
                    && other.units().containsAll(units());
        }
    }

    SameInManyUnits(RuleSettings settings) {
        on = settings.isOn(INFO.id());
        least = Math.max(2, settings.value(INFO, UNITS).intValue());
        share = settings.value(INFO, SHARE);
    }

    static List<RuleOption> options() {
        return List.of(UNITS, SHARE);
    }

    /**
     * Takes what a unit was told of a submission.
     *
     * @param superior the department it belongs to; empty where none is known
     */
    public void add(Handed handed, String superior, List<Told> findings) {
        handedIn.computeIfAbsent(Matter.of(handed), first -> new HashSet<>())
                .add(handed.owner().key());
        superiors.put(handed.owner().key(), superior);
        findings.stream().filter(one -> one.severity() != Severity.UNVERIFIABLE).forEach(told::add);
    }

    /** The faults, the most widespread first; none where the bureau does not want to know. */
    public List<CommonFault> faults() {
        return on ? found() : List.of();
    }

    private List<CommonFault> found() {
        Map<Group, Integer> faults = new LinkedHashMap<>();
        Set<Told> done = new HashSet<>();
        for (Group widest : widestFirst()) {
            List<Told> left =
                    widest.told().stream().filter(one -> !done.contains(one)).toList();
            Group group = new Group(widest.key(), left);
            if (isCommon(group)) {
                done.addAll(left);
                Group whole = faults.keySet().stream()
                        .filter(group::isPartOf)
                        .findFirst()
                        .orElse(group);
                faults.merge(whole, 1, Integer::sum);
            }
        }
        return faults.entrySet().stream()
                .map(entry -> fault(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                                (CommonFault fault) -> -fault.told().size())
                        .thenComparing(CommonFault::severity))
                .toList();
    }

    private List<Group> widestFirst() {
        Map<Key, List<Told>> alike = new LinkedHashMap<>();
        told.forEach(one -> keys(one)
                .forEach(key ->
                        alike.computeIfAbsent(key, first -> new ArrayList<>()).add(one)));
        Map<Group, Integer> width = new LinkedHashMap<>();
        alike.forEach((key, same) -> {
            Group group = new Group(key, same);
            int units = group.units().size();
            if (units >= least) {
                width.put(group, units);
            }
        });
        return width.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Key> keys(Told told) {
        Matter matter = Matter.of(told.handed());
        String place = told.item().isEmpty() ? told.place() : common(told.item());
        List<Key> keys = new ArrayList<>();
        keys.add(new Key(matter, told.rule(), CommonFault.Alike.PLACE, place, ""));
        if (!told.shown().isBlank()) {
            keys.add(new Key(matter, told.rule(), CommonFault.Alike.CONTENT, told.shown(), told.expected()));
        }
        return keys;
    }

    /** The address without whose line, and of which project, it is. */
    private static String common(String item) {
        return LINE.matcher(INSTANCE.matcher(item).replaceAll("")).replaceAll("/:");
    }

    /** Enough units, and a share of all that handed in the same or nobody but units of one department. */
    private boolean isCommon(Group group) {
        int units = group.units().size();
        int all = handedIn.getOrDefault(group.key().matter(), Set.of()).size();
        BigDecimal wanted = share.multiply(BigDecimal.valueOf(all));
        boolean widespread = HUNDRED.multiply(BigDecimal.valueOf(units)).compareTo(wanted) >= 0;
        return units >= least && (widespread || !superior(group).isEmpty());
    }

    private String superior(Group group) {
        List<String> names = group.units().stream()
                .map(unit -> superiors.getOrDefault(unit, ""))
                .distinct()
                .toList();
        return names.size() == 1 ? names.get(0) : "";
    }

    private CommonFault fault(Group group, int places) {
        Map<String, Told> each = new LinkedHashMap<>();
        group.told().forEach(one -> each.putIfAbsent(one.unit(), one));
        return new CommonFault(group.key().alike(), List.copyOf(each.values()), places, superior(group));
    }

    static Disagreement disagreement(CommonFault fault) {
        Told first = fault.first();
        Map<String, Object> values = Map.of(
                "year", String.valueOf(first.handed().year()),
                "rule", first.rule(),
                "place", first.place(),
                "unit", first.handed().owner().name(),
                "shown", first.shown().strip(),
                "places", fault.places(),
                "count", fault.told().size());
        return new Disagreement(
                INFO,
                Severity.INFO,
                new Message(fault.alike() == CommonFault.Alike.PLACE ? "" : "content", values),
                fault.told().stream().limit(MOST_SPOTS).map(Told::spot).toList(),
                first.shown(),
                first.expected());
    }
}
