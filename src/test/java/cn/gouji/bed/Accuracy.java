package cn.gouji.bed;

import cn.gouji.check.Equation;
import cn.gouji.check.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Measures the judge on submissions made by seed: false alarms on consistent ones, and how each kind of fault is answered. */
final class Accuracy {

    /** Kept apart, so that more of one kind do not change the next. */
    private static final long KIND = 1_000_003L;

    private static final long PAIRS = 777_000_000L;
    private static final int EVALUATIONS = 8;

    final Map<Fault, Tally> tallies = new LinkedHashMap<>();
    final List<Anchor> anchors = Anchor.all();
    final Alarms alarms = new Alarms();
    final Pairs pairs = new Pairs();
    int spoiled;
    int tried;
    private final int anchored;
    private final ThreadLocal<Bench> benches;

    /** One piece of the work: a kind of fault, put into the submission of that turn. */
    private record Piece(Fault fault, int turn) {}

    /**
     * Measures nothing yet.
     *
     * @param anchored on how many of the consistent submissions the other ways are tried
     * @param way how submissions are handed to the product
     */
    Accuracy(int anchored, Bench.Way way) {
        this.anchored = anchored;
        this.benches = ThreadLocal.withInitial(() -> new Bench(way));
    }

    static List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(Slips.all());
        faults.addAll(Blocks.all());
        faults.addAll(Others.all());
        faults.addAll(TableFaults.all());
        faults.addAll(ProseFaults.all());
        faults.addAll(TaskFaults.all());
        faults.addAll(FormFaults.all());
        faults.addAll(WorkingFaults.all());
        faults.addAll(EvaluationFaults.all());
        faults.addAll(GoalFaults.all());
        return faults;
    }

    /** Judges so many consistent submissions, one in eight a self-evaluation. */
    void consistent(int count) {
        Lanes.run("consistent", count, this::told, told -> alarms.add(told));
    }

    private Alarms.Told told(int seed) {
        Random random = Bench.random(seed);
        boolean budget = seed % EVALUATIONS != 0;
        Bench.Regime regime = regime(seed);
        Bench.Read read = benches.get().read(budget ? Bench.submission(random, regime) : EvaluationPages.of(random));
        List<Finding> findings = read.review().findings();
        if (budget && regime == Bench.Regime.ROUNDED && seed < anchored) {
            List<Equation> equations = read.equations();
            anchors.forEach(anchor -> anchor.consistent(equations));
        }
        return new Alarms.Told(seed + " " + regime, findings);
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
        List<Piece> pieces = new ArrayList<>();
        for (Fault fault : faults()) {
            tallies.computeIfAbsent(fault, key -> new Tally());
            int most = fault.isOfSums() ? count : (count + 1) / 2;
            for (int turn = 0; turn < most; turn++) {
                pieces.add(new Piece(fault, turn));
            }
        }
        Lanes.run(
                "spoiled",
                pieces.size(),
                at -> score(pieces.get(at)),
                scored -> scored.ifPresent(score -> {
                    tallies.get(score.fault()).add(score);
                }));
    }

    private Optional<Score> score(Piece piece) {
        Fault fault = piece.fault();
        Random random = Bench.random(fault.name().hashCode() * KIND + piece.turn());
        return fault.way().into(fault.clean(random), random).map(injury -> score(fault, injury));
    }

    private Score score(Fault fault, Injury injury) {
        Bench.Read read = benches.get().read(injury.spoiled());
        List<Equation> equations = fault.isOfSums() ? read.equations() : List.of();
        if (fault.group() == Fault.Group.ONE_CELL) {
            anchors.forEach(anchor -> anchor.spoiled(equations, injury.spots()));
        }
        return Score.of(fault, injury, read.review(), equations);
    }

    /** Judges so many submissions with two faults. */
    void spoiledTwice(int count) {
        tried = count;
        Lanes.run(
                "two faults",
                count,
                turn -> pairs.judge(benches.get(), Bench.random(PAIRS + turn)),
                answer -> answer.ifPresent(pairs::add));
    }

    /** All kinds together that sums decide about. */
    Tally ofSums() {
        Tally sums = new Tally();
        tallies.forEach((fault, tally) -> {
            if (fault.isOfSums()) {
                sums.addAll(tally);
            }
        });
        return sums;
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
