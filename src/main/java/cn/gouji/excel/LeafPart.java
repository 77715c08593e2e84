package cn.gouji.excel;

import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A leaf as a worksheet part: its texts inside, so that the unit's shared texts stay as they are (附页部件). */
final class LeafPart {

    private static final String MARGINS =
            "<pageMargins left=\"%1$s\" right=\"%1$s\" top=\"%2$s\" bottom=\"%2$s\" header=\"0.3\" footer=\"0.3\"/>"
                    .formatted(LeafFrame.SIDE_MARGIN_INCHES, LeafFrame.MARGIN_INCHES);
    private static final String PAPER = "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>";
    private static final String FOOTER =
            "<headerFooter><oddFooter>&amp;L&amp;F&amp;C第 &amp;P 页 共 &amp;N 页&amp;R&amp;D</oddFooter></headerFooter>";

    private static final Snippet COLUMN =
            Snippet.of("<col min=\"{0}\" max=\"{0}\" width=\"{1}\"{2} customWidth=\"1\"/>");
    private static final Snippet NAME =
            Snippet.of("<{0}definedName name=\"_xlnm.{1}\" localSheetId=\"{2}\"{3}>{4}</{0}definedName>");

    private static final Pattern NUMBERED = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

    private final Leaf leaf;
    private final PackageLooks looks;
    private final Predicate<CellPlace> leads;
    private final List<String> merges = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    /** @param leads whether a link to that place leads anywhere */
    LeafPart(Leaf leaf, PackageLooks looks, Predicate<CellPlace> leads) {
        this.leaf = leaf;
        this.looks = looks;
        this.leads = leads;
    }

    /**
     * The part.
     *
     * @param namespace the main namespace of the workbook
     * @param selected whether it is the sheet that is seen first
     */
    String xml(String namespace, boolean selected) {
        String data = rows();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"" + namespace + "\">"
                + "<sheetPr><outlinePr summaryBelow=\"0\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
                + "<dimension ref=\"A1:"
                + CellPlace.columnName(Math.max(0, leaf.columns().size() - 1))
                + Math.max(1, leaf.rows().size()) + "\"/>"
                + view(selected)
                + "<sheetFormatPr defaultRowHeight=\"14\"" + (isGrouped() ? " outlineLevelRow=\"1\"/>" : "/>")
                + columns()
                + "<sheetData>" + data + "</sheetData>"
                + filter()
                + counted("mergeCells", merges)
                + counted("dataValidations", choices())
                + (links.isEmpty() ? "" : "<hyperlinks>" + String.join("", links) + "</hyperlinks>")
                + MARGINS + PAPER + FOOTER + "</worksheet>";
    }

    /** The area the filter is set on; blank where there is none. */
    String filtered() {
        LeafFrame frame = new LeafFrame(leaf);
        return frame.hasHeader() && frame.lastFiltered() > leaf.headerRow() + 1
                ? "$A$" + (leaf.headerRow() + 1) + ":$" + frame.lastColumn() + "$" + frame.lastFiltered()
                : "";
    }

    private String filter() {
        return filtered().isEmpty() ? "" : "<autoFilter ref=\"" + filtered().replace("$", "") + "\"/>";
    }

    private boolean isGrouped() {
        return leaf.rows().stream().anyMatch(row -> row.group() > 0);
    }

    private String view(boolean selected) {
        String open = "<sheetViews><sheetView showGridLines=\"0\"" + (selected ? " tabSelected=\"1\"" : "")
                + " workbookViewId=\"0\">";
        int below = leaf.headerRow() + 1;
        if (!new LeafFrame(leaf).hasHeader()) {
            return open + "</sheetView></sheetViews>";
        }
        String first = "A" + (below + 1);
        return open + "<pane ySplit=\"" + below + "\" topLeftCell=\"" + first
                + "\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"" + first
                + "\" sqref=\"" + first + "\"/></sheetView></sheetViews>";
    }

    private String columns() {
        return IntStream.range(0, leaf.columns().size())
                .mapToObj(at -> COLUMN.with(
                        at + 1,
                        leaf.columns().get(at).width() + 1,
                        leaf.columns().get(at).hidden() ? " hidden=\"1\"" : ""))
                .collect(Collectors.joining("", "<cols>", "</cols>"));
    }

