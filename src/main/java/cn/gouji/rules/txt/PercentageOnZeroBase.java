package cn.gouji.rules.txt;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Statement.Direction;
import cn.gouji.filing.Statement.Growth;
import java.util.stream.Stream;

/** A percentage of growth although last year's printed figure is nought (基数为零仍写百分比). */
public final class PercentageOnZeroBase implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-14", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Growths.of(filing)
                .filter(growth -> growth.direction() == Direction.UP && !Growths.contradictsItself(growth))
                .flatMap(growth -> Growths.rates(growth).map(rates -> verdict(growth, rates)).stream());
    }

    private static Verdict verdict(Growth growth, GrowthRates rates) {
        Figure percent = growth.percent().orElseThrow();
        boolean meaningless = rates.base(Direction.UP).signum() == 0
                && !Growths.unchanged(growth)
                && rates.percent().printed().signum() != 0;
        return meaningless
                ? new Verdict.Broken(Finding.of(
                        INFO,
                        INFO.severity(),
                        percent.origin(),
                        growth.change().origin().places(),
                        Message.of(Growths.words(growth)),
                        percent.shown(),
                        ""))
                : Verdict.holds(INFO, percent.origin());
    }
}
