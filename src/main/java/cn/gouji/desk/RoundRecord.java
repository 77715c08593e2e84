package cn.gouji.desk;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.check.Repair;
import cn.gouji.filing.Figure;
import cn.gouji.ledger.Noted;
import cn.gouji.report.Ranking;
import cn.gouji.round.Earlier;
import cn.gouji.round.Explanation;
import cn.gouji.round.Figures;
import cn.gouji.round.Previous;
import cn.gouji.round.UnitAnswer;
import cn.gouji.sheet.Place;
import cn.gouji.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is kept of a round so that the next can be compared with it (核对记录).
 *
 * @param asked the addresses of the figures that some finding involved
 */
record RoundRecord(int round, List<Noted.Fault> findings, Set<String> asked, Map<String, Figures.Seen> figures) {

    private static final int LONGEST = 32_000;

    RoundRecord {
        findings = List.copyOf(findings);
        asked = Set.copyOf(asked);
        figures = Map.copyOf(figures);
    }

    /** The round as the ledger has it. */
    static RoundRecord of(int round, Noted noted) {
        Map<String, Figures.Seen> figures = new HashMap<>();
        noted.figures()
                .forEach((item, sum) -> figures.put(item, new Figures.Seen(sum.name(), sum.shown(), sum.amount())));
        return new RoundRecord(round, noted.faults(), noted.asked(), figures);
    }

    /**
     * What is to be kept of this review.
     *
     * @param said what the bureau has to judge of what the unit explained
     */
    static Noted noted(Review review, List<Figure> figures, List<Noted.Said> said, Wording wording) {
        List<Noted.Fault> faults = new ArrayList<>();
        for (Finding finding : Ranking.of(review)) {
            int cause = faults.size();
            faults.add(fault(finding, -1, review, wording));
            finding.consequences().forEach(folded -> faults.add(fault(folded, cause, review, wording)));
        }
        Set<String> asked = new TreeSet<>(Figures.items(
                figures,
                Ranking.of(review).stream().flatMap(RoundRecord::places).toList()));
        Map<String, Noted.Sum> sums = new HashMap<>();
        Figures.of(figures)
                .byItem()
                .forEach((item, seen) -> sums.put(item, new Noted.Sum(seen.name(), seen.shown(), seen.amount())));
        return new Noted(faults, said, sums, asked);
    }

    private static Stream<Place> places(Finding finding) {
        Stream<Place> changes = finding.repairs().stream()
                .flatMap(repair -> repair.changes().stream())
                .map(Repair.Change::place);
        Stream<Place> folded = finding.consequences().stream().flatMap(RoundRecord::places);
        return Stream.of(finding.places().stream(), changes, folded).flatMap(places -> places);
    }

    private static Noted.Fault fault(Finding finding, int under, Review review, Wording wording) {
        Explanation said = review.standing(finding)
                .map(standing -> standing.explanation())
                .filter(explanation -> !explanation.isBlank())
                .orElse(Explanation.NONE);
        return new Noted.Fault(
                under,
                review.fingerprint(finding),
                finding.rule().id(),
                finding.severity(),
                finding.at().place().document(),
                wording.place(finding.at().place()),
                finding.at().item(),
                cut(wording.message(finding)),
                cut(finding.actual()),
                cut(finding.expected()),
                cut(String.join(wording.text("list.or"), wording.repairs(finding))),
                said.answer().map(UnitAnswer::name).orElse(""),
                said.text());
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static Earlier earlier(Noted.Fault fault) {
        Optional<UnitAnswer> answer =
                Optional.of(fault.answer()).filter(name -> !name.isEmpty()).map(UnitAnswer::valueOf);
        return new Earlier(
                fault.fingerprint(),
                fault.rule(),
                fault.severity(),
                !fault.isCause(),
                fault.place(),
                fault.message(),
                new Explanation(answer, fault.explanation()),
                Optional.empty());
    }

    /** The round as it is compared with. */
    Previous previous() {
        return new Previous(round, findings.stream().map(RoundRecord::earlier).collect(Collectors.toList()), List.of());
    }
}
