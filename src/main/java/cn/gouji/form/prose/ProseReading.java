package cn.gouji.form.prose;

import cn.gouji.filing.Label;
import cn.gouji.filing.Statement;
import cn.gouji.sheet.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a prose document says: whose it is, of which year, which tables it announces, what it states with figures.
 *
 * @param statements in reading order. Every stated amount is there once as {@code Amounts}; compositions and growths
 *     point to the same figures
 */
public record ProseReading(Optional<Label> unit, OptionalInt year, List<Label> contents, List<Statement> statements) {

    public ProseReading {
        contents = List.copyOf(contents);
        statements = List.copyOf(statements);
    }

    /** Reads the document. */
    public static ProseReading of(Prose prose) {
        Title title = Title.of(prose.paragraphs());
        Contents contents = Contents.of(prose.paragraphs());
        List<Prose.Paragraph> body =
                prose.paragraphs().subList(contents.end(), prose.paragraphs().size());
        return new ProseReading(title.unit(), title.year(), contents.tables(), statements(title, Passages.of(body)));
    }

    private static List<Statement> statements(Title title, List<Passage> passages) {
        OptionalInt year = title.year().isPresent() ? title.year() : Subjects.latestYear(passages);
        Subjects subjects = new Subjects(title.unit().map(Label::text).orElse(""), year);
        Addresses addresses = new Addresses();
        List<Reading> readings = passages.stream()
                .map(passage -> new Reading(passage, subjects, addresses))
                .toList();
        Compositions compositions = new Compositions(readings);
        List<Statement> statements = new ArrayList<>();
        for (int at = 0; at < readings.size(); at++) {
            Reading reading = readings.get(at);
            Optional<Passage> next = at + 1 < passages.size() ? Optional.of(passages.get(at + 1)) : Optional.empty();
            statements.addAll(reading.amounts().values());
            statements.addAll(compositions.of(at));
            statements.addAll(new Growths(reading, subjects, next).all());
            statements.addAll(reading.counts());
        }
        return statements;
    }
}
