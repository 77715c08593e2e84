package cn.gouji.form.prose;

import cn.gouji.filing.Label;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.Prose;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The contents list (目录): which tables it announces, and where it ends.
 *
 * @param tables the announced titles, without number and page
 * @param end the index of the first paragraph behind the list; 0 where there is no list
 */
record Contents(List<Label> tables, int end) {

    private static final int LONGEST_ENTRY = 60;
    private static final Pattern PAGE =
            Pattern.compile("\\s*PAGEREF.*$|(?:[.．…·\\s]{2,}|\\t)\\s*[-－]?\\s*[0-9]{0,3}\\s*[-－]?\\s*$");
    private static final Pattern TABLE = Pattern.compile("表(?:\\s*[（(][^）)]*[）)])?$");
    private static final Pattern SENTENCE_MARK = Pattern.compile("[。；;，：]");

    private record Entry(Optional<Numbering> number, String title, Prose.Paragraph paragraph) {

        static Entry of(Prose.Paragraph paragraph) {
            String text = PAGE.matcher(paragraph.text()).replaceFirst("").strip();
            return new Entry(Numbering.of(text), Numbering.strip(text), paragraph);
        }

        int depth() {
            return number.map(Numbering::depth).orElse(Integer.MAX_VALUE);
        }
    }

    Contents {
        tables = List.copyOf(tables);
    }

    /** The contents list of the paragraphs. */
    static Contents of(List<Prose.Paragraph> paragraphs) {
        int heading = 0;
        while (heading < paragraphs.size()
                && !Words.compact(paragraphs.get(heading).text()).equals("目录")) {
            heading++;
        }
        List<Entry> entries = new ArrayList<>();
        int end = heading + 1;
        while (end < paragraphs.size() && belongs(paragraphs.get(end), entries)) {
            entries.add(Entry.of(paragraphs.get(end)));
            end++;
        }
        return entries.isEmpty() ? new Contents(List.of(), 0) : new Contents(tables(entries), end);
    }

    /** The list ends where the body begins: with running text, or with its own first entry again. */
    private static boolean belongs(Prose.Paragraph paragraph, List<Entry> entries) {
        Entry entry = Entry.of(paragraph);
        return entry.number().isPresent()
                && paragraph.text().length() <= LONGEST_ENTRY
                && !SENTENCE_MARK.matcher(entry.title()).find()
                && Tokens.of(paragraph.text()).isEmpty()
                && entries.stream()
                        .noneMatch(earlier ->
                                earlier.depth() == entry.depth() && Words.same(earlier.title(), entry.title()));
    }

    private static List<Label> tables(List<Entry> entries) {
        List<Label> tables = new ArrayList<>();
        for (int at = 0; at < entries.size(); at++) {
            Entry entry = entries.get(at);
            boolean group = at + 1 < entries.size() && entries.get(at + 1).depth() > entry.depth();
            if (!group && TABLE.matcher(entry.title()).find()) {
                String item = "目录/" + Words.name(entry.title());
                tables.add(new Label(
                        entry.title(), new Origin.Read(entry.paragraph().place(), item)));
            }
        }
        return tables;
    }
}
