package cn.gouji.filing;

import cn.gouji.sheet.Prose;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a unit handed in, free of layout (报送内容).
 *
 * @param kind which kind of submission it is
 * @param unit the unit's name, where any file says it
 * @param year the budget year, where any file says it
 * @param tables all tables in reading order
 * @param statements what the prose says with figures
 * @param paragraphs the prose itself
 * @param contents the tables the prose announces in its contents list (目录)
 * @param unread the regions that could not be read as any form
 * @param extraction whether the tables were read from a text or PDF extraction, so that an absent table proves nothing
 * @param workings the formulas and the cells about which there is more to know
 */
public record Filing(
        Kind kind,
        Optional<Label> unit,
        OptionalInt year,
        List<Table> tables,
        List<Statement> statements,
        List<Prose.Paragraph> paragraphs,
        List<Announced> contents,
        List<Origin> unread,
        boolean extraction,
        Workings workings) {

    /** The kinds of submission. */
    public enum Kind {
        BUDGET,
        SELF_EVALUATION,
        UNKNOWN
    }

    /** A filing of whose workings nothing is known. */
    public Filing(
            Kind kind,
            Optional<Label> unit,
            OptionalInt year,
            List<Table> tables,
            List<Statement> statements,
            List<Prose.Paragraph> paragraphs,
            List<Announced> contents,
            List<Origin> unread,
            boolean extraction) {
        this(kind, unit, year, tables, statements, paragraphs, contents, unread, extraction, Workings.NONE);
    }

    public Filing {
        tables = List.copyOf(tables);
        statements = List.copyOf(statements);
        paragraphs = List.copyOf(paragraphs);
        contents = List.copyOf(contents);
        unread = List.copyOf(unread);
    }

    /** The tables that have all these columns. */
    public Stream<Table> tablesWith(Column... columns) {
        return tables.stream().filter(table -> table.has(columns));
    }

    /** The tables of the form and block. */
    public Stream<Table> tables(String form, String block) {
        return tables.stream()
                .filter(table -> table.form().id().equals(form) && table.block().equals(block));
    }

    /** The figures in the tables, in reading order. */
    public List<Figure> figures() {
        return tables.stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.figures().values().stream())
                .toList();
    }

    /** The distinct forms in reading order. */
    public List<Form> forms() {
        return tables.stream().map(Table::form).distinct().toList();
    }
}
