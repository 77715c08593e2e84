package cn.gouji.check;

import cn.gouji.filing.Origin;
import cn.gouji.sheet.Place;
import java.util.List;
import java.util.stream.Stream;

/**
 * One cause, reported once (核对意见).
 *
 * @param rule the rule that found it
 * @param severity how grave, never above the rule's own
 * @param at where to look first
 * @param others the other cells involved, in reading order
 * @param actual what stands there
 * @param expected what was expected; empty where nothing definite was
 * @param repairs the corrections that would make it agree, most plausible first; several mean that none is preferred
 * @param consequences what else does not agree because of this cause
 * @param wider what would make it agree too, but changes more cells than the repairs do
 */
public record Finding(
        RuleInfo rule,
        Severity severity,
        Origin.Read at,
        List<Place> others,
        Message message,
        String actual,
        String expected,
        List<Repair> repairs,
        List<Finding> consequences,
        Wider wider) {

    public Finding {
        others = others.stream()
                .distinct()
                .filter(place -> !place.equals(at.place()))
                .sorted()
                .toList();
        repairs = List.copyOf(repairs);
        consequences = List.copyOf(consequences);
    }

    /** A finding without repairs and consequences. */
    public static Finding of(
            RuleInfo rule,
            Severity severity,
            Origin at,
            List<Place> others,
            Message message,
            String actual,
            String expected) {
        Origin.Read first = at.reads().findFirst().orElseThrow();
        List<Place> rest = Stream.concat(at.places().stream(), others.stream()).toList();
        return new Finding(rule, severity, first, rest, message, actual, expected, List.of(), List.of(), Wider.NONE);
    }

    /** The same finding, as grave as this. */
    public Finding withSeverity(Severity other) {
        return new Finding(rule, other, at, others, message, actual, expected, repairs, consequences, wider);
    }

    /** The same finding with these repairs. */
    public Finding withRepairs(List<Repair> proposals) {
        return new Finding(rule, severity, at, others, message, actual, expected, proposals, consequences, wider);
    }

    /** The same finding with these consequences folded under it. */
    public Finding withConsequences(List<Finding> folded) {
        return new Finding(rule, severity, at, others, message, actual, expected, repairs, folded, wider);
    }

    /** The same finding with these further corrections. */
    public Finding withWider(Wider further) {
        return new Finding(rule, severity, at, others, message, actual, expected, repairs, consequences, further);
    }

    /** The same finding, it and its consequences never graver than this. */
    public Finding atMost(Severity highest) {
        Severity milder = severity.compareTo(highest) < 0 ? highest : severity;
        List<Finding> folded =
                consequences.stream().map(finding -> finding.atMost(highest)).toList();
        return new Finding(rule, milder, at, others, message, actual, expected, repairs, folded, wider);
    }

    /** The same finding, never milder than this. */
    public Finding atLeast(Severity lowest) {
        return severity.compareTo(lowest) <= 0 ? this : withSeverity(lowest);
    }

    /** The same finding that looks first at another of its cells. */
    public Finding lookingFirstAt(Origin.Read cell, String stands, String wanted) {
        return new Finding(rule, severity, cell, places(), message, stands, wanted, repairs, consequences, wider);
    }

    /** Every cell involved, the one to look at first in front. */
    public List<Place> places() {
        return Stream.concat(Stream.of(at.place()), others.stream()).toList();
    }
}
