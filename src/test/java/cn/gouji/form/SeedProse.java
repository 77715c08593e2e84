package cn.gouji.form;

import cn.gouji.sheet.ParagraphPlace;
import cn.gouji.sheet.Prose;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Prose for tests: the budget seed's, its headings taken from the Markdown marks, and short pieces. */
final class SeedProse {

    private static final String NAME = "文字说明.docx";

    private SeedProse() {}

    /** The text part of the budget seed, with the line breaks its conversion left. */
    static Prose budget() {
        try (InputStream in = SeedProse.class.getResourceAsStream("/seeds/budget-2023.txt")) {
            String seed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int tables = seed.lastIndexOf("## 二、表格部分");
            return of(seed.substring(0, tables).lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Prose of those lines, blank ones left out, rows of tables too. */
    static Prose of(List<String> lines) {
        List<Prose.Paragraph> paragraphs = new ArrayList<>();
        String part = NAME;
        for (String line : lines) {
            if (line.isBlank() || line.contains("\t")) {
                continue;
            }
            int level = 0;
            while (level < line.length() && line.charAt(level) == '#') {
                level++;
            }
            String text = line.substring(level)
                    .replace("**", "")
                    .replaceFirst("^- ", "")
                    .strip();
            part = level == 1 || level == 2 ? text : part;
            paragraphs.add(new Prose.Paragraph(new ParagraphPlace(NAME, part, paragraphs.size() + 1), level, text));
        }
        return new Prose(NAME, paragraphs, List.of());
    }
}
