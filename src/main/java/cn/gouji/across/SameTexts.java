package cn.gouji.across;

import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleOption;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Threshold;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Goals, reasons and measures that several units state in the same words (雷同文本). It is shown one unit after the other, so that
 * no more than the texts is kept.
 */
public final class SameTexts {

    static final RuleInfo INFO = new RuleInfo("DOC-13", Severity.INFO);

    private static final Threshold UNITS = Threshold.count("units", 2);
    private static final Threshold LENGTH = Threshold.count("length", 30);
    private static final List<Column> TEXTS = List.of(Column.REASON, Column.EXPECTED_GOAL, Column.ACHIEVED_GOAL);
    private static final int MOST_SPOTS = 40;
    private static final int BEGINNING = 24;

    private final int least;
    private final int length;
    private final Map<String, Same> texts = new LinkedHashMap<>();

    /** A text, who states it and where. */
    private record Same(Set<String> units, List<Disagreement.Spot> spots) {}

    SameTexts(RuleSettings settings) {
        least = Math.max(2, settings.value(INFO, UNITS).intValue());
        length = settings.value(INFO, LENGTH).intValue();
    }

    static List<RuleOption> options() {
        return List.of(UNITS, LENGTH);
    }

    /** The texts of a unit's self-evaluations that are long enough; those of projects that every unit has are prescribed. */
    List<Disagreement.Spot> of(UnitDocuments unit) {
        return unit.documents().stream()
                .filter(document -> document.kind() == Filing.Kind.SELF_EVALUATION)
                .flatMap(document -> ProjectForm.of(document).stream())
                .filter(form -> !ProjectCode.isCommon(form.name()))
                .flatMap(this::of)
                .toList();
    }

    private Stream<Disagreement.Spot> of(ProjectForm form) {
        Set<String> own = new HashSet<>();
        return TEXTS.stream()
                .flatMap(column -> form.lines(column).flatMap(line -> line.label(column).stream()))
                .filter(label -> label.compact().length() >= length)
                .filter(label -> own.add(label.compact()))
                .map(label -> form.document().spot(label));
    }

    /** Takes the texts of a unit. */
    public void add(Document.Owner owner, List<Disagreement.Spot> stated) {
        for (Disagreement.Spot spot : stated) {
            Same same = texts.computeIfAbsent(
                    spot.year() + Words.compact(spot.shown()), key -> new Same(new HashSet<>(), new ArrayList<>()));
            same.units().add(owner.key());
            if (same.spots().size() < MOST_SPOTS) {
                same.spots().add(spot);
            }
        }
    }

    Stream<Disagreement> disagreements() {
        return texts.values().stream()
                .filter(same -> same.units().size() >= least)
                .map(SameTexts::disagreement);
    }

    private static Disagreement disagreement(Same same) {
        Disagreement.Spot first = same.spots().get(0);
        String text = first.shown();
        Map<String, Object> values = Map.of(
                "unit", first.unit(),
                "year", String.valueOf(first.year()),
                "count", same.units().size(),
                "text", text.length() > BEGINNING ? text.substring(0, BEGINNING) + "…" : text);
        return new Disagreement(INFO, Severity.INFO, Message.of(values), same.spots(), text, "");
    }
}
