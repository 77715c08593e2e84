package cn.gouji.reconcile;

import cn.gouji.check.Equation;
import cn.gouji.check.Finding;
import cn.gouji.check.RoundingNote;
import java.util.List;

/**
 * What came of judging all equations of a filing together.
 *
 * @param findings one for each cause, consequences folded
 * @param roundings the gaps that rounding explains
 * @param held the equations that hold exactly
 */
public record Judgement(List<Finding> findings, List<RoundingNote> roundings, List<Equation> held) {

    public Judgement {
        findings = List.copyOf(findings);
        roundings = List.copyOf(roundings);
        held = List.copyOf(held);
    }
}
