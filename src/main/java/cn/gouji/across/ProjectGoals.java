package cn.gouji.across;

import cn.gouji.filing.Column;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a budget sets as the goals of a project: its indicators with their targets (项目绩效目标). */
record ProjectGoals(String code, String name, List<Aim> aims) implements Project {

    ProjectGoals {
        aims = List.copyOf(aims);
    }

    private record Key(String code, String name) {}

    /** The projects for which the budget sets targets, from a form for each or from a list in which each line names its own. */
    static List<ProjectGoals> of(Document budget) {
        Map<Key, List<Aim>> projects = new LinkedHashMap<>();
        budget.filing().tables().stream()
                .filter(table -> table.has(Column.LEVEL_THREE, Column.TARGET))
                .forEach(table -> Aim.of(table)
                        .forEach(aim -> key(table, aim.line())
                                .ifPresent(key -> projects.computeIfAbsent(key, first -> new ArrayList<>())
                                        .add(aim))));
        return projects.entrySet().stream()
                .map(entry ->
                        new ProjectGoals(entry.getKey().code(), entry.getKey().name(), entry.getValue()))
                .toList();
    }

    /** Whose indicator that is; none where the table sets targets for the unit as a whole. */
    private static Optional<Key> key(Table table, Line line) {
        String code = said(table, line, Column.PROJECT_CODE, "project-code")
                .map(Label::text)
                .map(ProjectCode::of)
                .orElse("");
        String name = said(table, line, Column.NAME, "project").map(Label::name).orElse("");
        return code.isEmpty() && name.isEmpty() ? Optional.empty() : Optional.of(new Key(code, name));
    }

    private static Optional<Label> said(Table table, Line line, Column column, String fact) {
        return Stream.of(line.label(column), table.form().fact(fact))
                .flatMap(Optional::stream)
                .filter(label -> !label.isBlank())
                .findFirst();
    }
}
