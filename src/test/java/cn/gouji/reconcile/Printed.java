package cn.gouji.reconcile;

import cn.gouji.check.Equation;
import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Origin;
import cn.gouji.money.Amount;
import cn.gouji.money.Unit;
import cn.gouji.sheet.CellPlace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A sheet of named printed figures with equations between them, as tests write them down. */
final class Printed {

    static final RuleInfo SUMS = new RuleInfo("SUM-01", Severity.ERROR);
    static final RuleInfo ROWS = new RuleInfo("SUM-03", Severity.ERROR);

    private final Unit unit;
    private final BigDecimal step;
    private final Map<String, Figure.Known> figures = new LinkedHashMap<>();
    final List<Equation> equations = new ArrayList<>();

    Printed(Unit unit, String step) {
        this.unit = unit;
        this.step = new BigDecimal(step);
    }

    static Printed wan() {
        return new Printed(Unit.WAN, "1");
    }

    Printed at(String name, int row, int column, String number) {
        return put(name, row, column, new Amount(new BigDecimal(number), step, unit));
    }

    Printed put(String name, int row, int column, Amount amount) {
        return put(name, new CellPlace("表.xlsx", "表", 0, row, column), amount);
    }

    Printed put(String name, CellPlace place, Amount amount) {
        Origin origin = new Origin.Read(place, name);
        figures.put(name, new Figure.Known(amount, origin, amount.text(), false));
        return this;
    }

    /** Figures in one row, from the first column on. */
    Printed row(int row, String... namesAndNumbers) {
        for (int at = 0; at < namesAndNumbers.length; at += 2) {
            at(namesAndNumbers[at], row, at / 2, namesAndNumbers[at + 1]);
        }
        return this;
    }

    Printed blank(String name, int row, int column) {
        return put(name, row, column, Amount.exact(BigDecimal.ZERO, unit));
    }

    Figure.Known figure(String name) {
        return java.util.Objects.requireNonNull(figures.get(name), name);
    }

    Printed sum(RuleInfo rule, String total, String... parts) {
        equations.add(Equation.sum(
                rule, figure(total), Stream.of(parts).map(this::figure).toList(), Message.of(Map.of("name", total))));
        return this;
    }

    Printed sum(String total, String... parts) {
        return sum(SUMS, total, parts);
    }

    Ruling ruling() {
        return Ruling.of(Register.identities(equations).get(0));
    }

    Judgement judge() {
        return new Reconciler().judge(equations);
    }

    static String name(Cell cell) {
        return cell.origin().item();
    }
}
