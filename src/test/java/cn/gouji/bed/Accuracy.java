package cn.gouji.bed;

import cn.gouji.check.Equation;
import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Measures the judge on submissions made by seed: false alarms on consistent ones, and how each kind of fault is answered. */
final class Accuracy {

    /** Kept apart, so that more of one kind do not change the next. */
    private static final long KIND = 1_000_003L;

    private static final long PAIRS = 777_000_000L;
    private static final int EVALUATIONS = 8;

    final Map<Fault, Tally> tallies = new LinkedHashMap<>();
    final List<Anchor> anchors = Anchor.all();
    final List<String> falseAlarms = new ArrayList<>();
    int consistent;
    int warned;
    int spoiled;
    int tried;
    private final Bench bench = new Bench();
    final Pairs pairs = new Pairs(bench);
    private final int anchored;

    /**
     * Measures nothing yet.
     *
     * @param anchored on how many of the consistent submissions the other ways are tried
     */
    Accuracy(int anchored) {
        this.anchored = anchored;
    }

    static List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(Slips.all());
        faults.addAll(Blocks.all());
        faults.addAll(Others.all());
        faults.addAll(ProseFaults.all());
        faults.addAll(FormFaults.all());
        faults.addAll(WorkingFaults.all());
        faults.addAll(EvaluationFaults.all());
        faults.addAll(GoalFaults.all());
        return faults;
    }

    /** Judges so many consistent submissions, one in eight a self-evaluation. */
    void consistent(int count) {
        for (int seed = 0; seed < count; seed++) {
            Random random = Bench.random(seed);
            boolean budget = seed % EVALUATIONS != 0;
            Bench.Regime regime = regime(seed);
            Bench.Read read = bench.read(budget ? Bench.submission(random, regime) : EvaluationPages.of(random));
            List<Finding> findings = read.review().findings();
            int turn = seed;
            findings.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .forEach(finding -> falseAlarms.add(turn + " " + regime + " "
                            + finding.rule().id() + " " + finding.at().place()));
            warned += findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING) ? 1 : 0;
            consistent++;
            if (budget && regime == Bench.Regime.ROUNDED && seed < anchored) {
                List<Equation> equations = read.equations();
                anchors.forEach(anchor -> anchor.consistent(equations));
            }
        }
    }

    /** Two budgets in six are not rounded figure by figure. */
    private static Bench.Regime regime(int seed) {
        return switch (seed % 6) {
            case 1 -> Bench.Regime.CUT_OFF;
            case 2 -> Bench.Regime.ADDED_UP;
            default -> Bench.Regime.ROUNDED;
        };
    }

    /** Judges so many submissions with each kind of fault that sums decide about, and half as many with each other kind. */
    void spoiled(int count) {
        spoiled = count;
        for (Fault fault : faults()) {
            Tally tally = tallies.computeIfAbsent(fault, key -> new Tally());
            int most = fault.isOfSums() ? count : (count + 1) / 2;
            for (int turn = 0; turn < most; turn++) {
                Random random = Bench.random(fault.name().hashCode() * KIND + turn);
                fault.way().into(fault.clean(random), random).ifPresent(injury -> tally.add(score(fault, injury)));
            }
        }
    }

    /** Judges so many submissions with two faults. */
    void spoiledTwice(int count) {
        tried = count;
        for (int turn = 0; turn < count; turn++) {
            pairs.judge(Bench.random(PAIRS + turn));
        }
    }

    private Score score(Fault fault, Injury injury) {
        Bench.Read read = bench.read(injury.spoiled());
        List<Equation> equations = fault.isOfSums() ? read.equations() : List.of();
        if (fault.group() == Fault.Group.ONE_CELL) {
            anchors.forEach(anchor -> anchor.spoiled(equations, injury.spots()));
        }
        return Score.of(fault, injury, read.review(), equations);
    }

    /** All kinds of a group together. */
    Tally together(Fault.Group group) {
        Tally all = new Tally();
        tallies.forEach((fault, tally) -> {
            if (fault.group() == group) {
                all.addAll(tally);
            }
        });
        return all;
    }
}
