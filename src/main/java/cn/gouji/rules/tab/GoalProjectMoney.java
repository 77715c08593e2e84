package cn.gouji.rules.tab;

import cn.gouji.check.Equation;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Statement.Amounts;
import cn.gouji.filing.Table;
import cn.gouji.filing.Totals;
import cn.gouji.rules.identity.Names;
import cn.gouji.rules.identity.Statements;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The money said to be under performance goals is not the unit's project spending (绩效项目数与金额). */
final class GoalProjectMoney implements Rule.LinearRule {

    /** Id and severity, shared with {@link GoalProjectNumber}. */
    static final RuleInfo INFO = new RuleInfo("TAB-09", Severity.WARNING);

    private static final Pattern MONEY = Pattern.compile("(?:预算)?资金");
    private static final Pattern ALL_PROJECTS = Pattern.compile("(?:所有|全部)(?:的)?项目(?:支出)?");

    private final Statements statements = new Statements(INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Rule.Statement> equations(Filing filing) {
        return filing.statements().stream()
                .filter(Amounts.class::isInstance)
                .map(Amounts.class::cast)
                .filter(amount -> MONEY.matcher(amount.subject().name()).find())
                .filter(amount -> isOfAllProjects(amount.sentence().text()))
                .limit(1)
                .flatMap(amount -> {
                    List<Statements.Named> spent = spending(filing);
                    Statements.Named stated = new Statements.Named(
                            amount.amount(), amount.subject().text());
                    return spent.isEmpty() ? Stream.empty() : statements.sum(stated, spent);
                })
                .map(statement -> statement instanceof Equation equation ? equation.saying("money") : statement);
    }

    private static boolean isOfAllProjects(String sentence) {
        return ALL_PROJECTS.matcher(sentence).find()
                && GoalProjectNumber.STATED.matcher(sentence).find();
    }

    /** The project spending of the table of all spending, else of the table of projects. */
    private static List<Statements.Named> spending(Filing filing) {
        List<Statements.Named> all = total(filing, "spending", Column.PROJECT);
        return all.isEmpty() ? total(filing, "project-spending", Column.TOTAL) : all;
    }

    /** The total of the whole department, or of each of its units; nothing where two tables have one. */
    private static List<Statements.Named> total(Filing filing, String form, Column column) {
        List<List<Statements.Named>> totals = filing.tables().stream()
                .filter(table -> table.form().id().equals(form))
                .map(table -> totals(table, column).toList())
                .filter(list -> !list.isEmpty())
                .toList();
        return totals.size() == 1 ? totals.get(0) : List.of();
    }

    private static Stream<Statements.Named> totals(Table table, Column column) {
        return Totals.of(table, column).whole().stream()
                .filter(line -> line.figure(column)
                        .flatMap(Figure::known)
                        .filter(known -> known.amount().unit().isStated())
                        .isPresent())
                .map(line ->
                        new Statements.Named(line.figure(column).orElseThrow(), Names.withTitle(table, line, column)));
    }
}
