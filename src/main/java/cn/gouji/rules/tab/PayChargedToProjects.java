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
import cn.gouji.filing.Label;
import cn.gouji.rules.identity.Names;
import cn.gouji.text.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Wages or benefits stand in the column of project spending, and no project is one for hired staff (项目支出列支工资福利). */
final class PayChargedToProjects implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TAB-11", Severity.WARNING);
    private static final Map<String, String> PAY = Map.of("工资福利支出", "pay", "对个人和家庭的补助", "benefit");
    private static final List<List<String>> WORDS = Lexicon.rows("hired-staff.txt");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return PAY.keySet().stream()
                .sorted()
                .flatMap(name -> ClassLines.named(filing, name, Column.PROJECT).stream()
                        .flatMap(found -> judge(found, isForThat(filing, PAY.getOrDefault(name, ""))).stream()));
    }

    private static Optional<Verdict> judge(ClassLines.Found found, boolean hired) {
        Optional<Figure.Known> figure = found.line().figure(Column.PROJECT).flatMap(Figure::known);
        return figure.map(known -> known.amount().printed().signum() <= 0 || hired
                ? Verdict.holds(INFO, known.origin())
                : broken(found, known));
    }

    private static Verdict broken(ClassLines.Found found, Figure.Known figure) {
        String amount = figure.amount().textWithUnit();
        Message message = Message.of(Map.of("line", Names.of(found.line()), "amount", amount));
        return new Verdict.Broken(Finding.of(INFO, INFO.severity(), figure.origin(), List.of(), message, amount, ""));
    }

    /** Whether a project or task is named for staff outside the established posts, or for benefits. */
    private static boolean isForThat(Filing filing, String kind) {
        Stream<Label> lines = filing.tables().stream()
                .filter(table -> !ClassLines.isEconomic(table))
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> Stream.of(Column.TASK, Column.ITEM, Column.NAME)
                        .flatMap(column -> line.label(column).stream()));
        Stream<Label> spoken = filing.statements().stream().map(statement -> statement.subject());
        return Stream.concat(lines, spoken)
                .map(Label::compact)
                .anyMatch(text ->
                        WORDS.stream().anyMatch(word -> word.get(0).equals(kind) && text.contains(word.get(1))));
    }
}
