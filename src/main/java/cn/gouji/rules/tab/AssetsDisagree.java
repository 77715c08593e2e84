package cn.gouji.rules.tab;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Money for vehicles and equipment does not fit what the text says is to be bought (资本性支出与新增资产). Equipment below the
 * stated price is not told in the text, so money without pieces is no contradiction there.
 */
final class AssetsDisagree implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TAB-10", Severity.WARNING);
    private static final String VEHICLES = "公务用车购置";
    private static final List<String> EQUIPMENT =
            List.of("办公设备购置", "专用设备购置", "信息网络及软件购置更新", "其他资本性支出", "大型修缮", "基础设施建设");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        if (ClassLines.tables(filing, Column.TOTAL, Column.PROJECT).findAny().isEmpty()) {
            return Stream.empty();
        }
        PlannedAssets planned = PlannedAssets.in(filing);
        List<Verdict> verdicts = new ArrayList<>();
        if (!planned.vehicles().isEmpty()) {
            verdicts.add(vehicles(planned.vehicles(), money(filing, List.of(VEHICLES))));
        }
        if (!planned.equipment().isEmpty()) {
            verdicts.add(equipment(planned.equipment(), money(filing, EQUIPMENT)));
        }
        return verdicts.stream();
    }

    private static Verdict vehicles(List<PlannedAssets.Stated> stated, List<Figure.Known> money) {
        PlannedAssets.Stated first = stated.get(0);
        boolean wanted = stated.stream().anyMatch(one -> one.number() > 0);
        boolean paid = sum(money).signum() > 0;
        if (wanted == paid) {
            return Verdict.holds(INFO, first.origin());
        }
        Map<String, Object> values = Map.of("words", first.words(), "amount", written(money));
        Origin at = paid ? money.get(0).origin() : first.origin();
        return broken(paid ? "vehicles-paid" : "vehicles-unpaid", values, at, first.origin());
    }

    private static Verdict equipment(List<PlannedAssets.Stated> stated, List<Figure.Known> money) {
        BigDecimal least = stated.stream()
                .map(one -> one.each().multiply(BigDecimal.valueOf(one.number())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal most = money.stream()
                .map(figure -> figure.amount().interval().high())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        PlannedAssets.Stated first =
                stated.stream().filter(one -> one.number() > 0).findFirst().orElse(stated.get(0));
        if (most.compareTo(least) >= 0) {
            return Verdict.holds(INFO, first.origin());
        }
        String least10k = least.movePointLeft(4).stripTrailingZeros().toPlainString() + " 万元";
        Map<String, Object> values = Map.of("words", first.words(), "amount", written(money), "least", least10k);
        return broken("equipment-unpaid", values, first.origin(), first.origin());
    }

    private static List<Figure.Known> money(Filing filing, List<String> names) {
        return names.stream()
                .flatMap(name -> ClassLines.named(filing, name, Column.TOTAL, Column.PROJECT).stream())
                .flatMap(found -> found.line().figure(Column.TOTAL).flatMap(Figure::known).stream())
                .filter(figure -> figure.amount().unit().isStated()
                        && figure.amount().printed().signum() != 0)
                .toList();
    }

    private static BigDecimal sum(List<Figure.Known> money) {
        return money.stream().map(figure -> figure.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String written(List<Figure.Known> money) {
        return money.isEmpty()
                ? "0"
                : money.get(0)
                        .amount()
                        .withPrinted(
                                money.get(0).amount().withStep(BigDecimal.ZERO).print(sum(money)))
                        .textWithUnit();
    }

    private static Verdict broken(String variant, Map<String, Object> values, Origin at, Origin text) {
        List<Place> others = List.of(text.first());
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                at,
                others,
                new Message(variant, values),
                String.valueOf(values.get("amount")),
                ""));
    }
}
