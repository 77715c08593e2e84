package cn.gouji.desk;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.check.Repair;
import cn.gouji.check.Severity;
import cn.gouji.filing.Figure;
import cn.gouji.report.Ranking;
import cn.gouji.round.Earlier;
import cn.gouji.round.Explanation;
import cn.gouji.round.Figures;
import cn.gouji.round.Previous;
import cn.gouji.round.UnitAnswer;
import cn.gouji.sheet.Place;
import cn.gouji.wording.Wording;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a round so that the next can be compared with it (核对记录).
 *
 * @param files the files it was about, by their paths in the archive of the run
 * @param asked the addresses of the figures that some finding involved
 */
record RoundRecord(
        @JsonProperty("round") int round,
        @JsonProperty("files") List<String> files,
        @JsonProperty("findings") List<Kept> findings,
        @JsonProperty("asked") Set<String> asked,
        @JsonProperty("figures") Map<String, Figures.Seen> figures) {

    /** A finding as it is kept. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Kept(
            @JsonProperty("fingerprint") String fingerprint,
            @JsonProperty("rule") String rule,
            @JsonProperty("severity") Severity severity,
            @JsonProperty("folded") boolean folded,
            @JsonProperty("place") String place,
            @JsonProperty("message") String message,
            @JsonProperty("answer") @Nullable UnitAnswer answer,
            @JsonProperty("explanation") @Nullable String explanation) {

        Earlier earlier() {
            Explanation said = new Explanation(Optional.ofNullable(answer), explanation == null ? "" : explanation);
            return new Earlier(fingerprint, rule, severity, folded, place, message, said, Optional.empty());
        }
    }

    RoundRecord {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        asked = Set.copyOf(asked);
        figures = Map.copyOf(figures);
    }

    /** What is to be kept of this review. */
    static RoundRecord of(Review review, int round, List<Figure> figures, List<String> files, Wording wording) {
        List<Kept> kept = new ArrayList<>();
        for (Finding finding : Ranking.of(review)) {
            kept.add(kept(finding, false, review, wording));
            finding.consequences().forEach(folded -> kept.add(kept(folded, true, review, wording)));
        }
        Set<String> asked = new TreeSet<>(Figures.items(
                figures,
                Ranking.of(review).stream().flatMap(RoundRecord::places).toList()));
        return new RoundRecord(
                round, files, kept, asked, new TreeMap<>(Figures.of(figures).byItem()));
    }

    private static Stream<Place> places(Finding finding) {
        Stream<Place> changes = finding.repairs().stream()
                .flatMap(repair -> repair.changes().stream())
                .map(Repair.Change::place);
        Stream<Place> folded = finding.consequences().stream().flatMap(RoundRecord::places);
        return Stream.of(finding.places().stream(), changes, folded).flatMap(places -> places);
    }

    private static Kept kept(Finding finding, boolean folded, Review review, Wording wording) {
        Optional<Explanation> said = review.standing(finding)
                .map(standing -> standing.explanation())
                .filter(explanation -> !explanation.isBlank());
        return new Kept(
                review.fingerprint(finding),
                finding.rule().id(),
                finding.severity(),
                folded,
                wording.place(finding.at().place()),
                wording.message(finding),
                said.flatMap(Explanation::answer).orElse(null),
                said.map(Explanation::text).orElse(null));
    }

    /** The round as it is compared with. */
    Previous previous() {
        return new Previous(round, findings.stream().map(Kept::earlier).collect(Collectors.toList()), List.of());
    }
}
