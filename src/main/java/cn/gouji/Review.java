package cn.gouji;

import cn.gouji.check.Finding;
import cn.gouji.check.RoundingNote;
import cn.gouji.check.Verdict;
import java.util.List;

/** What came of checking one submission. */
public record Review(
        Identity identity,
        List<SeenForm> forms,
        List<Finding> findings,
        List<RoundingNote> roundings,
        List<Verdict.Holds> held,
        List<Verdict.CannotTell> cannotTell,
        List<Verdict.Crashed> crashed) {

    /** A form that was recognised. */
    public record SeenForm(String form, String sheet, String range) {}

    public Review {
        forms = List.copyOf(forms);
        findings = List.copyOf(findings);
        roundings = List.copyOf(roundings);
        held = List.copyOf(held);
        cannotTell = List.copyOf(cannotTell);
        crashed = List.copyOf(crashed);
    }

    /** 16 hex digits that stay the same when the submission is handed in again. */
    public String fingerprint(Finding finding) {
        return String.format("%016x", (finding.rule().id() + finding.at().item()).hashCode());
    }
}
