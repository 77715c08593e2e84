package cn.gouji.round.wav;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Origin;
import cn.gouji.round.Hearing;
import cn.gouji.sheet.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A rule about what a unit says to its findings and what the bureau has accepted (说明类规则). */
public interface WavRule {

    /** Id and highest severity. */
    RuleInfo info();

    /** What is wrong with the explanations. */
    Stream<Finding> findings(Hearing hearing);

    /** Whether what it finds is the bureau's business, not the unit's. */
    default boolean isForBureau() {
        return false;
    }

    /** A finding of this rule at the cell that an explanation is about. */
    default Finding at(Hearing.Told told, Severity severity, String variant, Map<String, Object> values) {
        Origin.Read cell = told.finding().at();
        return finding(
                new Origin.Read(cell.place(), info().id() + "/" + cell.item(), cell.name()), severity, variant, values);
    }

    /** A finding of this rule that stands for several. */
    default Finding folded(List<Hearing.Told> several, Severity severity, String variant, Map<String, Object> values) {
        Origin.Read cell = several.get(0).finding().at();
        List<Place> places =
                several.stream().map(told -> told.finding().at().place()).toList();
        Origin.Read at = new Origin.Read(cell.place(), info().id(), cell.name());
        return Finding.of(info(), severity, at, places, new Message(variant, values), "", "");
    }

    /** A finding of this rule there. */
    default Finding finding(Origin.Read at, Severity severity, String variant, Map<String, Object> values) {
        return Finding.of(info(), severity, at, List.of(), new Message(variant, values), "", "");
    }
}
