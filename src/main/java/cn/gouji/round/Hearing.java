package cn.gouji.round;

import cn.gouji.check.Finding;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.round.wav.WavRule;
import cn.gouji.round.wav.WavRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The findings of this round heard together with the round before, with what the unit says and with what the bureau has
 * accepted (听取说明).
 *
 * @param told the findings of this round
 * @param previous the round before
 * @param waivers what the bureau has accepted of this unit
 * @param exercised the rules that had something to look at this time
 * @param today the day of the hearing
 */
public record Hearing(
        List<Told> told, Previous previous, List<Waiver> waivers, Set<String> exercised, LocalDate today) {

    /**
     * A finding of this round with how it stands.
     *
     * @param consequences what the findings folded under it are known by
     * @param earlier the same finding in the round before
     */
    public record Told(
            Finding finding,
            String fingerprint,
            List<String> consequences,
            Optional<Earlier> earlier,
            Optional<Waiver> waiver) {

        /** Whether it was there before. */
        public boolean isBefore() {
            return earlier.isPresent();
        }

        /** Whether a valid approval lets it be. */
        public boolean isWaived() {
            return waiver.isPresent();
        }

        /** What the unit says to it. */
        public Explanation explanation() {
            return earlier.map(Earlier::explanation).orElse(Explanation.NONE);
        }
    }

    /**
     * What comes of a hearing.
     *
     * @param findings the findings, those that are let be lowered to hints, and those about the explanations
     * @param bureau what only the bureau has to know
     */
    public record Outcome(List<Finding> findings, Since since, List<Finding> bureau) {}

    public Hearing {
        told = List.copyOf(told);
        waivers = List.copyOf(waivers);
        exercised = Set.copyOf(exercised);
    }

    /** A hearing of these findings. */
    public static Hearing of(
            List<Finding> findings,
            Function<Finding, String> fingerprint,
            Previous previous,
            List<Waiver> waivers,
            Set<String> exercised,
            LocalDate today) {
        List<Told> told = findings.stream()
                .map(finding -> told(finding, fingerprint, previous, waivers, today))
                .toList();
        return new Hearing(told, previous, waivers, exercised, today);
    }

    private static Told told(
            Finding finding,
            Function<Finding, String> fingerprint,
            Previous previous,
            List<Waiver> waivers,
            LocalDate today) {
        String known = fingerprint.apply(finding);
        Optional<Earlier> before = previous.findings().stream()
                .filter(earlier -> earlier.fingerprint().equals(known))
                .findFirst();
        Optional<Waiver> waiver = waivers.stream()
                .filter(accepted -> accepted.fingerprint().equals(known)
                        && accepted.rule().equals(finding.rule().id())
                        && !accepted.isExpired(today)
                        && finding.severity() != Severity.UNVERIFIABLE)
                .findFirst();
        List<String> consequences =
                finding.consequences().stream().map(fingerprint).toList();
        return new Told(finding, known, consequences, before, waiver);
    }

    /** Judges the explanations and compares the rounds. */
    public Outcome outcome(RuleSettings settings) {
        List<Finding> findings = new ArrayList<>();
        told.forEach(
                each -> findings.add(each.isWaived() ? each.finding().withSeverity(Severity.INFO) : each.finding()));
        List<Finding> bureau = new ArrayList<>();
        for (WavRule rule : WavRules.all()) {
            (rule.isForBureau() ? bureau : findings).addAll(RoundRules.prescribed(rule.findings(this), settings));
        }
        return new Outcome(findings, since(), bureau);
    }

    private Since since() {
        Map<String, Standing> standings = new LinkedHashMap<>();
        told.forEach(each -> standings.putIfAbsent(
                each.fingerprint(), new Standing(each.isBefore(), each.explanation(), each.waiver())));
        Set<String> now = told.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.fingerprint()), each.consequences().stream()))
                .collect(Collectors.toSet());
        Map<Boolean, List<Earlier>> gone = previous.findings().stream()
                .filter(earlier -> !earlier.folded() && !earlier.isOfTheConversation())
                .filter(earlier -> !now.contains(earlier.fingerprint()))
                .collect(Collectors.partitioningBy(earlier -> exercised.contains(earlier.rule())));
        return new Since(
                previous.round() + 1,
                standings,
                gone.getOrDefault(true, List.of()),
                gone.getOrDefault(false, List.of()),
                List.of());
    }
}
