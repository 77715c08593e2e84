package cn.gouji.reconcile;

import cn.gouji.check.Equation;
import cn.gouji.check.Finding;
import cn.gouji.check.RoundingNote;
import cn.gouji.check.Severity;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges all equations of a filing together (勾稽核对). Structural equations must hold jointly; those whose definitions
 * merely resemble each other are judged one by one, so that they cannot make a sound submission look contradictory.
 */
public final class Reconciler {

    /** So many slips are looked for; in what is wrong beyond them every cause is told by itself. */
    private static final int MOST_SLIPS = 12;

    /** So many gaps that all fall short show that figures are cut off, whatever else is wrong. */
    private static final int MANY_SHORTFALLS = 8;

    /** So many show it where nothing else is wrong then. */
    private static final int FEW_SHORTFALLS = 4;

    private static final Comparator<Finding> READING_ORDER = Comparator.comparing(
                    (Finding finding) -> finding.at().place())
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(Finding::toString);

    /** One finding for each cause; the same answer for the same equations, whatever their order. */
    public Judgement judge(List<Equation> equations) {
        return judge(equations, false);
    }

    /**
     * The same.
     *
     * @param rounded whether the submission says that its figures are rounded half up (四舍五入)
     */
    public Judgement judge(List<Equation> equations, boolean rounded) {
        Map<Identity, Ruling> rulings = rulings(equations, false);
        List<Finding> findings = new ArrayList<>(byRegime(rulings, rounded));
        boolean wrong = hasErrors(findings);
        if (!rounded && (wrong || findings.stream().anyMatch(RegimeReport::isTruncated))) {
            findings = cutOff(equations, rulings, wrong).orElse(findings);
        }
        findings.sort(READING_ORDER);
        return new Judgement(findings, notes(rulings), held(rulings));
    }

    private static boolean hasErrors(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** What is wrong if every figure is cut off, where the gaps say so; few gaps, or where nothing was wrong, only if nothing is then. */
    private static Optional<List<Finding>> cutOff(
            List<Equation> equations, Map<Identity, Ruling> rulings, boolean wrong) {
        Collection<Regime> sheets = Regime.of(rulings);
        int shortfalls = Regime.shortfalls(sheets);
        if (shortfalls < FEW_SHORTFALLS && !Regime.areCutTogether(sheets)) {
            return Optional.empty();
        }
        List<Finding> findings = findings(rulings(equations, true), MOST_SLIPS);
        if ((shortfalls < MANY_SHORTFALLS || !wrong) && hasErrors(findings)) {
            return Optional.empty();
        }
        List<Regime> open =
                sheets.stream().filter(sheet -> !sheet.gaps().isEmpty()).toList();
        List<Regime> doubtful = open.stream().filter(Regime::isDoubtful).toList();
        (doubtful.isEmpty() ? open.subList(0, 1) : doubtful)
                .forEach(sheet -> findings.add(RegimeReport.truncated(sheet.gaps())));
        return Optional.of(findings);
    }

    private static Map<Identity, Ruling> rulings(List<Equation> equations, boolean cutOff) {
        Map<Identity, Ruling> rulings = new LinkedHashMap<>();
        Register.identities(equations, cutOff).forEach(identity -> rulings.put(identity, Ruling.of(identity)));
        return rulings;
    }

    /** Sheets whose figures seem to be cut off have one finding, and their sums are not held against rounding. */
    private static List<Finding> byRegime(Map<Identity, Ruling> rulings, boolean rounded) {
        List<Finding> findings = new ArrayList<>();
        Map<Identity, Ruling> left = new LinkedHashMap<>(rulings);
        for (Regime regime : Regime.of(rulings)) {
            List<Identity> truncated = rounded ? List.of() : regime.truncated();
            List<Identity> odd = regime.againstPrintedItems();
            if (!truncated.isEmpty()) {
                findings.add(RegimeReport.truncated(truncated));
                truncated.forEach(left::remove);
            } else if (!odd.isEmpty()) {
                findings.add(RegimeReport.notAddedUp(odd));
            }
        }
        findings.addAll(findings(left, MOST_SLIPS));
        return findings;
    }

    /** A slip behind several cells first; what is left is judged as if it were mended. */
    private static List<Finding> findings(Map<Identity, Ruling> rulings, int slips) {
        Optional<Slip> slip = slips > 0 ? Slips.find(rulings) : Optional.empty();
        if (slip.isEmpty()) {
            return single(rulings);
        }
        List<Equation> equations =
                rulings.keySet().stream().map(Identity::equation).toList();
        boolean cutOff = rulings.keySet().stream()
                .anyMatch(identity -> identity.factors().keySet().stream().anyMatch(Cell::cutOff));
        List<Finding> rest = findings(rulings(new Corrected(slip.get()).of(equations), cutOff), slips - 1);
        return withSlip(new SlipReport(slip.get(), rulings).finding(), slip.get(), rest);
    }

    /** What is still wrong of a cell the slip left a wrong figure in goes under the slip: it speaks of a figure not printed. */
    private static List<Finding> withSlip(Finding told, Slip slip, List<Finding> rest) {
        Set<Place> mended = slip.prints().keySet().stream().map(Cell::place).collect(Collectors.toSet());
        List<Finding> folded = new ArrayList<>(told.consequences());
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : rest) {
            (mended.contains(finding.at().place()) ? folded : findings).add(finding);
        }
        findings.add(told.withConsequences(folded));
        return findings;
    }

