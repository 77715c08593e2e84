package cn.gouji.reconcile;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Repair;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.money.Amount;
import cn.gouji.money.Unit;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells a slip that made several cells wrong, with every relation it broke folded under it. */
final class SlipReport {

    /** An amount column slid against its labels. */
    static final RuleInfo SLID = new RuleInfo("SUM-02", Severity.ERROR);

    /** A table's figures are off by a power of ten as a whole. */
    static final RuleInfo UNIT = new RuleInfo("UNI-02", Severity.ERROR);

    private final Slip slip;
    private final Map<Identity, Ruling> rulings;
    private final Map<String, Object> values = new TreeMap<>();

    SlipReport(Slip slip, Map<Identity, Ruling> rulings) {
        this.slip = slip;
        this.rulings = rulings;
        values.putAll(slip.values());
        values.put("relations", slip.mended().size());
    }

    Finding finding() {
        return switch (slip.name()) {
            case Slide.DOWN, Slide.UP -> told(SLID, slip.name(), slip.prints().firstKey(), List.of(repair()));
            case Rescaled.NAME -> rescaled(Rescaled.power(slip) < 0 ? "large" : "small");
            case Rescaled.EITHER -> rescaled("either");
            case MissingRow.NAME -> told(leading(), "joint.row-missing", total(), List.of());
            case DoubledRow.NAME ->
                told(leading(), "joint.row-doubled", slip.prints().firstKey(), List.of(repair()));
            default -> exchanged();
        };
    }

    private Finding exchanged() {
        Cell other = slip.prints().lastKey();
        values.put("other", other.origin().name());
        values.put("otheractual", other.amount().textWithUnit());
        return told(leading(), "joint.exchanged", slip.prints().firstKey(), List.of(repair()));
    }

    private Finding rescaled(String variant) {
        BigDecimal factor = BigDecimal.ONE.scaleByPowerOfTen(Math.abs(Rescaled.power(slip)));
        values.put("factor", Amount.exact(factor, Unit.COUNT).text());
        Cell first = slip.mended().stream()
                .flatMap(identity -> identity.factors().keySet().stream())
                .filter(slip.prints()::containsKey)
                .findFirst()
                .orElseThrow();
        return told(UNIT, variant, first, List.of());
    }

    private Cell total() {
        return slip.mended().get(0).factors().entrySet().stream()
                .filter(factor -> factor.getValue() == 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private RuleInfo leading() {
        return slip.mended().get(0).equation().rule();
    }

    private Repair repair() {
        return new Repair(
                slip.name(),
                slip.prints().entrySet().stream()
                        .map(print -> new Repair.Change(
                                print.getKey().place(),
                                print.getKey().amount().text(),
                                print.getValue().text()))
                        .toList());
    }

    private Finding told(RuleInfo rule, String variant, Cell at, List<Repair> repairs) {
        String expected = expected(at);
        values.put("item", at.origin().name());
        values.put("actual", at.amount().textWithUnit());
        values.put("expected", expected);
        List<Place> places = slip.mended().stream()
                .flatMap(identity -> identity.equation().places().stream())
                .toList();
        Message message = new Message(variant, values);
        return Finding.of(
                        rule,
                        rule.severity(),
                        at.origin(),
                        places,
                        message,
                        at.amount().textWithUnit(),
                        expected)
                .withRepairs(repairs)
                .withConsequences(consequences());
    }

    private String expected(Cell at) {
        Identity first = slip.mended().get(0);
        return slip.prints().isEmpty()
                ? new EquationReport(first, Ruling.of(first)).expected()
                : slip.prints().getOrDefault(at, at.amount()).textWithUnit();
    }

    /** Every relation that agrees once the slip is mended, those that are no more than a warning too. */
    private List<Finding> consequences() {
        return rulings.entrySet().stream()
                .filter(entry -> entry.getValue().outcome().isBroken())
                .filter(entry -> slip.mended().contains(entry.getKey()) || Told.explains(slip.prints(), entry.getKey()))
                .map(entry -> new EquationReport(entry.getKey(), entry.getValue()).broken())
                .collect(Collectors.toList());
    }
}
