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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Two faults at once, each of which no rounding explains by itself: are both causes found? */
final class Pairs {

    private static final List<Fault> KINDS = Stream.of(Slips.all(), Blocks.all())
            .flatMap(List::stream)
            .filter(fault -> fault.group() != Fault.Group.TABLE && !fault.name().equals("off-by-one"))
            .toList();

    int count;
    int caught;
    int named;
    int strangers;

    /** How a pair was answered. */
    record Answer(boolean caught, boolean named, int strangers) {}

    /** Takes an answer. */
    void add(Answer answer) {
        count++;
        caught += answer.caught() ? 1 : 0;
        named += answer.named() ? 1 : 0;
        strangers += answer.strangers();
    }

    /** Puts two faults into the submission of that seed and judges it; nothing where they are not two certain faults. */
    Optional<Answer> judge(Bench bench, Random random) {
        Submission submission = Bench.submission(random);
        Optional<Injury> one = KINDS.get(random.nextInt(KINDS.size())).way().into(submission, random);
        Optional<Injury> other = KINDS.get(random.nextInt(KINDS.size())).way().into(submission, random);
        if (one.isEmpty()
                || other.isEmpty()
                || !Collections.disjoint(
                        one.get().right().keySet(), other.get().right().keySet())) {
            return Optional.empty();
        }
        if (!isCertain(bench, one.get()) || !isCertain(bench, other.get())) {
            return Optional.empty();
        }
        Submission both = one.get().spoiled().copy();
        other.get()
                .right()
                .keySet()
                .forEach(slot -> both.put(slot, other.get().spoiled().at(slot)));
        List<Injury> injuries = List.of(
                Injury.of(both, one.get().right()), Injury.of(both, other.get().right()));
        return Optional.of(answer(bench, injuries));
    }

    private static boolean isCertain(Bench bench, Injury injury) {
        return new Oracle(bench.read(injury.spoiled()).equations()).isContradiction();
    }

    private static Answer answer(Bench bench, List<Injury> injuries) {
        List<Finding> told = bench.read(injuries.get(0).spoiled()).review().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        boolean caught = areApart(injuries, injury -> those(told, finding -> Score.speaks(finding, injury.spots())));
        boolean named = areApart(injuries, injury -> those(told, finding -> Score.names(finding, injury)));
        List<Finding> strangers =
                those(told, finding -> injuries.stream().noneMatch(injury -> Score.speaks(finding, injury.spots())));
        return new Answer(caught, named, strangers.size());
    }

    private static List<Finding> those(List<Finding> told, Predicate<Finding> which) {
        return told.stream().filter(which).toList();
    }

    /** Whether each has a finding of its own. */
    private static boolean areApart(List<Injury> injuries, Function<Injury, List<Finding>> own) {
        List<Finding> one = own.apply(injuries.get(0));
        List<Finding> other = own.apply(injuries.get(1));
        Set<Finding> all = new HashSet<>(one);
        all.addAll(other);
        return !one.isEmpty() && !other.isEmpty() && all.size() > 1;
    }
}
