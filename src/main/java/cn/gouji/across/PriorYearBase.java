package cn.gouji.across;

import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Statement;
import cn.gouji.money.Amount;
import cn.gouji.money.Interval;
import cn.gouji.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the prose compares with, 较上年增减, is not last year's budget (上年基数不符). */
final class PriorYearBase implements UnitRule {

    static final RuleInfo INFO = new RuleInfo("DOC-04", Severity.WARNING);

    /** A comparison with what was spent, not with what was budgeted. */
    private static final Pattern EXECUTED = Pattern.compile("执行数|决算|实际支出|调整");

    private static final Pattern INCOME = Pattern.compile("(部门)?(预算)?总?收入(预算)?(合计|总计|总额|总数)?");
    private static final Pattern OUTLAY = Pattern.compile("(部门)?(预算)?总?支出(预算)?(合计|总计|总额|总数)?");
    private static final Map<Pattern, Column> PUBLIC = Map.of(
            Pattern.compile("\"?三公\"?经费(支出|预算)*"), Column.TOTAL,
            Pattern.compile("因公出国\\(境\\)(费用?|经费)"), Column.ABROAD,
            Pattern.compile("公务接待费用?"), Column.RECEPTION,
            Pattern.compile("公务用车购置费用?"), Column.VEHICLE_PURCHASE,
            Pattern.compile("公务用车运行(维护)?费用?"), Column.VEHICLE_RUNNING,
            Pattern.compile("公务用车购置[及和]运行(维护)?费用?"), Column.VEHICLES);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Disagreement> disagreements(UnitDocuments unit) {
        return unit.withTheYearBefore(PriorYearBase::compared);
    }

    /** A statement and the figures of last year's budget it may mean. */
    private record Based(
            Statement.Growth growth, Figure.Known current, Figure.Known change, List<Figure.Known> before) {

        boolean isUp() {
            return growth.direction() == Statement.Direction.UP;
        }

        /** What last year's amount must have been, as far as rounding lets anybody see. */
        Interval base() {
            Interval moved = change.amount().interval().times(BigDecimal.valueOf(isUp() ? -1 : 1));
            return current.amount().interval().plus(moved);
        }

        Amount printedBase() {
            Amount now = current.amount();
            BigDecimal value = isUp()
                    ? now.value().subtract(change.amount().value())
                    : now.value().add(change.amount().value());
            return now.withPrinted(now.print(value));
        }

        boolean agrees() {
            return before.stream().anyMatch(figure -> figure.amount().interval().meets(base()));
        }
    }

    /** The same wrong base, of income and outlay, is one cause. */
    private static Stream<Disagreement> compared(Document now, Document before) {
        Whole last = Whole.of(before);
        List<ProjectLine> projects = ProjectLine.of(before);
        Map<BigDecimal, List<Based>> wrong = new LinkedHashMap<>();
        for (Statement statement : now.filing().statements()) {
            based(statement, last, projects, before.year())
                    .filter(based -> !based.before().isEmpty() && !based.agrees())
                    .ifPresent(
                            based -> wrong.computeIfAbsent(based.printedBase().value(), key -> new ArrayList<>())
                                    .add(based));
        }
        return wrong.values().stream().map(same -> disagreement(now, before, same));
    }

    private static Optional<Based> based(Statement statement, Whole last, List<ProjectLine> projects, int year) {
        if (!(statement instanceof Statement.Growth growth)
                || !(growth.current() instanceof Figure.Known current)
                || !(growth.change() instanceof Figure.Known change)) {
            return Optional.empty();
        }
        String sentence = growth.sentence().compact();
        boolean meant = (sentence.contains(String.valueOf(year)) || sentence.contains("上年"))
                && !EXECUTED.matcher(sentence).find()
                && current.amount().unit().isStated()
                && change.amount().unit().isStated();
        return meant
                ? Optional.of(new Based(
                        growth, current, change, before(growth.subject().name(), last, projects, year)))
                : Optional.empty();
    }

    /** The figures of last year's budget that the subject may mean; none where that is not certain. */
    private static List<Figure.Known> before(String subject, Whole last, List<ProjectLine> projects, int year) {
        if (INCOME.matcher(subject).matches()) {
            return figures(last, "income", "income-total", "year-income");
        }
        if (OUTLAY.matcher(subject).matches()) {
            return figures(last, "outlay", "outlay-total", "year-outlay");
        }
        for (Map.Entry<Pattern, Column> item : PUBLIC.entrySet()) {
            if (item.getKey().matcher(subject).matches()) {
                return last.at(new Address("three-public/main", Address.YEAR + year, item.getValue()))
                        .figures();
            }
        }
        List<ProjectLine> same = projects.stream()
                .filter(line -> line.name().equals(Words.name(subject)))
                .filter(line -> line.amount().amount().unit().isStated())
                .toList();
        return same.size() == 1 ? List.of(same.get(0).amount()) : List.of();
    }

    private static List<Figure.Known> figures(Whole last, String block, String... items) {
        return Stream.of("overall/", "nine-overall/")
                .flatMap(form -> Stream.of(items).map(item -> new Address(form + block, "=" + item, Column.AMOUNT)))
                .flatMap(address -> last.at(address).first().stream())
                .toList();
    }

    private static Disagreement disagreement(Document now, Document before, List<Based> same) {
        Based first = same.get(0);
        String base = first.printedBase().textWithUnit();
        String stated = first.before().get(0).amount().textWithUnit();
        Map<String, Object> values = Map.of(
                "unit", now.owner().name(),
                "year", String.valueOf(now.year()),
                "last", String.valueOf(before.year()),
                "subject", first.growth().subject().text().strip(),
                "current", first.current().amount().textWithUnit(),
                "base", base,
                "stated", stated,
                "count", same.size());
        return new Disagreement(
                INFO,
                Severity.WARNING,
                Message.of(values),
                same.stream()
                        .flatMap(based -> Stream.of(
                                now.spot(based.growth().sentence()),
                                before.spot(based.before().get(0))))
                        .distinct()
                        .toList(),
                base,
                stated);
    }
}
