package cn.gouji.rules.cod;

import cn.gouji.catalogue.Classification;
import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.text.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An economic item that a unit of this kind hardly has (科目与单位性质不宜): heating in the south, merit pay in a purely
 * administrative unit, all goods and services in the 其他 item.
 */
final class ItemUnusualForUnit implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("COD-11", Severity.INFO);
    private static final String HEATING = "30208";
    private static final String MERIT_PAY = "30107";
    private static final String GOODS = "302";
    /** The item for goods and services that no other item is for. */
    static final String OTHER_GOODS = "30299";

    private static final List<String> SOUTH = Lexicon.lines("without-heating.txt");
    private static final Pattern ADMINISTRATIVE = Pattern.compile("行政编制|行政单位");
    private static final Pattern NOT_PURELY = Pattern.compile("事业编制|事业单位|参照公务员|参公|事业在编");

    private final CodeLists lists;

    ItemUnusualForUnit(CodeLists lists) {
        this.lists = lists;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return CodeColumn.of(lists, filing)
                .flatMap(column -> column.units().stream())
                .filter(unit -> unit.list().classification() == Classification.ECONOMIC)
                .flatMap(unit -> judge(unit, filing));
    }

    private static Stream<Verdict> judge(UnitCodes unit, Filing filing) {
        Map<String, Subject> lines = new HashMap<>();
        unit.meant().forEach((line, code) -> lines.putIfAbsent(code, line));
        Stream<Verdict> heating = spent(lines, HEATING).map(line -> verdict(line, isInTheSouth(filing), "heating"));
        Stream<Verdict> merit =
                spent(lines, MERIT_PAY).map(line -> verdict(line, isPurelyAdministrative(filing), "merit-pay"));
        Stream<Verdict> other = spent(lines, OTHER_GOODS).map(line -> verdict(line, isAll(line, lines), "all-other"));
        return Stream.of(heating, merit, other).flatMap(verdicts -> verdicts);
    }

    private static Stream<Subject> spent(Map<String, Subject> lines, String code) {
        return Optional.ofNullable(lines.get(code))
                .filter(line -> total(line)
                        .filter(figure -> figure.amount().printed().signum() > 0)
                        .isPresent())
                .stream();
    }

    private static Verdict verdict(Subject line, boolean unusual, String variant) {
        Figure.Known figure = total(line).orElseThrow();
        if (!unusual) {
            return Verdict.holds(INFO, figure.origin());
        }
        Message message = new Message(
                variant,
                Map.of(
                        "name", line.name().text().strip(),
                        "amount", figure.amount().textWithUnit()));
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                figure.origin(),
                line.name().origin().places(),
                message,
                figure.amount().textWithUnit(),
                ""));
    }

    private static boolean isInTheSouth(Filing filing) {
        return filing.unit().map(Label::compact).stream()
                .anyMatch(unit -> SOUTH.stream().anyMatch(unit::startsWith));
    }

    private static boolean isPurelyAdministrative(Filing filing) {
        return filing.paragraphs().stream()
                        .anyMatch(paragraph ->
                                ADMINISTRATIVE.matcher(paragraph.text()).find())
                && filing.paragraphs().stream()
                        .noneMatch(paragraph ->
                                NOT_PURELY.matcher(paragraph.text()).find());
    }

    /** Whether the item has all that its class has. */
    static boolean isAll(Subject item, Map<String, Subject> lines) {
        return Optional.ofNullable(lines.get(GOODS))
                .flatMap(ItemUnusualForUnit::total)
                .filter(all -> all.amount()
                                .value()
                                .compareTo(total(item).orElseThrow().amount().value())
                        == 0)
                .isPresent();
    }

    private static Optional<Figure.Known> total(Subject line) {
        return line.line().figure(Column.TOTAL).flatMap(Figure::known);
    }
}
