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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 机关运行经费 equals all 基本支出, wages included, or is more than what 基本支出 leaves without wages and subsidies to persons, though
 * it stands for goods and services only (机关运行经费口径). Less is lawful: institutions below an organ have none.
 */
public final class RunningCostsIncludeWages implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-06", Severity.WARNING);
    private static final String RUNNING_COSTS = "机关运行经费";
    private static final String BASIC = "基本支出";
    private static final String WAGES = "工资福利支出";
    private static final String SUBSIDIES = "对个人和家庭补助支出";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.statements().stream()
                .filter(Amounts.class::isInstance)
                .map(Amounts.class::cast)
                .filter(amount -> amount.subject().name().equals(RUNNING_COSTS))
                .flatMap(amount -> amount.amount().known().stream())
                .flatMap(amount -> quantity(BASIC, filing)
                        .flatMap(basic -> quantity(WAGES, filing)
                                .map(wages -> verdict(amount, basic, wages, quantity(SUBSIDIES, filing))))
                        .stream());
    }

    private static Optional<Figure.Known> quantity(String subject, Filing filing) {
        return TableQuantity.meantBy(subject).stream()
                .flatMap(meaning -> meaning.in(filing).stream())
                .map(TableQuantity.Found::figure)
                .findFirst();
    }

    private static Verdict verdict(
            Figure.Known amount, Figure.Known basic, Figure.Known wages, Optional<Figure.Known> subsidies) {
        if (wages.amount().printed().signum() <= 0) {
            return Verdict.holds(INFO, amount.origin());
        }
        if (amount.amount().interval().meets(basic.amount().interval())) {
            return broken("", amount, basic, wages);
        }
        BigDecimal people =
                low(wages).add(subsidies.map(RunningCostsIncludeWages::low).orElse(BigDecimal.ZERO));
        BigDecimal most = basic.amount().interval().high().subtract(people);
        return low(amount).compareTo(most) > 0
                ? broken("more", amount, basic, wages)
                : Verdict.holds(INFO, amount.origin());
    }

    private static BigDecimal low(Figure.Known figure) {
        return figure.amount().interval().low();
    }

    private static Verdict broken(String message, Figure.Known amount, Figure.Known basic, Figure.Known wages) {
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                amount.origin(),
                List.of(basic.origin().first(), wages.origin().first()),
                new Message(
                        message,
                        Map.of(
                                "stated", amount.shown(),
                                "basic", basic.amount().textWithUnit(),
                                "wages", wages.amount().textWithUnit())),
                amount.shown(),
                ""));
    }
}
