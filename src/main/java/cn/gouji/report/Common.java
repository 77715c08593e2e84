package cn.gouji.report;

import cn.gouji.check.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A fault that several units have alike, as a wrong template makes them (共性问题).
 *
 * @param fault one of them
 * @param units whose it is
 * @param superior the department they all belong to; empty where it is not one
 */
public record Common(Alike alike, Overview.Fault fault, Set<String> units, String superior) {

    private static final int LEAST = 3;
    private static final int ONE_IN = 20;

    public Common {
        units = java.util.Collections.unmodifiableSet(new TreeSet<>(units));
    }

    /** What they have alike beside the rule. */
    public enum Alike {
        PLACE,
        CONTENT
    }

    /** A fault and whose it is. */
    private record Case(Overview.Submission submission, Overview.Fault fault) {

        String unit() {
            return submission.unit().name();
        }
    }

    private record Key(Alike alike, String rule, String one, String other) {}

    /**
     * What is common in a season, the most widespread first: at least three units have it, and one in twenty of those that handed
     * in the same or all of one department. A fault is told once.
     */
    public static List<Common> of(Overview overview) {
        Map<Key, List<Case>> alike = new LinkedHashMap<>();
        for (Overview.Submission submission : overview.submissions()) {
            for (Overview.Fault fault : submission.faults()) {
                Case one = new Case(submission, fault);
                keys(fault)
                        .forEach(key -> alike.computeIfAbsent(key, first -> new ArrayList<>())
                                .add(one));
            }
        }
        List<Map.Entry<Key, List<Case>>> widest = alike.entrySet().stream()
                .filter(group -> units(group.getValue()).size() >= LEAST)
                .sorted(Comparator.comparing(group -> -units(group.getValue()).size()))
                .toList();
        Map<Overview.Matter, Integer> answered = answered(overview);
        Set<Case> told = new HashSet<>();
        List<Common> common = new ArrayList<>();
        for (Map.Entry<Key, List<Case>> group : widest) {
            List<Case> left =
                    group.getValue().stream().filter(one -> !told.contains(one)).toList();
            if (isCommon(left, answered)) {
                told.addAll(left);
                common.add(new Common(group.getKey().alike(), left.get(0).fault(), units(left), superior(left)));
            }
        }
        common.sort(Comparator.comparing((Common one) -> -one.units().size())
                .thenComparing(one -> one.fault().severity()));
        return common;
    }

    private static List<Key> keys(Overview.Fault fault) {
        List<Key> keys = new ArrayList<>();
        keys.add(new Key(Alike.PLACE, fault.rule(), fault.place(), ""));
        if (!fault.actual().isBlank()) {
            keys.add(new Key(Alike.CONTENT, fault.rule(), fault.actual(), fault.expected()));
        }
        return keys;
    }

    private static boolean isCommon(List<Case> cases, Map<Overview.Matter, Integer> answered) {
        int units = units(cases).size();
        if (units < LEAST) {
            return false;
        }
        int of = answered.getOrDefault(cases.get(0).submission().matter(), 0);
        return units * ONE_IN >= of || !superior(cases).isEmpty();
    }

    private static Map<Overview.Matter, Integer> answered(Overview overview) {
        return overview.submissions().stream()
                .filter(submission -> submission.last().state().isAnswered())
                .collect(Collectors.groupingBy(
                        Overview.Submission::matter,
                        Collectors.collectingAndThen(
                                Collectors.mapping(
                                        submission -> submission.unit().name(), Collectors.toSet()),
                                Set::size)));
    }

    private static Set<String> units(Collection<Case> cases) {
        return cases.stream().map(Case::unit).collect(Collectors.toSet());
    }

    private static String superior(List<Case> cases) {
        List<String> superiors = cases.stream()
                .map(one -> one.submission().unit().superior())
                .distinct()
                .toList();
        return superiors.size() == 1 ? superiors.get(0) : "";
    }

    /** How grave it is. */
    public Severity severity() {
        return fault.severity();
    }
}
