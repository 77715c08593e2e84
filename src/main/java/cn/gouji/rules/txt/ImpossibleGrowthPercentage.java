package cn.gouji.rules.txt;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Repair;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Statement.Growth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A printed percentage that no reading of the printed change allows (增减百分比不可能): the interval it stands for misses
 * the rates possible when the change was rounded by itself, and those possible when it is a difference of printed figures. A
 * warning where cutting off the figures instead of rounding them would allow it.
 */
public final class ImpossibleGrowthPercentage implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-01", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Growths.of(filing)
                .filter(growth -> !Growths.contradictsItself(growth))
                .flatMap(growth -> Growths.rates(growth).flatMap(rates -> verdict(growth, rates, filing)).stream());
    }

    /** Empty where last year's figure is nought: a percentage then has no meaning, which is another rule's matter. */
    private static Optional<Verdict> verdict(Growth growth, GrowthRates rates, Filing filing) {
        int base = rates.base(growth.direction()).signum();
        if (base < 0) {
            return Optional.of(new Verdict.CannotTell(
                    INFO,
                    new Message("no-base", Growths.words(growth)),
                    List.of(growth.current().origin())));
        }
        if (base == 0 && !Growths.unchanged(growth)) {
            return Optional.empty();
        }
        return Optional.of(
                Growths.impossible(growth)
                        ? new Verdict.Broken(finding(growth, rates, filing))
                        : Verdict.holds(INFO, growth.current().origin()));
    }

    private static Finding finding(Growth growth, GrowthRates rates, Filing filing) {
        List<GrowthHypothesis> fitting = GrowthHypothesis.fitting(rates, growth.direction());
        boolean reasonAgrees = fitting.contains(GrowthHypothesis.DIRECTION_REVERSED)
                && ReasonAgainstDirection.opposed(growth, filing.year());
        Figure percent = growth.percent().orElseThrow();
        String naive = rates.naive(growth.direction()).toPlainString() + "%";
        String range = rates.range(growth.direction()).orElseThrow().text();
        Map<String, Object> words = Growths.words(growth);
        words.put("range", range);
        words.put("naive", naive);
        String variant =
                leading(fitting, reasonAgrees).map(GrowthHypothesis::word).orElse("");
        List<Finding> consequences = Stream.of(
                        ReasonAgainstDirection.finding(growth, filing.year()),
                        DirectionContradicted.againstTable(growth, filing))
                .flatMap(Optional::stream)
                .toList();
        return Finding.of(
                        INFO,
                        rates.possibleCutOff(growth.direction()) ? Severity.WARNING : INFO.severity(),
                        percent.origin(),
                        growth.change().origin().places(),
                        new Message(variant, words),
                        percent.shown(),
                        naive + " (" + range + ")")
                .withRepairs(repairs(growth, fitting, reasonAgrees, naive))
                .withConsequences(consequences);
    }

    private static Optional<GrowthHypothesis> leading(List<GrowthHypothesis> fitting, boolean reasonAgrees) {
        return reasonAgrees
                ? Optional.of(GrowthHypothesis.DIRECTION_REVERSED)
                : fitting.stream().findFirst();
    }

    /** The percentage can always be corrected; the words too, where a reversed direction explains it. */
    private static List<Repair> repairs(
            Growth growth, List<GrowthHypothesis> fitting, boolean reasonAgrees, String naive) {
        Figure percent = growth.percent().orElseThrow();
        String slip = fitting.stream()
                .filter(hypothesis -> hypothesis != GrowthHypothesis.DIRECTION_REVERSED)
                .findFirst()
                .map(GrowthHypothesis::word)
                .orElse("other-percentage");
        Repair corrected =
                new Repair(slip, List.of(new Repair.Change(percent.origin().first(), percent.shown(), naive)));
        if (!fitting.contains(GrowthHypothesis.DIRECTION_REVERSED)) {
            return List.of(corrected);
        }
        Repair reversed = new Repair(GrowthHypothesis.DIRECTION_REVERSED.word(), reversal(growth));
        boolean otherSlip = fitting.size() > 1;
        return reasonAgrees || !otherSlip ? List.of(reversed, corrected) : List.of(corrected, reversed);
    }

    private static List<Repair.Change> reversal(Growth growth) {
        List<Repair.Change> changes = new ArrayList<>();
        Stream.concat(Stream.of(growth.directionWord()), growth.percentWord().stream())
                .forEach(word -> Directions.opposite(word.text())
                        .ifPresent(opposite ->
                                changes.add(new Repair.Change(word.origin().first(), word.text(), opposite))));
        return changes;
    }
}
