package cn.gouji;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import cn.gouji.rules.AllRules;
import cn.gouji.sheet.DocumentReader;
import java.util.List;

/** The public entrance: bytes in, review out. */
public final class Gouji {

    private final DocumentReader reader;
    private final List<Rule> rules;

    private Gouji(DocumentReader reader, List<Rule> rules) {
        this.reader = reader;
        this.rules = List.copyOf(rules);
    }

    /** With all rules. */
    public static Gouji standard(DocumentReader reader, RuleSettings settings) {
        return new Gouji(reader, AllRules.of(CodeLists.official(), settings));
    }

    /** Opens and reads a file. */
    public ReadFile read(SourceFile file) {
        return new ReadFile(file, reader.open(file.name(), file.content()));
    }

    /** Checks one submission. */
    public Review check(List<ReadFile> submission) {
        return new Review(
                submission.get(0).identity(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** All rules. */
    public List<Rule> rules() {
        return rules;
    }
}
