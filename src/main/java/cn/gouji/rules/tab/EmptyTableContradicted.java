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
import cn.gouji.filing.Form;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.rules.identity.Level;
import cn.gouji.rules.identity.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of a fund is all nothing while the overview shows that fund, or the reverse (空表与总表矛盾). Money carried over
 * may explain either; a table of the department's own level says nothing about the whole.
 */
final class EmptyTableContradicted implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TAB-04", Severity.ERROR);
    private static final List<Pair> PAIRS = List.of(
            new Pair("overall", "fund", "fund-spending"),
            new Pair("overall", "capital", "capital-spending"),
            new Pair("appropriations", "fund", "fund-spending"),
            new Pair("appropriations", "capital", "capital-spending"),
            new Pair("nine-overall", "fund", "nine-fund"),
            new Pair("nine-overall", "capital", "nine-capital"),
            new Pair("nine-appropriations", "fund", "nine-fund"),
            new Pair("nine-appropriations", "capital", "nine-capital"));

    /** An overview's line of a fund's revenue and the form of that fund's spending. */
    private record Pair(String overview, String item, String table) {}

    /** A known figure and what people call it. */
    private record Named(Figure.Known figure, String name) {

        boolean isNothing() {
            return figure.amount().printed().signum() == 0;
        }
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        Map<String, List<Verdict>> byTable = PAIRS.stream()
                .collect(Collectors.groupingBy(
                        Pair::table,
                        LinkedHashMap::new,
                        Collectors.flatMapping(pair -> judge(pair, filing).stream(), Collectors.toList())));
        return byTable.values().stream().flatMap(verdicts -> Verdict.folded(verdicts).stream());
    }

    private static Optional<Verdict> judge(Pair pair, Filing filing) {
        Optional<Named> revenue = item(filing, pair.overview(), pair.item());
        Optional<Named> spending = spending(filing, pair.table());
        Stream<Form> forms = filing.forms().stream()
                .filter(form -> List.of(pair.overview(), pair.table()).contains(form.id()));
        if (revenue.isEmpty() || spending.isEmpty() || Level.differs(forms)) {
            return Optional.empty();
        }
        Named shown = revenue.get();
        Named spent = spending.get();
        if (shown.isNothing() == spent.isNothing()) {
            return Optional.of(Verdict.holds(INFO, spent.figure().origin()));
        }
        String carried = shown.isNothing() ? "carried-in" : "carried-out";
        boolean explained = item(filing, pair.overview(), carried)
                .filter(balance -> !balance.isNothing())
                .isPresent();
        return explained ? Optional.empty() : Optional.of(broken(shown, spent));
    }

    private static Verdict broken(Named shown, Named spent) {
        Message message = new Message(
                shown.isNothing() ? "reverse" : "",
                Map.of(
                        "overview", shown.name(),
                        "revenue", shown.figure().amount().textWithUnit(),
                        "table", spent.name(),
                        "spending", spent.figure().amount().textWithUnit()));
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                spent.figure().origin(),
                shown.figure().origin().places(),
                message,
                spent.figure().amount().textWithUnit(),
                ""));
    }

    private static Optional<Named> item(Filing filing, String form, String item) {
        return filing.tables().stream()
                .filter(table -> table.form().id().equals(form))
                .flatMap(table -> table.item(item).stream().flatMap(line -> named(table, line).stream()))
                .findFirst();
    }

    private static Optional<Named> named(Table table, Line line) {
        return Stream.of(Column.AMOUNT, Column.TOTAL)
                .flatMap(column -> line.figure(column).flatMap(Figure::known).stream()
                        .map(figure -> new Named(figure, Names.withTitle(table, line, column))))
                .findFirst();
    }

    /** The table's total; where no line is called so, any amount there is, else any nothing; empty where one cannot be read. */
    private static Optional<Named> spending(Filing filing, String form) {
        List<Table> tables = filing.tables().stream()
                .filter(table -> table.form().id().equals(form))
                .toList();
        boolean unread = tables.stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.figures().values().stream())
                .anyMatch(Figure.Unknown.class::isInstance);
        List<Named> totals = tables.stream()
                .flatMap(table -> table.lines().stream()
                        .flatMap(line -> line.figure(Column.TOTAL).flatMap(Figure::known).stream()
                                .map(figure -> new Named(figure, Names.withTitle(table, line, Column.TOTAL)))))
                .toList();
        return unread
                ? Optional.empty()
                : totals.stream()
                        .filter(named -> !named.isNothing())
                        .findFirst()
                        .or(() -> totals.stream().findFirst());
    }
}
