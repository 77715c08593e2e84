package cn.gouji.reconcile;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Repair;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Origin;
import cn.gouji.money.Amount;
import cn.gouji.sheet.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells one cause: the guilty cell where it is known, else the suspects, with the broken relations folded under it. */
final class CauseReport {

    /** Identities each pass but together they have no solution. */
    static final RuleInfo JOINT = new RuleInfo("SUM-10", Severity.ERROR);

    private static final Comparator<Identity> MOST_SPECIFIC_FIRST = Comparator.comparing(
                    (Identity identity) -> identity.equation().rule().id())
            .thenComparingInt(identity -> identity.factors().size())
            .thenComparingInt(Identity::index);

    private final List<Identity> violated;
    private final Map<String, Object> extra = new TreeMap<>();

    CauseReport(Collection<Identity> violated) {
        this.violated = violated.stream().sorted(MOST_SPECIFIC_FIRST).toList();
    }

    /** One relation is broken and nothing else decides which of its cells is wrong. */
    Told relation(List<Proposal> named) {
        Identity leading = violated.get(0);
        Finding finding = new EquationReport(leading, Ruling.of(leading)).broken();
        return new Told(
                finding.withRepairs(repairs(named.stream().map(List::of).toList()))
                        .withConsequences(consequences()),
                Map.of());
    }

    /** One cell explains everything. */
    Told oneCell(Proposal proposal) {
        Cell cell = proposal.cell();
        String variant = "joint.one-cell";
        if (proposal.best().isEmpty()) {
            variant = proposal.fitting().isEmpty() ? "joint.one-cell-open" : "joint.one-cell-range";
        }
        extra.put("hypothesis", new Message.Word("hypothesis." + proposal.name()));
        proposal.best().ifPresent(best -> extra.put("difference", difference(cell, best)));
        Finding finding = finding(variant, cell.origin(), cell.amount().textWithUnit(), proposal.expected());
        Map<Cell, Amount> settled =
                proposal.best().map(best -> Map.of(cell, best)).orElse(Map.of());
        return new Told(
                finding.withRepairs(repairs(List.of(List.of(proposal)))).withConsequences(consequences()), settled);
    }

    /** Several cells together explain everything, and only they do. */
    Told severalCells(List<Proposal> proposals) {
        Cell first = proposals.get(0).cell();
        extra.put("cells", named(proposals.stream().map(Proposal::cell).toList()));
        Finding finding = finding(
                "joint.several-cells",
                first.origin(),
                first.amount().textWithUnit(),
                proposals.get(0).expected());
        return new Told(finding.withRepairs(repairs(List.of(proposals))).withConsequences(consequences()), Map.of());
    }

    /** Different sets of cells could each explain everything. */
    Told suspects(List<List<Proposal>> alternatives) {
        EquationReport leading = new EquationReport(violated.get(0), Ruling.of(violated.get(0)));
        List<Cell> suspects = alternatives.stream()
                .flatMap(List::stream)
                .map(Proposal::cell)
                .distinct()
                .sorted()
                .toList();
        extra.put("suspects", named(suspects));
        Origin total = violated.get(0).equation().origin();
        Finding finding = finding("joint.suspects", total, leading.actual(), leading.expected())
                .withRepairs(repairs(alternatives))
                .withConsequences(consequences());
        boolean acquitted = suspects.stream().noneMatch(cell -> cell.origin().equals(total));
        return new Told(acquitted ? atFirstSuspect(finding, alternatives.get(0).get(0)) : finding, Map.of());
    }

    /** A total that other relations confirm is not the place to look at first. */
    private static Finding atFirstSuspect(Finding finding, Proposal suspect) {
        Origin.Read cell = suspect.cell().origin().reads().findFirst().orElseThrow();
        return finding.lookingFirstAt(cell, suspect.cell().amount().textWithUnit(), suspect.expected());
    }

    /** Every identity passes alone, yet together they cannot hold. */
    static Told inexplicable(Cause cause, List<List<Proposal>> alternatives, Optional<Proof> proof) {
        List<Cell> conflict = List.copyOf(cause.conflicts().get(0));
        boolean one = alternatives.size() == 1 && alternatives.get(0).size() == 1;
        Cell first = alternatives.isEmpty()
                ? conflict.get(0)
                : alternatives.get(0).get(0).cell();
        String expected = one ? alternatives.get(0).get(0).expected() : "";
        Map<String, Object> values = new TreeMap<>();
        values.put("item", first.origin().name());
        values.put("actual", first.amount().textWithUnit());
        values.put("expected", expected);
        values.put("cells", named(conflict));
        values.put("count", conflict.size());
        proof.ifPresent(shown -> values.putAll(words(shown)));
        Finding finding = Finding.of(
                JOINT,
                JOINT.severity(),
                first.origin(),
                cause.suspects().stream().flatMap(CauseReport::places).toList(),
                new Message(proof.isPresent() ? "joint.inexplicable-proof" : "joint.inexplicable", values),
                first.amount().textWithUnit(),
                expected);
        return new Told(finding.withRepairs(repairs(alternatives)), Map.of());
    }

    private static Map<String, Object> words(Proof proof) {
        return Map.of(
                "more", Proof.written(proof.more()),
                "less", Proof.written(proof.less()),
                "least", proof.least(),
                "most", proof.most(),
                "atleast", new Message.Word(proof.leastInside() ? "proof.at-least" : "proof.above"),
                "atmost", new Message.Word(proof.mostInside() ? "proof.at-most" : "proof.below"));
    }

    private Finding finding(String variant, Origin at, String actual, String expected) {
        Identity leading = violated.get(0);
        Map<String, Object> values = new EquationReport(leading, Ruling.of(leading)).values();
        values.put("item", at.name());
        values.put("actual", actual);
        values.put("expected", expected);
        values.put("relations", violated.size());
        values.putAll(extra);
        RuleInfo rule = leading.equation().rule();
        List<Place> places = violated.stream()
                .flatMap(identity -> identity.equation().places().stream())
                .toList();
        return Finding.of(rule, rule.severity(), at, places, new Message(variant, values), actual, expected);
    }

    private List<Finding> consequences() {
        return violated.stream()
                .skip(1)
                .map(identity -> new EquationReport(identity, Ruling.of(identity)).broken())
                .toList();
    }

    /** The corrections, each as a whole. */
    static List<Repair> repairs(List<List<Proposal>> alternatives) {
        return alternatives.stream()
                .map(proposals -> new Repair(
                        hypothesis(proposals),
                        proposals.stream().map(Proposal::change).toList()))
                .toList();
    }

    private static String hypothesis(List<Proposal> proposals) {
        return proposals.size() == 1 ? proposals.get(0).name() : "several-cells";
    }

    private static String difference(Cell cell, Amount best) {
        return cell.amount()
                .withPrinted(cell.amount().printed().subtract(best.printed()))
                .textWithUnit();
    }

    private static String named(List<Cell> cells) {
        return cells.stream()
                .map(cell -> cell.origin().name() + " " + cell.amount().textWithUnit())
                .collect(Collectors.joining("; "));
    }

    private static Stream<Place> places(Cell cell) {
        return cell.origin().places().stream();
    }
}
