package cn.gouji.rules.txt;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Statement.Growth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The stated reason describes the opposite of the stated direction (增减原因与方向相反). */
public final class ReasonAgainstDirection implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-05", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Silent where the percentage is impossible: the reason is then folded under that finding. */
    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Growths.of(filing)
                .filter(growth -> growth.reason().isPresent() && !Growths.unchanged(growth))
                .filter(growth -> !Growths.impossible(growth))
                .map(growth -> finding(growth, filing.year())
                        .<Verdict>map(Verdict.Broken::new)
                        .orElseGet(() -> Verdict.holds(INFO, growth.current().origin())));
    }

    /** Whether the reason plainly describes the opposite. */
    static boolean opposed(Growth growth, OptionalInt year) {
        return !Growths.unchanged(growth)
                && growth.reason()
                        .map(Label::text)
                        .filter(reason -> ReasonCues.oppose(reason, growth.direction(), year))
                        .isPresent();
    }

    /** The finding on a growth whose reason describes the opposite. */
    static Optional<Finding> finding(Growth growth, OptionalInt year) {
        if (!opposed(growth, year)) {
            return Optional.empty();
        }
        Label reason = growth.reason().orElseThrow();
        Map<String, Object> words = Growths.words(growth);
        words.put("reason", reason.text());
        return Optional.of(Finding.of(
                INFO,
                INFO.severity(),
                growth.directionWord().origin(),
                reason.origin().places(),
                Message.of(words),
                growth.directionWord().text(),
                ""));
    }
}
