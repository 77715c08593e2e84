package cn.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Equation;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Forms of other places lack a block or a column; cells may hold anything. No rule may fall over, or call a gap a fault. */
class MutilatedFormTest {

    private static final Filing WHOLE = SelfEvaluationSeed.filing();
    private static final List<Rule> RULES = AllRules.of(CodeLists.official(), RuleSettings.DEFAULT);

    @TestFactory
    Stream<DynamicTest> aMissingColumnIsNoError() {
        return Arrays.stream(Column.values())
                .filter(column -> WHOLE.tablesWith(column).findAny().isPresent())
                .map(column -> DynamicTest.dynamicTest(
                        column.key(),
                        () -> assertThat(errors(tables(table -> without(table, column))))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> aMissingBlockIsNoError() {
        return Stream.of("money", "goals", "indicators")
                .map(block -> DynamicTest.dynamicTest(
                        block,
                        () -> assertThat(errors(WHOLE.tables().stream()
                                        .filter(table -> !table.block().equals(block))
                                        .toList()))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> anUnreadableFigureIsNoError() {
        return Arrays.stream(Column.values())
                .filter(column -> column.kind() != Column.Kind.TEXT)
                .filter(column -> WHOLE.tablesWith(column).findAny().isPresent())
                .map(column -> DynamicTest.dynamicTest(
                        column.key(),
                        () -> assertThat(errors(tables(table -> unreadable(table, column))))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> anEmptyTextIsNoError() {
        return Arrays.stream(Column.values())
                .filter(column -> column.kind() == Column.Kind.TEXT && column != Column.REASON)
                .filter(column -> WHOLE.tablesWith(column).findAny().isPresent())
                .map(column -> DynamicTest.dynamicTest(
                        column.key(),
                        () -> assertThat(errors(tables(table -> blanked(table, column))))
                                .isEmpty()));
    }

    private static List<Table> tables(UnaryOperator<Table> change) {
        return WHOLE.tables().stream().map(change).toList();
    }

    private static List<String> errors(List<Table> tables) {
        Filing filing = new Filing(
                WHOLE.kind(),
                WHOLE.unit(),
                WHOLE.year(),
                tables,
                WHOLE.statements(),
                WHOLE.paragraphs(),
                WHOLE.contents(),
                WHOLE.unread(),
                false);
        List<String> errors = new ArrayList<>();
        for (Rule rule : RULES) {
            if (rule instanceof Rule.LinearRule linear) {
                linear.equations(filing)
                        .filter(Equation.class::isInstance)
                        .map(Equation.class::cast)
                        .filter(sum -> sum.printedParts()
                                        .compareTo(sum.total().amount().value())
                                != 0)
                        .forEach(sum -> errors.add(rule.info().id()));
            } else {
                ((Rule.InspectionRule) rule)
                        .verdicts(filing)
                        .filter(verdict -> verdict instanceof Verdict.Broken broken
                                && broken.finding().severity() == Severity.ERROR)
                        .forEach(verdict -> errors.add(verdict.toString()));
            }
        }
        return errors;
    }

    private static Table without(Table table, Column column) {
        Table bare = lines(table, line -> {
            Map<Column, Label> labels = copy(line.labels());
            Map<Column, Figure> figures = copy(line.figures());
            labels.remove(column);
            figures.remove(column);
            return new Line(line.role(), line.item(), line.owner(), labels, figures);
        });
        return new Table(
                bare.form(),
                bare.block(),
                bare.headings().stream()
                        .filter(heading -> heading.column() != column)
                        .toList(),
                bare.lines(),
                bare.extents());
    }

    private static Table unreadable(Table table, Column column) {
        return lines(table, line -> {
            Map<Column, Figure> figures = copy(line.figures());
            figures.computeIfPresent(
                    column, (key, figure) -> new Figure.Unknown(Figure.Why.NOT_A_NUMBER, figure.origin(), "#REF!"));
            return new Line(line.role(), line.item(), line.owner(), line.labels(), figures);
        });
    }

    private static Table blanked(Table table, Column column) {
        return lines(table, line -> {
            Map<Column, Label> labels = copy(line.labels());
            labels.computeIfPresent(column, (key, label) -> new Label("", label.origin()));
            return new Line(line.role(), line.item(), line.owner(), labels, line.figures());
        });
    }

    private static Table lines(Table table, UnaryOperator<Line> change) {
        List<Line> lines = table.lines().stream().map(change).toList();
        return new Table(table.form(), table.block(), table.headings(), lines, table.extents());
    }

    private static <T> Map<Column, T> copy(Map<Column, T> map) {
        Map<Column, T> copy = new EnumMap<>(Column.class);
        copy.putAll(map);
        return copy;
    }
}
