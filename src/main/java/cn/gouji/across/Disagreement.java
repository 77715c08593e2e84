package cn.gouji.across;

import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Filing;
import java.util.List;

/**
 * Something on which documents do not agree, said once, with its place in each of them (文档间不符).
 *
 * @param severity how grave, never above the rule's own
 * @param spots where it stands, the place to look at first in front; a document that is missing has an empty place
 * @param actual what stands at the first spot
 * @param expected what the others make of it; empty where nothing definite was expected
 */
public record Disagreement(
        RuleInfo rule, Severity severity, Message message, List<Spot> spots, String actual, String expected) {

    public Disagreement {
        spots = List.copyOf(spots);
    }

    /** The same, as grave as this. */
    Disagreement withSeverity(Severity other) {
        return new Disagreement(rule, other, message, spots, actual, expected);
    }

    /**
     * A place in a document of a unit.
     *
     * @param code the unit's code in the register; empty where it is not registered
     * @param year the budget year; 0 where it is not known
     * @param document the file and, where there is one, the sheet
     * @param place the cell or the paragraph
     * @param shown what stands there
     */
    public record Spot(
            String code, String unit, int year, Filing.Kind kind, String document, String place, String shown) {}
}
