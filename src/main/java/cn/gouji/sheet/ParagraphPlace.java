package cn.gouji.sheet;

/**
 * A paragraph's place in a prose document.
 *
 * @param part the text of the nearest main heading above, or the document's name where there is none
 * @param paragraph the paragraph's number in the whole document, from 1, empty paragraphs not counted
 */
public record ParagraphPlace(String document, String part, int paragraph) implements Place {

    @Override
    public String sheet() {
        return part;
    }

    @Override
    public String spot() {
        return "第" + paragraph + "段";
    }

    @Override
    public long order() {
        return paragraph;
    }
}
