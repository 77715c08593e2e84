package cn.gouji.across;

import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleOption;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Threshold;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
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

    /** Takes the texts of a unit's self-evaluations; those of projects that every unit has are prescribed. */
    public void add(UnitDocuments unit) {
        for (Document document : unit.documents()) {
            if (document.kind() == Filing.Kind.SELF_EVALUATION) {
                ProjectForm.of(document).stream()
                        .filter(form -> !ProjectCode.isCommon(form.name()))
                        .forEach(this::add);
            }
        }
    }

    private void add(ProjectForm form) {
        Set<String> own = new HashSet<>();
        TEXTS.forEach(column -> form.lines(column)
                .flatMap(line -> line.label(column).stream())
                .filter(label -> label.compact().length() >= length)
                .filter(label -> own.add(label.compact()))
                .forEach(label -> add(form.document(), label)));
    }

    private void add(Document document, Label label) {
        Same same = texts.computeIfAbsent(
                document.year() + label.compact(), key -> new Same(new HashSet<>(), new ArrayList<>()));
        same.units().add(document.owner().key());
        if (same.spots().size() < MOST_SPOTS) {
            same.spots().add(document.spot(label));
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