    private static List<Finding> single(Map<Identity, Ruling> rulings) {
        List<Told> told = causes(rulings);
        List<Finding> loose = new ArrayList<>();
        for (Map.Entry<Identity, Ruling> entry : rulings.entrySet()) {
            if (isLoose(entry.getKey(), entry.getValue())) {
                fold(entry.getKey(), finding(entry.getKey(), entry.getValue(), rulings.size()), told, loose);
            }
        }
        told.forEach(cause -> loose.add(cause.finding()));
        return loose;
    }

    private static List<Told> causes(Map<Identity, Ruling> rulings) {
        List<Identity> structural =
                rulings.keySet().stream().filter(Identity::isStructural).toList();
        List<Told> told = new ArrayList<>();
        for (Block block : Block.of(structural)) {
            if (!block.holdsInPrint()) {
                List<Identity> impossible = block.identities().stream()
                        .filter(identity ->
                                Objects.requireNonNull(rulings.get(identity)).outcome() == Ruling.Outcome.IMPOSSIBLE)
                        .toList();
                told.addAll(BlockJudge.causes(block, impossible));
            }
        }
        return told;
    }

    /** Whether the identity is broken and no block has answered for it. */
    private static boolean isLoose(Identity identity, Ruling ruling) {
        return ruling.outcome().isBroken()
                && !(identity.isStructural() && ruling.outcome() == Ruling.Outcome.IMPOSSIBLE);
    }

    private static Finding finding(Identity identity, Ruling ruling, int identities) {
        EquationReport report = new EquationReport(identity, ruling);
        return ruling.outcome() == Ruling.Outcome.IMPOSSIBLE
                ? report.broken()
                : report.implausible(ruling.isStrong(identities));
    }

    /** What would vanish with a cause is a consequence of it. */
    private static void fold(Identity identity, Finding finding, List<Told> told, List<Finding> loose) {
        for (int at = 0; at < told.size(); at++) {
            if (told.get(at).explains(identity)) {
                told.set(at, told.get(at).with(finding));
                return;
            }
        }
        loose.add(finding);
    }

    private static List<RoundingNote> notes(Map<Identity, Ruling> rulings) {
        return rulings.entrySet().stream()
                .filter(entry -> entry.getValue().outcome() == Ruling.Outcome.EXPLAINED)
                .map(entry -> new EquationReport(entry.getKey(), entry.getValue()).note())
                .toList();
    }

    private static List<Equation> held(Map<Identity, Ruling> rulings) {
        return rulings.entrySet().stream()
                .filter(entry -> entry.getValue().outcome() == Ruling.Outcome.EXACT)
                .map(entry -> entry.getKey().equation())
                .toList();
    }
}
