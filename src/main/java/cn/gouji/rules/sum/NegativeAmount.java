package cn.gouji.rules.sum;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Heading;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.rules.identity.Names;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A negative amount where nothing is taken back and no change is stated (负数或符号异常). */
final class NegativeAmount implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("SUM-13", Severity.WARNING);
    private static final Pattern MAY_BE_NEGATIVE =
            Pattern.compile("增减|增加|减少|变动|变化|差额|差异|调整|冲减|冲销|冲抵|抵减|扣减|核减|收回|退回|上缴|红字|结余|结转|下降|盈亏|补差");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.tables().stream().flatMap(table -> Verdict.folded(inTable(table)).stream());
    }

    private static List<Verdict> inTable(Table table) {
        List<Column> columns = table.figureColumns().stream()
                .filter(column -> column.kind() == Column.Kind.MONEY)
                .filter(column -> !mayBeNegative(table, column))
                .toList();
        List<Verdict> verdicts = new ArrayList<>();
        List<Place> right = new ArrayList<>();
        for (Line line : table.lines()) {
            for (Column column : mayBeNegative(line) ? List.<Column>of() : columns) {
                Optional<Figure.Known> figure = line.figure(column).flatMap(Figure::known);
                figure.filter(known -> known.amount().printed().signum() < 0)
                        .ifPresent(known -> verdicts.add(broken(Names.of(table, line, column), known)));
                figure.filter(known -> known.amount().printed().signum() > 0)
                        .ifPresent(known -> right.add(known.origin().first()));
            }
        }
        if (!right.isEmpty()) {
            verdicts.add(new Verdict.Holds(INFO, right));
        }
        return verdicts;
    }

    private static boolean mayBeNegative(Table table, Column column) {
        return table.heading(column)
                .map(Heading::label)
                .filter(label -> MAY_BE_NEGATIVE.matcher(label.compact()).find())
                .isPresent();
    }

    private static boolean mayBeNegative(Line line) {
        boolean change = line.item()
                .filter(item -> item.contains("change") || item.contains("carried"))
                .isPresent();
        return change || MAY_BE_NEGATIVE.matcher(Names.of(line)).find();
    }

    private static Verdict broken(String name, Figure.Known figure) {
        String amount = figure.amount().textWithUnit();
        Message message = Message.of(Map.of("item", name, "amount", amount));
        return new Verdict.Broken(Finding.of(INFO, INFO.severity(), figure.origin(), List.of(), message, amount, ""));
    }
}
