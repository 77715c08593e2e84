package cn.gouji.across;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A project in a budget (预算项目).
 *
 * @param code its code; empty where the budget gives none
 * @param name its name as names are compared
 * @param label the text it is known by
 */
record ProjectLine(Document document, String code, String name, Label label, Figure.Known amount) implements Project {

    private static final List<Column> AMOUNTS = List.of(Column.TOTAL, Column.AMOUNT);

    /** The projects of a budget, line by line: lists with codes and the projects the prose tables name. */
    static List<ProjectLine> of(Document budget) {
        return budget.filing().tables().stream()
                .flatMap(table -> of(budget, table))
                .toList();
    }

    private static Stream<ProjectLine> of(Document budget, Table table) {
        boolean coded = table.has(Column.PROJECT_CODE);
        if (!coded && !table.form().id().equals("key-projects")) {
            return Stream.empty();
        }
        return table.lines(Line.Role.ENTRY).stream()
                .flatMap(line -> of(budget, line, coded ? Column.NAME : Column.ITEM).stream());
    }

    private static Optional<ProjectLine> of(Document budget, Line line, Column naming) {
        Optional<Figure.Known> amount = AMOUNTS.stream()
                .flatMap(column -> line.figure(column).stream())
                .findFirst()
                .flatMap(Figure::known)
                .filter(known -> !known.blank());
        String code = ProjectCode.of(line.text(Column.PROJECT_CODE));
        String name = line.label(naming).map(Label::name).orElse("");
        Optional<Label> label = Optional.of(Column.PROJECT_CODE)
                .flatMap(line::label)
                .filter(text -> !text.isBlank())
                .or(() -> line.label(naming));
        return amount.isPresent() && label.isPresent() && !(code.isEmpty() && name.isEmpty())
                ? Optional.of(new ProjectLine(budget, code, name, label.get(), amount.get()))
                : Optional.empty();
    }
}
