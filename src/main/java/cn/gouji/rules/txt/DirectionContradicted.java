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
import cn.gouji.money.Amount;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of direction contradict each other or the figures (增减方向与数字矛盾): 减少 3 万元，增长 25%; 增加 5 万元, 持平;
 * 增加 where the table that prints both years shows a fall. That last year means its budget is certain only where the text says so.
 */
public final class DirectionContradicted implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-04", Severity.ERROR);
    private static final Pattern LEVEL =
            Pattern.compile("^(?:主要原因是|原因是|主要是)?\\s*(?:与|和|同)\\s*(?:20[0-9]{2}\\s*年|上年)[^，。；]{0,8}持平[。；]?$");

    private static final Pattern LAST_BUDGET = Pattern.compile("(?:比|较|与)\\s*(?:20[0-9]{2}\\s*年|上年|去年)(?:度)?\\s*预算");
    private static final Pattern NO_BUDGET = Pattern.compile("决算|执行|完成|实际|调整后");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Growths.of(filing)
                .map(growth -> againstTable(growth, filing)
                        .filter(finding -> !Growths.impossible(growth))
                        .<Verdict>map(Verdict.Broken::new)
                        .orElseGet(() -> verdict(growth)));
    }

    /** What the table that prints both years says against it; where the percentage is impossible, a part of that finding. */
    static Optional<Finding> againstTable(Growth growth, Filing filing) {
        String sentence = growth.sentence().text();
        return TableGrowth.of(growth, filing)
                .filter(table -> table.contradicts(growth)
                        && !NO_BUDGET.matcher(sentence).find())
                .map(table -> againstTable(
                        growth,
                        table,
                        table.goesAnotherWay(growth)
                                && LAST_BUDGET.matcher(sentence).find()));
    }

    private static Finding againstTable(Growth growth, TableGrowth table, boolean certain) {
        Amount like = table.current().amount();
        Map<String, Object> values = new TreeMap<>(Growths.words(growth));
        values.put("last", table.last().amount().textWithUnit());
        values.put("now", like.textWithUnit());
        values.put(
                "difference", like.withPrinted(like.print(table.difference())).textWithUnit());
        return Finding.of(
                INFO,
                certain ? Severity.ERROR : Severity.WARNING,
                growth.directionWord().origin(),
                Stream.of(table.last(), table.current())
                        .flatMap(figure -> figure.origin().places().stream())
                        .toList(),
                new Message("table", values),
                growth.directionWord().text(),
                "");
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
