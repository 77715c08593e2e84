package cn.gouji.reconcile;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RunningSum;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Figure;
import cn.gouji.money.Amount;
import cn.gouji.money.Interval;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Judges a sum with too many parts to be solved for: impossible outside the sharp bound; inside it implausible where so many
 * independent errors, which together are as good as normally distributed, reach the gap in less than one case of a hundred.
 */
public final class RunningReport {

    /** The square of what 99 of 100 normal errors stay below, times twelve hundredths: a step's variance is u²/12. */
    private static final BigDecimal RARE = new BigDecimal("0.55291");

    private static final String ONE_IN_A_HUNDRED = "1/100";

    private final RuleInfo rule;
    private final Severity highest;

    /** Judges by that rule, never graver than this. */
    public RunningReport(RuleInfo rule, Severity highest) {
        this.rule = rule;
        this.highest = highest;
    }

    /** What is to be said of the total and its parts. */
    public Verdict verdict(Figure.Known total, RunningSum parts) {
        BigDecimal gap = parts.printed().subtract(total.amount().value());
        List<Place> places = List.of(
                total.origin().first(), parts.first().first(), parts.last().first());
        if (gap.signum() == 0) {
            return new Verdict.Holds(rule, places);
        }
        Interval own = total.amount()
                .interval()
                .plus(Interval.exactly(total.amount().value().negate()));
        Interval room = parts.room().plus(own.times(BigDecimal.ONE.negate()));
        BigDecimal squares = parts.squaredSteps().add(square(total.amount().stepValue()));
        if (!room.contains(gap)) {
            return broken(total, parts, "", highest);
        }
        boolean rare = square(gap).compareTo(squares.multiply(RARE)) > 0;
        return rare
                ? broken(total, parts, "joint.implausible", mildest(Severity.WARNING))
                : new Verdict.Holds(rule, places);
    }

    private Verdict broken(Figure.Known total, RunningSum parts, String variant, Severity severity) {
        Amount printed = total.amount();
        Amount expected = printed.withPrinted(printed.withStep(BigDecimal.ZERO).print(parts.printed()));
        Amount difference = printed.withPrinted(
                printed.withStep(BigDecimal.ZERO).print(printed.value().subtract(parts.printed())));
        Place first = parts.first().first();
        Place last = parts.last().first();
        Map<String, Object> values = new TreeMap<>();
        values.put("item", total.origin().name());
        values.put("total", total.origin().name());
        values.put("parts", first.spot() + ":" + last.spot());
        values.put("count", parts.count());
        values.put("actual", printed.textWithUnit());
        values.put("expected", expected.textWithUnit());
        values.put("difference", difference.textWithUnit());
        values.put("probability", ONE_IN_A_HUNDRED);
        return new Verdict.Broken(Finding.of(
                rule,
                severity,
                total.origin(),
                List.of(first, last),
                new Message(variant, values),
                printed.textWithUnit(),
                expected.textWithUnit()));
    }

    private Severity mildest(Severity wanted) {
        return highest.compareTo(wanted) > 0 ? highest : wanted;
    }

    private static BigDecimal square(BigDecimal number) {
        return number.multiply(number);
    }
}
