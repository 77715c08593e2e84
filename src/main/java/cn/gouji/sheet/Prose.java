package cn.gouji.sheet;

import java.util.List;

/**
 * A prose document (.docx): its paragraphs in order, and its tables as grids whose sheet name is the part they stand in.
 */
public record Prose(String name, List<Paragraph> paragraphs, List<Sheet> tables) implements Document {

    public Prose {
        paragraphs = List.copyOf(paragraphs);
        tables = List.copyOf(tables);
    }

    /**
     * One paragraph that is not empty.
     *
     * @param level the heading level, 1 and more; 0 for running text
     */
    public record Paragraph(ParagraphPlace place, int level, String text) {}
}
