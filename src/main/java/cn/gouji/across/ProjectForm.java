package cn.gouji.across;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Form;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The self-evaluation of one project: a form with its tables (项目自评表).
 *
 * @param code the project's code; empty where none is written
 * @param name the project's name as names are compared; empty where none is written
 */
record ProjectForm(Document document, Form form, List<Table> tables, String code, String name) implements Project {

    ProjectForm {
        tables = List.copyOf(tables);
    }

    /** The forms of a document that say what was budgeted for a project. */
    static List<ProjectForm> of(Document document) {
        Map<Form, List<Table>> byForm = new LinkedHashMap<>();
        document.filing()
                .tables()
                .forEach(table -> byForm.computeIfAbsent(table.form(), form -> new ArrayList<>())
                        .add(table));
        return byForm.entrySet().stream()
                .map(entry -> of(document, entry.getKey(), entry.getValue()))
                .filter(form -> form.form().fact("project-code").isPresent())
                .filter(form -> form.tables().stream()
                        .anyMatch(table -> table.has(Column.EXECUTED) || table.has(Column.YEAR_BUDGET)))
                .toList();
    }

    private static ProjectForm of(Document document, Form form, List<Table> tables) {
        return new ProjectForm(
                document,
                form,
                tables,
                form.fact("project-code").map(Label::text).map(ProjectCode::of).orElse(""),
                form.fact("project").map(Label::name).orElse(""));
    }

    /** Who carries the project out, as names are compared. */
    String carrier() {
        return form.fact("owner").map(Label::name).orElse("");
    }

    /** The year that the form itself names; empty where it names none. */
    String year() {
        return form.fact("year").map(Label::compact).orElse("");
    }

    Disagreement.Spot codeSpot() {
        return document.spot(form.fact("project-code").orElseGet(form::title));
    }

    /** A figure of the money block. */
    Optional<Figure.Known> money(String item, Column column) {
        return tables.stream()
                .flatMap(table -> table.item(item).stream())
                .flatMap(line -> line.figure(column).flatMap(Figure::known).stream())
                .filter(known -> !known.blank())
                .findFirst();
    }

    /** Every text under that column, from lines that have one. */
    Stream<Line> lines(Column column) {
        return tables.stream()
                .flatMap(table -> table.lines().stream())
                .filter(line -> !line.text(column).isEmpty());
    }

    /** Whether no other of the forms claims the code; where one does, DOC-07 tells it. */
    boolean isAloneAmong(List<ProjectForm> forms) {
        return forms.stream().filter(other -> other.code().equals(code())).count() == 1;
    }

    /** The project's name as it is printed. */
    String printedName() {
        return form.fact("project").map(name -> name.text().strip()).orElse("");
    }

    /** Whether a later form is this one handed in anew. */
    boolean isReplacedBy(ProjectForm later) {
        if (later.document.run() <= document.run() || !later.carrier().equals(carrier())) {
            return false;
        }
        boolean named = !name().isEmpty() && name().equals(later.name());
        boolean again = code().equals(later.code()) && later.document.round() > document.round();
        return named || again;
    }

    /** Whether both names may be those of one project: the same, or one of them cut short by the width of a column. */
    boolean mayBeNamedLike(String other) {
        String own = ProjectCode.plainName(name());
        String plain = ProjectCode.plainName(Words.name(other));
        return own.isEmpty() || plain.isEmpty() || own.startsWith(plain) || plain.startsWith(own);
    }
}
