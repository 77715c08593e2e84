package cn.gouji.rules.tab;

import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.filing.Statement.Amounts;
import cn.gouji.filing.Table;
import cn.gouji.filing.Totals;
import cn.gouji.rules.identity.Names;
import cn.gouji.rules.identity.Statements;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Procurement in the table of all spending and in the text is the total of the table of procurement (政府采购口径一致). That the
 * text is what the table of all spending says is the affair of TXT-02.
 */
final class ProcurementDiffers implements Rule.LinearRule {

    private static final RuleInfo INFO = new RuleInfo("TAB-05", Severity.ERROR);
    private static final Pattern SUBJECT = Pattern.compile("政府采购(?:项目|预算|金额|支出)?");
    private static final String TITLE = "采购";
    private static final String GRAND_TOTAL = "grand-total";

    private final Statements statements = new Statements(INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Rule.Statement> equations(Filing filing) {
        List<Statements.Named> totals = filing.tables().stream()
                .filter(table -> !table.has(Column.PROCUREMENT))
                .filter(table -> table.form().title().compact().contains(TITLE))
                .flatMap(table -> total(table).stream())
                .toList();
        if (totals.size() != 1) {
            return Stream.empty();
        }
        Stream<Statements.Named> elsewhere = Stream.concat(spending(filing).stream(), text(filing).stream());
        return elsewhere.flatMap(named -> statements.sum(named, List.of(totals.get(0))));
    }

    private static Optional<Statements.Named> total(Table table) {
        return Stream.of(Column.TOTAL, Column.AMOUNT)
                .flatMap(column -> whole(table, column)
                        .or(() -> table.item(GRAND_TOTAL))
                        .filter(line -> isComparable(line.figure(column)))
                        .map(line -> named(table, line, column))
                        .stream())
                .findFirst();
    }

    private static Optional<Statements.Named> spending(Filing filing) {
        List<Statements.Named> found = filing.tablesWith(Column.PROCUREMENT)
                .flatMap(table -> whole(table, Column.PROCUREMENT)
                        .filter(line -> isComparable(line.figure(Column.PROCUREMENT)))
                        .map(line -> named(table, line, Column.PROCUREMENT))
                        .stream())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<Statements.Named> text(Filing filing) {
        return filing.statements().stream()
                .filter(Amounts.class::isInstance)
                .map(Amounts.class::cast)
                .filter(amount -> SUBJECT.matcher(amount.subject().name()).matches())
                .map(amount ->
                        new Statements.Named(amount.amount(), amount.subject().text()))
                .findFirst();
    }

    /** The one line that is the whole department's. */
    private static Optional<Line> whole(Table table, Column column) {
        List<Line> whole = Totals.of(table, column).whole();
        return whole.size() == 1 ? Optional.of(whole.get(0)) : Optional.empty();
    }

    private static boolean isComparable(Optional<Figure> figure) {
        return figure.flatMap(Figure::known)
                .filter(known -> known.amount().unit().isStated())
                .isPresent();
    }

    private static Statements.Named named(Table table, Line line, Column column) {
        return new Statements.Named(line.figure(column).orElseThrow(), Names.withTitle(table, line, column));
    }
}
