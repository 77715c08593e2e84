package cn.gouji.bed;

import cn.gouji.check.Equation;
import cn.gouji.check.Severity;
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

    final Map<Fault, Tally> tallies = new LinkedHashMap<>();
    final List<Anchor> anchors = Anchor.all();
    final List<String> falseAlarms = new ArrayList<>();
    int consistent;
    int warned;
    private final Bench bench = new Bench();

    static List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(Slips.all());
        faults.addAll(Blocks.all());
        faults.addAll(Others.all());
        return faults;
    }

    /** Judges so many consistent submissions. */
    void consistent(int count) {
        for (int seed = 0; seed < count; seed++) {
            Submission submission = Bench.submission(Bench.random(seed));
            var findings = submission.review().findings();
            int turn = seed;
            findings.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .forEach(finding -> falseAlarms.add(turn + " "
                            + finding.rule().id() + " " + finding.at().place()));
            warned += findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING) ? 1 : 0;
            consistent++;
            List<Equation> equations = bench.equations(submission);
            anchors.forEach(anchor -> anchor.consistent(equations));
        }
    }

    /** Judges so many submissions with each kind of fault. */
    void spoiled(int count) {
        for (Fault fault : faults()) {
            Tally tally = tallies.computeIfAbsent(fault, key -> new Tally());
            for (int turn = 0; turn < count; turn++) {
                Random random = Bench.random(fault.name().hashCode() * KIND + turn);
                Submission submission = Bench.submission(random);
                Optional<Injury> injury = fault.way().into(submission, random);
                injury.ifPresent(one -> tally.add(score(fault, one)));
            }
        }
    }

    private Score score(Fault fault, Injury injury) {
        List<Equation> equations = fault.group() == Fault.Group.OTHER ? List.of() : bench.equations(injury.spoiled());
        if (fault.group() == Fault.Group.ONE_CELL) {
            anchors.forEach(anchor -> anchor.spoiled(equations, injury.spots()));
        }
        return Score.of(fault, injury, equations);
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
