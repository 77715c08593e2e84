package cn.gouji.excel;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** What a cell of a page shows: white space as browsers show it, line breaks as lines, hard spaces as spaces. */
final class HtmlText implements NodeFilter {

    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final Pattern AROUND_BREAK = Pattern.compile("[ \\t]*\\n[ \\t]*");

    private final StringBuilder text = new StringBuilder();
    private boolean broken;

    private HtmlText() {}

    static String of(Element cell) {
        HtmlText walk = new HtmlText();
        cell.childNodes().forEach(node -> NodeTraversor.filter(walk, node));
        String shown = AROUND_BREAK.matcher(walk.text).replaceAll("\n");
        return strip(shown).replace('\u00A0', ' ');
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode piece) {
            append(SPACE.matcher(piece.getWholeText()).replaceAll(" "));
        } else if (node instanceof Element element) {
            if (HtmlTable.isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.normalName().equals("br")) {
                text.append('\n');
                broken = false;
            } else if (element.isBlock() && !text.isEmpty()) {
                broken = true;
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            broken = !text.isEmpty();
        }
        return FilterResult.CONTINUE;
    }

    private void append(String piece) {
        boolean blank = piece.isBlank();
        if (broken && !blank) {
            text.append('\n');
            broken = false;
        }
        boolean doubled = piece.startsWith(" ") && !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
        text.append(doubled ? piece.substring(1) : piece);
    }

    /** Hard spaces at the edges are indents and stay. */
    private static String strip(String shown) {
        int first = 0;
        int last = shown.length();
        while (first < last && " \t\n".indexOf(shown.charAt(first)) >= 0) {
            first++;
        }
        while (last > first && " \t\n\u00A0".indexOf(shown.charAt(last - 1)) >= 0) {
            last--;
        }
        return shown.substring(first, last);
    }
}
