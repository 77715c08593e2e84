package cn.gouji.excel;

import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Workbook;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Reads a page saved as a workbook (网页格式的 .xls) as Excel shows it: one sheet, tables and the lines of text between them
 * one under another. A table that only arranges other tables is looked through. Nothing the page refers to is fetched.
 */
final class HtmlReader {

    private static final int HEAD = 4096;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._-]+)");
    private static final Pattern TAB = Pattern.compile("(?i)<x:Name>([^<]{1,31})</x:Name>");

    private final Limits limits;

    HtmlReader(Limits limits) {
        this.limits = limits;
    }

    /** The workbook; none where the page holds no table of at least two rows and columns. */
    Optional<Workbook> read(String name, byte[] content) {
        Optional<String> text = decoded(content);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher tab = TAB.matcher(text.get());
        String sheet = TabName.of(tab.find() ? tab.group(1) : "", name);
        GridBuilder grid = new GridBuilder(name, sheet, 0, new Budget(limits));
        Page page = new Page(grid);
        Document document = Jsoup.parse(text.get());
        NodeTraversor.filter(page, document.body());
        page.flush();
        return page.tables > 0
                ? Optional.of(new Workbook(name, List.of(grid.build(Sheet.Visibility.SHOWN))))
                : Optional.empty();
    }

    /** What the page says of its encoding counts where its bytes agree; GB2312 means what Windows makes of it. */
    private static Optional<String> decoded(byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        Matcher meta = CHARSET.matcher(head);
        if (meta.find()) {
            String said = meta.group(1).toLowerCase(Locale.ROOT);
            boolean chinese = said.startsWith("gb") || said.equals("936") || said.equals("cp936");
            if (chinese || Charset.isSupported(said)) {
                Charset charset = chinese ? Decoding.CHINESE : Charset.forName(said);
                boolean wide = charset.name().startsWith("UTF-16") || !charset.canEncode();
                Optional<String> text = wide ? Optional.empty() : Decoding.strictly(charset, content, content.length);
                return text.or(() -> Decoding.of(content));
            }
        }
        return Decoding.of(content);
    }

    /** Walks over the page without recursion, so that no depth of it can exhaust the stack. */
    private static final class Page implements NodeFilter {

        private final GridBuilder grid;
        private final StringBuilder line = new StringBuilder();
        private int row;
        private int tables;

        Page(GridBuilder grid) {
            this.grid = grid;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                line.append(text.getWholeText());
            } else if (node instanceof Element element) {
                if (HtmlTable.isHidden(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (element.normalName().equals("table")) {
                    flush();
                    if (!HtmlTable.onlyArranges(element)) {
                        table(element);
                        return FilterResult.SKIP_ENTIRELY;
                    }
                } else if (element.isBlock() || element.normalName().equals("br")) {
                    flush();
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                flush();
            }
            return FilterResult.CONTINUE;
        }

        private void table(Element element) {
            HtmlTable table = new HtmlTable(grid, row);
            row = table.read(element);
            tables += table.isTable() ? 1 : 0;
        }

        void flush() {
            String text = line.toString().replace('\u00A0', ' ').strip().replaceAll("\\s+", " ");
            line.setLength(0);
            if (!text.isEmpty()) {
                grid.text(row++, 0, text);
            }
        }
    }
}
