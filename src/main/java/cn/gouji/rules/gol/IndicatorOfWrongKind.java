package cn.gouji.rules.gol;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.rules.evaluation.WordList;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A target that does not belong to its kind of indicator: money as a quantity, a paragraph as a number, a way of paying as a date (指标类型放错). */
public final class IndicatorOfWrongKind implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("GOL-05", Severity.WARNING);

    private static final Pattern MONEY = Pattern.compile("^[≥≤<>=]{0,2}\\d[\\d,]*(?:\\.\\d+)?(?:万|亿|千|百万)?元[。.;]?$");
    private static final Pattern SENTENCES = Pattern.compile("[。;].*[。;,]");
    private static final int PARAGRAPH = 45;
    private static final WordList ABOUT_MONEY = WordList.load("about-money");
    private static final WordList TIME = WordList.load("time-words");
    private static final WordList NO_TIME = WordList.load("no-time");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return TargetTables.judged(
                filing,
                indicator -> Stream.of(fault(indicator)
                        .map(variant -> broken(indicator, variant))
                        .orElseGet(() -> Verdict.holds(
                                INFO, indicator.target().orElseThrow().origin()))));
    }

    private static Optional<String> fault(Indicator indicator) {
        String kind = indicator.kind();
        String target = indicator.target().orElseThrow().compact();
        boolean counts = kind.contains("数量");
        boolean dates = kind.contains("时效");
        boolean priced = MONEY.matcher(target).matches() && !ABOUT_MONEY.isIn(indicator.name());
        if (priced && (counts || dates || kind.contains("质量"))) {
            return Optional.of("");
        }
        if (counts && target.length() >= PARAGRAPH && SENTENCES.matcher(target).find()) {
            return Optional.of("paragraph");
        }
        boolean timeless = !TIME.isIn(target) && !TargetTables.hasNumber(target);
        return dates && timeless && NO_TIME.isIn(target) ? Optional.of("no-time") : Optional.empty();
    }

    private static Verdict broken(Indicator indicator, String variant) {
        Label target = indicator.target().orElseThrow();
        Map<String, Object> values = Map.of(
                "indicator", indicator.name(),
                "kind", indicator.kind(),
                "target", target.text().strip());
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                target.origin(),
                TargetTables.named(indicator),
                new Message(variant, values),
                target.text().strip(),
                ""));
    }
}
