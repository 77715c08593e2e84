package cn.gouji.rules.txt;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Statement.Amounts;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An amount of nought with an explanation of what it contains (零项仍作说明). */
public final class ZeroExplained implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-21", Severity.INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.statements().stream()
                .filter(Amounts.class::isInstance)
                .map(Amounts.class::cast)
                .filter(amount -> amount.amount()
                        .known()
                        .filter(figure -> figure.amount().printed().signum() == 0)
                        .isPresent())
                .map(ZeroExplained::verdict);
    }

    private static Verdict verdict(Amounts amount) {
        Figure figure = amount.amount();
        Matcher explained = Pattern.compile(Pattern.quote(figure.shown())
                        + "\\s*[，,]\\s*(?:主要|具体)?包括\\s*[:：]?\\s*([^0-9０-９。；]{2,})(?:[。；]|$)")
                .matcher(amount.sentence().text());
        if (!explained.find()) {
            return Verdict.holds(INFO, figure.origin());
        }
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                figure.origin(),
                List.of(),
                Message.of(Map.of(
                        "subject", amount.subject().text(),
                        "stated", figure.shown(),
                        "explanation", explained.group(1).strip())),
                figure.shown(),
                ""));
    }
}
