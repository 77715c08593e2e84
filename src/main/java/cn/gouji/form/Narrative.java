package cn.gouji.form;

import cn.gouji.filing.Label;
import cn.gouji.filing.Statement;
import cn.gouji.sheet.Prose;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the prose of a submission says (文字说明). */
public record Narrative(
        Optional<Label> unit,
        OptionalInt year,
        List<Label> contents,
        List<Statement> statements,
        List<Prose.Paragraph> paragraphs) {

    public Narrative {
        contents = List.copyOf(contents);
        statements = List.copyOf(statements);
        paragraphs = List.copyOf(paragraphs);
    }
}