    private String rows() {
        StringBuilder rows = new StringBuilder();
        LeafFrame frame = new LeafFrame(leaf);
        for (int at = 0; at < leaf.rows().size(); at++) {
            Leaf.Row row = leaf.rows().get(at);
            boolean folds = row.group() == 0
                    && at + 1 < leaf.rows().size()
                    && leaf.rows().get(at + 1).group() > 0;
            rows.append("<row r=\"").append(at + 1).append("\" ht=\"");
            rows.append(frame.height(row)).append("\" customHeight=\"1\"");
            rows.append(row.group() > 0 ? " hidden=\"1\" outlineLevel=\"1\"" : "");
            rows.append(folds ? " collapsed=\"1\">" : ">");
            cells(row, at, rows);
            rows.append("</row>");
        }
        return rows.toString();
    }

    private void cells(Leaf.Row row, int at, StringBuilder out) {
        for (int column = 0; column < row.entries().size(); column++) {
            cell(row.entries().get(column), CellPlace.columnName(column) + (at + 1), out);
        }
        int shown = leaf.shownColumns();
        if (row.across() && shown > 1 && !row.entries().isEmpty()) {
            int style = looks.leaf(row.entries().get(0).style(), false);
            for (int column = 1; column < shown; column++) {
                out.append("<c r=\"").append(CellPlace.columnName(column)).append(at + 1);
                out.append("\" s=\"").append(style).append("\"/>");
            }
            merges.add("<mergeCell ref=\"A" + (at + 1) + ":" + CellPlace.columnName(shown - 1) + (at + 1) + "\"/>");
        }
    }

    private void cell(Leaf.Entry entry, String address, StringBuilder out) {
        boolean linked = entry.link().filter(leads).isPresent();
        out.append("<c r=\"").append(address).append("\" s=\"");
        out.append(looks.leaf(entry.style(), linked)).append('"');
        if (entry.text().isEmpty()) {
            out.append("/>");
        } else {
            String text = CellLimits.fitting(entry.text());
            out.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(XmlText.own(literal(text)))
                    .append("</t></is></c>");
        }
        entry.link().filter(leads).ifPresent(place -> {
            String target = "'" + place.sheet().replace("'", "''") + "'!" + place.spot();
            links.add("<hyperlink ref=\"" + address + "\" location=\"" + XmlText.own(target) + "\" display=\""
                    + XmlText.own(entry.text()) + "\"/>");
        });
    }

    /** The text such that nothing in it is read as a character by its number. */
    static String literal(String text) {
        return NUMBERED.matcher(text).replaceAll("_x005F_$1");
    }

    private static String counted(String name, List<String> items) {
        return items.isEmpty()
                ? ""
                : "<" + name + " count=\"" + items.size() + "\">" + String.join("", items) + "</" + name + ">";
    }

    private List<String> choices() {
        return IntStream.range(0, leaf.columns().size())
                .filter(column -> !leaf.columns().get(column).choices().isEmpty())
                .filter(column -> !new LeafFrame(leaf).asking(column).isEmpty())
                .mapToObj(column -> "<dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\""
                        + " showErrorMessage=\"1\" sqref=\"" + new LeafFrame(leaf).asking(column)
                        + "\"><formula1>\""
                        + XmlText.own(
                                String.join(",", leaf.columns().get(column).choices()))
                        + "\"</formula1></dataValidation>")
                .toList();
    }

    /** The areas printed and repeated, as defined names of a workbook. */
    String names(String tab, int index, String prefix) {
        String sheet = XmlText.escaped("'" + tab.replace("'", "''") + "'!");
        LeafFrame frame = new LeafFrame(leaf);
        StringBuilder names = new StringBuilder();
        if (!filtered().isEmpty()) {
            names.append(name(prefix, "_FilterDatabase", index, " hidden=\"1\"", sheet + filtered()));
        }
        names.append(name(
                prefix,
                "Print_Area",
                index,
                "",
                sheet + "$A$1:$" + frame.lastColumn() + "$"
                        + Math.max(1, leaf.rows().size())));
        if (frame.hasHeader()) {
            int row = leaf.headerRow() + 1;
            names.append(name(prefix, "Print_Titles", index, "", sheet + "$" + row + ":$" + row));
        }
        return names.toString();
    }

    private static String name(String prefix, String name, int index, String more, String refers) {
        return NAME.with(prefix, name, index, more, refers);
    }
}
