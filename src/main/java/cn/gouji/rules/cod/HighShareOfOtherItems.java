package cn.gouji.rules.cod;

import cn.gouji.catalogue.Classification;
import cn.gouji.catalogue.CodeLists;
import cn.gouji.catalogue.Level;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleOption;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Threshold;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Much of a class of the economic classification stands in its 其他 item: "其他"占比过高. */
final class HighShareOfOtherItems extends CodeRule {

    private static final RuleInfo INFO = new RuleInfo("COD-10", Severity.INFO);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Threshold SHARE = Threshold.share("share", 30);
    private static final String OTHER = "99";

    private final BigDecimal highest;

    HighShareOfOtherItems(CodeLists lists, RuleSettings settings) {
        super(INFO, lists);
        highest = settings.value(INFO, SHARE);
    }

    @Override
    public List<RuleOption> options() {
        return List.of(SHARE);
    }

    @Override
    Stream<Verdict> judge(UnitCodes unit) {
        if (unit.list().classification() == Classification.FUNCTIONAL) {
            return Stream.empty();
        }
        Map<Subject, String> meant = unit.meant();
        Map<String, Subject> classes = new HashMap<>();
        meant.forEach((line, code) -> {
            if (code.length() == Level.CLASS.digits()) {
                classes.putIfAbsent(code, line);
            }
        });
        return meant.entrySet().stream()
                .filter(entry -> entry.getValue().length() == Level.SECTION.digits()
                        && entry.getValue().endsWith(OTHER))
                .filter(entry -> !isAllOfGoods(entry.getKey(), entry.getValue(), classes))
                .flatMap(entry ->
                        Optional.ofNullable(classes.get(entry.getValue().substring(0, Level.CLASS.digits())))
                                .flatMap(above -> judge(entry.getKey(), above))
                                .stream());
    }

    /** All goods and services in their 其他 item are the affair of {@link ItemUnusualForUnit}. */
    private static boolean isAllOfGoods(Subject item, String code, Map<String, Subject> classes) {
        return code.equals(ItemUnusualForUnit.OTHER_GOODS) && ItemUnusualForUnit.isAll(item, classes);
    }

    private Optional<Verdict> judge(Subject item, Subject above) {
        Optional<Figure.Known> part = total(item);
        Optional<Figure.Known> whole =
                total(above).filter(figure -> figure.amount().value().signum() > 0);
        return part.flatMap(one -> whole.map(all -> judge(item, above, one, all)));
    }

    private Verdict judge(Subject item, Subject above, Figure.Known part, Figure.Known whole) {
        BigDecimal parts = part.amount().value().multiply(HUNDRED);
        if (parts.compareTo(whole.amount().value().multiply(highest)) <= 0) {
            return Verdict.holds(INFO, part.origin());
        }
        String percent =
                parts.divide(whole.amount().value(), 0, RoundingMode.HALF_UP).toPlainString() + "%";
        Message message = Message.of(Map.of(
                "name", item.name().text().strip(),
                "amount", part.amount().textWithUnit(),
                "class", above.name().text().strip(),
                "total", whole.amount().textWithUnit(),
                "percent", percent,
                "limit", highest.toPlainString() + "%"));
        return new Verdict.Broken(
                Finding.of(INFO, Severity.INFO, part.origin(), whole.origin().places(), message, percent, ""));
    }

    private static Optional<Figure.Known> total(Subject line) {
        return line.line().figure(Column.TOTAL).flatMap(Figure::known);
    }
}
