package cn.gouji.rules.txt;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Statement.Composition;
import cn.gouji.filing.Table;
import java.util.List;
import java.util.stream.Stream;

/** The lists of projects in a filing: in the text, among the key projects, in the project table, among the tasks (项目清单). */
final class ProjectNames {

    private static final String PROJECTS = "project-spending";

    private ProjectNames() {}

    /** The projects the text lists under 项目支出. */
    static List<ProjectName> ofText(Filing filing) {
        return filing.statements().stream()
                .filter(Composition.class::isInstance)
                .map(Composition.class::cast)
                .filter(list -> list.subject().name().startsWith("项目支出"))
                .flatMap(list -> list.parts().stream())
                .flatMap(part ->
                        part.amount().known().stream().map(amount -> new ProjectName(part.subject(), amount, "")))
                .toList();
    }

    /** The lists of the tables, each in its own order. */
    static Stream<List<ProjectName>> ofTables(Filing filing) {
        Stream<List<ProjectName>> key = filing.tablesWith(Column.ITEM, Column.AMOUNT, Column.EXPECTED_GOAL)
                .map(table -> list(table, Column.ITEM, Column.AMOUNT));
        Stream<List<ProjectName>> projects = filing.tablesWith(Column.ITEM, Column.TOTAL)
                .filter(table -> table.form().id().equals(PROJECTS))
                .map(table -> list(table, Column.ITEM, Column.TOTAL));
        Stream<List<ProjectName>> tasks =
                filing.tablesWith(Column.TASK, Column.TOTAL).map(table -> list(table, Column.TASK, Column.TOTAL));
        return Stream.of(key, projects, tasks).flatMap(lists -> lists).filter(list -> !list.isEmpty());
    }

    private static List<ProjectName> list(Table table, Column name, Column amount) {
        String title = table.form().title().text().strip();
        return table.lines(Line.Role.ENTRY).stream()
                .flatMap(line -> line.label(name).stream()
                        .filter(label -> !label.isBlank())
                        .flatMap(label -> named(line, label, amount, title)))
                .toList();
    }

    private static Stream<ProjectName> named(Line line, Label label, Column amount, String title) {
        return line.figure(amount).flatMap(Figure::known).stream()
                .map(figure -> new ProjectName(label, figure, title.isEmpty() ? "-" : title));
    }
}
