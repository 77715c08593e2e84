package cn.gouji.bed;

import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import cn.gouji.reconcile.Oracle;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Two faults at once, each of which no rounding explains by itself: are both causes found? */
final class Pairs {

    private static final List<Fault> KINDS = Stream.of(Slips.all(), Blocks.all())
            .flatMap(List::stream)
            .filter(fault -> fault.group() != Fault.Group.TABLE && !fault.name().equals("off-by-one"))
            .toList();

    final Bench bench;
    int count;
    int caught;
    int named;
    int strangers;

    Pairs(Bench bench) {
        this.bench = bench;
    }

    /** Puts two faults into the submission of that seed and judges it. */
    Optional<List<Injury>> judge(Random random) {
        Submission submission = Bench.submission(random);
        Optional<Injury> one = KINDS.get(random.nextInt(KINDS.size())).way().into(submission, random);
        Optional<Injury> other = KINDS.get(random.nextInt(KINDS.size())).way().into(submission, random);
        if (one.isEmpty()
                || other.isEmpty()
                || !Collections.disjoint(
                        one.get().right().keySet(), other.get().right().keySet())) {
            return Optional.empty();
        }
        if (!isCertain(one.get()) || !isCertain(other.get())) {
            return Optional.empty();
        }
        Submission both = one.get().spoiled().copy();
        other.get()
                .right()
                .keySet()
                .forEach(slot -> both.put(slot, other.get().spoiled().at(slot)));
        List<Injury> injuries = List.of(
                Injury.of(both, one.get().right()), Injury.of(both, other.get().right()));
        take(injuries);
        return Optional.of(injuries);
    }

    private boolean isCertain(Injury injury) {
        return new Oracle(bench.read(injury.spoiled()).equations()).isContradiction();
    }

    private void take(List<Injury> injuries) {
        List<Finding> told = bench.read(injuries.get(0).spoiled()).review().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        count++;
        caught += areApart(
                        told.stream()
                                .filter(finding ->
                                        Score.speaks(finding, injuries.get(0).spots()))
                                .toList(),
                        told.stream()
                                .filter(finding ->
                                        Score.speaks(finding, injuries.get(1).spots()))
                                .toList())
                ? 1
                : 0;
        named += areApart(
                        told.stream()
                                .filter(finding -> Score.names(finding, injuries.get(0)))
                                .toList(),
                        told.stream()
                                .filter(finding -> Score.names(finding, injuries.get(1)))
                                .toList())
                ? 1
                : 0;
        strangers += (int) told.stream()
                .filter(finding -> injuries.stream().noneMatch(injury -> Score.speaks(finding, injury.spots())))
                .count();
    }

    /** Whether each has a finding of its own. */
    private static boolean areApart(List<Finding> one, List<Finding> other) {
        Set<Finding> all = new HashSet<>(one);
        all.addAll(other);
        return !one.isEmpty() && !other.isEmpty() && all.size() > 1;
    }
}
