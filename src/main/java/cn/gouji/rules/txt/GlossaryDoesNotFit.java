package cn.gouji.rules.txt;

import cn.gouji.catalogue.CodeList;
import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.filing.Origin;
import cn.gouji.rules.evaluation.WordList;
import cn.gouji.sheet.Prose;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The glossary explains a class of spending or a kind of income that occurs nowhere in the filing (名词解释与内容不符). */
public final class GlossaryDoesNotFit implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-20", Severity.INFO);

    private static final Pattern TERM =
            Pattern.compile("^(?:[一二三四五六七八九十]+、|[(][一二三四五六七八九十]+[)]|\\d{1,2}[.、])\"?([^:,\"。]{2,20})\"?(?:项目)?[:,]");
    private static final WordList OPTIONAL = WordList.load("glossary-terms");

    private final CodeLists lists;

    /** The rule with the official lists, which say what a class of spending is called. */
    public GlossaryDoesNotFit(CodeLists lists) {
        this.lists = lists;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        List<Prose.Paragraph> glossary = glossary(filing);
        if (glossary.isEmpty() || filing.tables().isEmpty() || filing.year().isEmpty()) {
            return Stream.empty();
        }
        CodeList functional = lists.functional(filing.year().getAsInt());
        return Verdict.folded(glossary.stream()
                        .flatMap(entry -> term(entry).stream().map(term -> judge(filing, functional, entry, term)))
                        .toList())
                .stream();
    }

    /** The paragraphs between the heading 名词解释 and the next heading. */
    private static List<Prose.Paragraph> glossary(Filing filing) {
        List<Prose.Paragraph> entries = new ArrayList<>();
        boolean inside = false;
        for (Prose.Paragraph paragraph : filing.paragraphs()) {
            if (paragraph.level() > 0) {
                inside = Words.compact(paragraph.text()).endsWith("名词解释");
            } else if (inside) {
                entries.add(paragraph);
            }
        }
        return entries;
    }

    private static Optional<String> term(Prose.Paragraph entry) {
        Matcher term = TERM.matcher(Words.compact(entry.text()));
        return term.find() ? Optional.of(term.group(1)) : Optional.empty();
    }

    private static Verdict judge(Filing filing, CodeList functional, Prose.Paragraph entry, String term) {
        Origin origin = new Origin.Read(entry.place(), "名词解释/" + term);
        boolean subject = !functional.byName(term).isEmpty();
        boolean asked = subject || OPTIONAL.isIn(term);
        if (!asked || isInTables(filing, term) || (!subject && isInProse(filing, entry, term))) {
            return Verdict.holds(INFO, origin);
        }
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                origin,
                List.of(),
                new Message(subject ? "" : "optional", Map.of("term", term)),
                term,
                ""));
    }

    private static boolean isInTables(Filing filing, String term) {
        return filing.tables().stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(GlossaryDoesNotFit::names)
                .anyMatch(name -> name.contains(term));
    }

    private static Stream<String> names(Line line) {
        return Stream.of(Column.NAME, Column.ITEM)
                .flatMap(column -> line.label(column).stream())
                .map(label -> label.name());
    }

    private static boolean isInProse(Filing filing, Prose.Paragraph entry, String term) {
        return filing.paragraphs().stream()
                .filter(paragraph -> paragraph != entry)
                .anyMatch(paragraph -> Words.compact(paragraph.text()).contains(term));
    }
}
