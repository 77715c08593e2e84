package cn.gouji.excel;

import cn.gouji.sheet.ParagraphPlace;
import cn.gouji.sheet.Prose;
import cn.gouji.sheet.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an Office Open XML text (.docx) into located paragraphs and tables. */
public final class DocxReader {

    private static final int MAIN_LEVELS = 2;

    private final Limits limits;

    /** A reader with the usual limits. */
    public DocxReader() {
        this(Limits.DEFAULT);
    }

    DocxReader(Limits limits) {
        this.limits = limits;
    }

    Prose read(String name, Parts parts, String main) {
        WordStyles styles =
                new WordStyles(parts, Relations.of(parts, main).target("styles").orElse(""));
        try (Xml xml = parts.xml(main)) {
            return located(name, new WordBody(styles, limits).read(xml));
        }
    }

    private static Prose located(String name, List<WordBody.Block> blocks) {
        int lowest = lowestMainLevel(blocks);
        String part = blocks.stream()
                .flatMap(block -> block.paragraph().stream())
                .filter(WordBody.Paragraph::title)
                .findFirst()
                .map(title -> oneLine(title.text()))
                .orElse(name);
        List<Prose.Paragraph> paragraphs = new ArrayList<>();
        List<WordTable> tables = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (WordBody.Block block : blocks) {
            if (block.paragraph().isPresent()) {
                WordBody.Paragraph paragraph = block.paragraph().get();
                int level = paragraph.level();
                part = level > 0 && level <= lowest ? oneLine(paragraph.text()) : part;
                ParagraphPlace place = new ParagraphPlace(name, part, paragraphs.size() + 1);
                paragraphs.add(new Prose.Paragraph(place, level, paragraph.text()));
            }
            if (block.table().isPresent()) {
                tables.add(block.table().get());
                parts.add(part);
            }
        }
        return new Prose(name, paragraphs, sheets(name, tables, parts));
    }

    /** The second highest level of heading in use; with one level in use, that one. */
    private static int lowestMainLevel(List<WordBody.Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block.paragraph().stream())
                .map(WordBody.Paragraph::level)
                .filter(level -> level > 0)
                .distinct()
                .sorted()
                .limit(MAIN_LEVELS)
                .reduce(0, Math::max);
    }

    private static List<Sheet> sheets(String name, List<WordTable> tables, List<String> parts) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Sheet> sheets = new ArrayList<>();
        for (int at = 0; at < tables.size(); at++) {
            String part = parts.get(at);
            boolean only = parts.stream().filter(part::equals).count() == 1;
            int number = numbers.merge(part, 1, Integer::sum);
            sheets.add(tables.get(at).sheet(name, only ? part : part + " 表" + number, at));
        }
        return sheets;
    }

    private static String oneLine(String text) {
        return text.replace("\n", "").replace('\t', ' ').strip();
    }

    /** The block of a paragraph that is not empty. */
    static Optional<WordBody.Block> block(WordBody.Paragraph paragraph) {
        return paragraph.text().isBlank()
                ? Optional.empty()
                : Optional.of(new WordBody.Block(Optional.of(paragraph), Optional.empty()));
    }
}
