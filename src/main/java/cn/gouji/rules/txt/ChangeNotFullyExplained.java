package cn.gouji.rules.txt;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Statement.Composition;
import cn.gouji.filing.Statement.Direction;
import cn.gouji.filing.Statement.Growth;
import cn.gouji.money.Amount;
import cn.gouji.sheet.Place;
import cn.gouji.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The stated change of the whole budget is not what the stated changes of 基本支出 and of every project come to (变化总额
 * 未说明完). 机关运行经费 counts for 基本支出 where it has its amount.
 */
public final class ChangeNotFullyExplained implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-15", Severity.INFO);
    private static final Pattern WHOLE = Pattern.compile("(?:部门|单位)?(?:预算支出|支出预算|支出总预算)");
    private static final Pattern BASIC = Pattern.compile("基本支出(?:预算)?|机关运行经费");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        List<Growth> growths =
                Growths.of(filing).filter(growth -> known(growth).isPresent()).toList();
        Optional<Growth> whole = growths.stream()
                .filter(growth -> WHOLE.matcher(growth.subject().name()).matches())
                .findFirst();
        List<Growth> parts = new ArrayList<>(projects(filing, growths));
        Optional<Growth> basic = basic(filing, growths);
        if (whole.isEmpty() || parts.isEmpty() || basic.isEmpty()) {
            return Stream.empty();
        }
        parts.add(basic.orElseThrow());
        return Stream.of(judge(whole.orElseThrow(), parts));
    }

    /** The changes of all projects the text lists; none where one of them has no stated change. */
    private static List<Growth> projects(Filing filing, List<Growth> growths) {
        return filing.statements().stream()
                .filter(Composition.class::isInstance)
                .map(Composition.class::cast)
                .filter(list -> list.subject().name().startsWith("项目支出") && list.complete())
                .map(list -> list.parts().stream()
                        .map(part -> growths.stream()
                                .filter(growth -> Words.same(
                                        growth.subject().text(), part.subject().text()))
                                .findFirst())
                        .toList())
                .filter(found -> found.stream().allMatch(Optional::isPresent))
                .map(found -> found.stream().flatMap(Optional::stream).toList())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<Growth> basic(Filing filing, List<Growth> growths) {
        Optional<Amount> basic = TableQuantity.meantBy("基本支出").stream()
                .flatMap(meaning -> meaning.in(filing).stream())
                .map(found -> found.figure().amount())
                .findFirst();
        return growths.stream()
                .filter(growth -> BASIC.matcher(growth.subject().name()).matches())
                .filter(growth -> basic.filter(amount -> growth.current()
                                .known()
                                .orElseThrow()
                                .amount()
                                .interval()
                                .meets(amount.interval()))
                        .isPresent())
                .findFirst();
    }

    private static Verdict judge(Growth whole, List<Growth> parts) {
        BigDecimal stated = signed(whole);
        BigDecimal sum = parts.stream().map(ChangeNotFullyExplained::signed).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal slack = Stream.concat(Stream.of(whole), parts.stream())
                .map(growth -> known(growth).orElseThrow().stepValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(TWO);
        BigDecimal gap = stated.subtract(sum);
        if (gap.abs().compareTo(slack) < 0) {
            return Verdict.holds(INFO, whole.change().origin());
        }
        Amount like = known(whole).orElseThrow();
        List<Place> places = parts.stream()
                .flatMap(growth -> growth.change().origin().places().stream())
                .toList();
        Map<String, Object> values = Map.of(
                "stated", text(like, stated), "sum", text(like, sum), "gap", text(like, gap), "parts", parts.size());
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                whole.change().origin(),
                places,
                Message.of(values),
                text(like, stated),
                text(like, sum)));
    }

    private static Optional<Amount> known(Growth growth) {
        return growth.current()
                .known()
                .flatMap(current -> growth.change().known().map(Figure.Known::amount));
    }

    private static BigDecimal signed(Growth growth) {
        BigDecimal change = known(growth).orElseThrow().value();
        return growth.direction() == Direction.DOWN ? change.negate() : change;
    }

    private static String text(Amount like, BigDecimal value) {
        return like.withPrinted(like.print(value)).textWithUnit();
    }
}
