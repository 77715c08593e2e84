package cn.gouji.rules.uni;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Repair;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Heading;
import cn.gouji.filing.Label;
import cn.gouji.filing.Table;
import cn.gouji.money.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The unit line of a table and the unit in a heading differ (单位行与列头矛盾). Which of them is wrong is certain only where the
 * table's total is a total of another table in one of the two units; the reader has then given the figures that unit.
 */
final class UnitContradiction implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("UNI-01", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.tables().stream().flatMap(UnitContradiction::inTable);
    }

    private static Stream<Verdict> inTable(Table table) {
        Optional<Label> corner = table.form().fact("unit");
        Optional<Unit> stated = corner.flatMap(label -> Unit.money(label.compact()));
        return stated.isEmpty()
                ? Stream.empty()
                : table.headings().stream()
                        .map(Heading::unit)
                        .flatMap(Optional::stream)
                        .distinct()
                        .map(word -> verdict(table, corner.get(), stated.get(), word));
    }

    private static Verdict verdict(Table table, Label corner, Unit stated, Heading.UnitWord word) {
        if (word.unit() == stated) {
            return new Verdict.Holds(
                    INFO, List.of(corner.origin().first(), word.label().origin().first()));
        }
        Optional<Unit> resolved = unitOfFigures(table);
        if (resolved.isEmpty()) {
            return broken(Severity.WARNING, "open", word.label(), corner, word.unit(), stated);
        }
        return resolved.get() == stated
                ? broken(Severity.ERROR, "", word.label(), corner, word.unit(), stated)
                : broken(Severity.ERROR, "corner", corner, word.label(), stated, word.unit());
    }

    private static Optional<Unit> unitOfFigures(Table table) {
        return table.lines().stream()
                .flatMap(line -> line.figures().values().stream())
                .map(Figure::known)
                .flatMap(Optional::stream)
                .map(known -> known.amount().unit())
                .filter(unit -> unit.isMoney() && unit.isStated())
                .findFirst();
    }

    private static Verdict broken(Severity severity, String variant, Label wrong, Label other, Unit is, Unit shouldBe) {
        String corrected = wrong.text().replace(is.chinese(), shouldBe.chinese());
        Message message = new Message(
                variant,
                Map.of(
                        "heading", wrong.text().strip(),
                        "is", is.chinese(),
                        "other", shouldBe.chinese(),
                        "corrected", corrected.strip()));
        Finding finding = Finding.of(
                INFO,
                severity,
                wrong.origin(),
                List.of(other.origin().first()),
                message,
                wrong.text().strip(),
                variant.equals("open") ? "" : corrected.strip());
        Repair repair =
                new Repair("unit-word", List.of(new Repair.Change(wrong.origin().first(), wrong.text(), corrected)));
        return new Verdict.Broken(variant.equals("open") ? finding : finding.withRepairs(List.of(repair)));
    }
}
