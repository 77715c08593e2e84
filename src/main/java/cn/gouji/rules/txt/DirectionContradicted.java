package cn.gouji.rules.txt;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Statement.Growth;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of direction contradict each other or the figures (增减方向与数字矛盾): 减少 3 万元，增长 25%; 增加 5 万元, 持平. */
public final class DirectionContradicted implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-04", Severity.ERROR);
    private static final Pattern LEVEL =
            Pattern.compile("^(?:主要原因是|原因是|主要是)?\\s*(?:与|和|同)\\s*(?:20[0-9]{2}\\s*年|上年)[^，。；]{0,8}持平[。；]?$");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Growths.of(filing).map(DirectionContradicted::verdict);
    }

    private static Verdict verdict(Growth growth) {
        if (Growths.unchanged(growth)) {
            return Verdict.holds(INFO, growth.current().origin());
        }
        boolean nought = growth.percent()
                .flatMap(Figure::known)
                .filter(percent -> percent.amount().printed().signum() == 0)
                .isPresent();
        if (Growths.contradictsItself(growth) && !nought) {
            return broken(growth, "", Severity.ERROR);
        }
        boolean level = growth.reason()
                .map(Label::text)
                .filter(reason -> LEVEL.matcher(reason).find() && !reason.contains("基本持平"))
                .isPresent();
        return level
                ? broken(growth, "level", Severity.WARNING)
                : Verdict.holds(INFO, growth.current().origin());
    }

    private static Verdict broken(Growth growth, String variant, Severity severity) {
        return new Verdict.Broken(Finding.of(
                INFO,
                severity,
                growth.directionWord().origin(),
                growth.change().origin().places(),
                new Message(variant, Growths.words(growth)),
                growth.directionWord().text(),
                ""));
    }
}
