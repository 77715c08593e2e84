package cn.gouji.excel;

import cn.gouji.sheet.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/** A cell of a worksheet part written anew with another value; what its tag says beside the kind of value stays (单元格元素). */
final class CellElement {

    /** What a reader would take for a character by number. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Snippet TEXT = Snippet.of("<{0}is><{0}t xml:space=\"preserve\">{1}</{0}t></{0}is>");
    private static final Snippet NUMBER = Snippet.of("<{0}v>{1}</{0}v>");

    private CellElement() {}

    /** @param tag the tag the cell begins with, its style in it */
    static String holding(Value value, String tag, String prefix) {
        if (value instanceof Value.Text text) {
            String written = LOOKS_ESCAPED.matcher(text.text()).replaceAll("_x005F_");
            return element(RawTag.with(tag, "t", "inlineStr"), TEXT.with(prefix, XmlText.escaped(written)), prefix);
        }
        String plain = RawTag.attribute(tag, "t").isPresent() ? RawTag.with(tag, "t", "n") : tag;
        Optional<String> number = value.number().map(exact -> NUMBER.with(prefix, exact.toPlainString()));
        return element(plain, number.orElse(""), prefix);
    }

    private static String element(String tag, String content, String prefix) {
        int end = tag.endsWith("/>") ? tag.length() - 2 : tag.length() - 1;
        String open = tag.substring(0, end).stripTrailing();
        return content.isEmpty() ? open + "/>" : open + ">" + content + "</" + prefix + "c>";
    }
}
