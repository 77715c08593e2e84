package cn.gouji;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.RoundingNote;
import cn.gouji.check.Severity;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The gaps that rounding explains (尾差): one hint for each rule and sheet, but a warning for each gap in a form the bureau
 * wants to agree without any (零容忍).
 */
final class Gaps {

    private final List<RoundingNote> tolerated = new ArrayList<>();
    private final List<RoundingNote> wanted = new ArrayList<>();

    Gaps(List<RoundingNote> notes, Prescription prescription) {
        for (RoundingNote note : notes) {
            boolean strict = prescription.settings().isZeroTolerant(note.at().item());
            (strict ? wanted : tolerated).add(note);
        }
    }

    /** The gaps nobody need do anything about. */
    List<RoundingNote> tolerated() {
        return List.copyOf(tolerated);
    }

    /** What is to be said of all of them. */
    Stream<Finding> findings() {
        Stream<Finding> strict = wanted.stream().map(note -> told(note, Severity.WARNING, "joint.zero-tolerance"));
        return Stream.concat(strict, folded());
    }

    private Stream<Finding> folded() {
        Map<List<String>, List<RoundingNote>> tables = new LinkedHashMap<>();
        for (RoundingNote note : tolerated) {
            Place place = note.at().place();
            tables.computeIfAbsent(List.of(note.rule().id(), place.document(), place.sheet()), key -> new ArrayList<>())
                    .add(note);
        }
        return tables.values().stream().map(Gaps::folded);
    }

    private static Finding folded(List<RoundingNote> notes) {
        List<Finding> each = notes.stream()
                .map(note -> told(note, Severity.INFO, "joint.rounding"))
                .toList();
        Finding first = each.get(0);
        if (each.size() == 1) {
            return first;
        }
        List<Place> places =
                each.stream().flatMap(finding -> finding.places().stream()).toList();
        Message message = new Message("joint.roundings", Map.of("count", each.size()));
        return Finding.of(first.rule(), Severity.INFO, first.at(), places, message, first.actual(), first.expected())
                .withConsequences(each);
    }

    private static Finding told(RoundingNote note, Severity severity, String variant) {
        Map<String, Object> values = new LinkedHashMap<>(note.message().values());
        values.put("gap", note.gap().abs().stripTrailingZeros().toPlainString());
        values.put("bound", note.bound().stripTrailingZeros().toPlainString());
        Origin at = note.at();
        return Finding.of(
                note.rule(),
                severity,
                at,
                note.others(),
                new Message(variant, values),
                String.valueOf(values.getOrDefault("actual", "")),
                String.valueOf(values.getOrDefault("expected", "")));
    }
}
