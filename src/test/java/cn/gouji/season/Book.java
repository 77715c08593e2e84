package cn.gouji.season;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of several sheets, written as plainly as the format allows: texts in the cells, figures with two decimals. */
final class Book {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final List<Page> pages = new ArrayList<>();

    /** A sheet under way. */
    static final class Page {

        private final String name;
        private final StringBuilder rows = new StringBuilder();
        private final List<String> merges = new ArrayList<>();
        private int row;

        private Page(String name) {
            this.name = name;
        }

        /** A text over so many columns. */
        Page banner(String text, int width) {
            return row(text).merge(row, 0, row, width - 1);
        }

        /** Texts and figures; {@code null} and the empty text leave the cell out. */
        Page row(Object... fields) {
            row++;
            rows.append("<row r=\"").append(row).append("\">");
            for (int column = 0; column < fields.length; column++) {
                field(column, fields[column]);
            }
            rows.append("</row>");
            return this;
        }

        private void field(int column, Object field) {
            String at = address(row, column);
            if (field instanceof BigDecimal number) {
                rows.append("<c r=\"").append(at).append("\" s=\"1\"><v>");
                rows.append(number.toPlainString()).append("</v></c>");
            } else if (!field.toString().isEmpty()) {
                rows.append("<c r=\"").append(at).append("\" t=\"inlineStr\"><is><t>");
                rows.append(escaped(field.toString())).append("</t></is></c>");
            }
        }

        /** Merges cells, rows from 1 and columns from 0. */
        Page merge(int top, int left, int bottom, int right) {
            merges.add(address(top, left) + ":" + address(bottom, right));
            return this;
        }

        /** The address of that column of the row written last. */
        String at(int column) {
            return address(row, column);
        }

        int row() {
            return row;
        }

        private String xml() {
            StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
            xml.append(rows).append("</sheetData>");
            if (!merges.isEmpty()) {
                xml.append("<mergeCells>");
                merges.forEach(
                        area -> xml.append("<mergeCell ref=\"").append(area).append("\"/>"));
                xml.append("</mergeCells>");
            }
            return xml.append("</worksheet>").toString();
        }
    }

    Page page(String name) {
        Page page = new Page(name);
        pages.add(page);
        return page;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            StringBuilder types = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>");
            StringBuilder sheets = new StringBuilder();
            StringBuilder links = new StringBuilder(relation("styles", "styles.xml", "rIdS"));
            for (int at = 1; at <= pages.size(); at++) {
                String part = "worksheets/sheet" + at + ".xml";
                put(zip, "xl/" + part, pages.get(at - 1).xml());
                types.append("<Override PartName=\"/xl/" + part + "\" ContentType=\"" + TYPE + "worksheet+xml\"/>");
                sheets.append("<sheet name=\"" + escaped(pages.get(at - 1).name) + "\" sheetId=\"" + at
                        + "\" r:id=\"rId" + at + "\"/>");
                links.append(relation("worksheet", part, "rId" + at));
            }
            put(zip, "[Content_Types].xml", types + "</Types>");
            put(zip, "_rels/.rels", relations(relation("officeDocument", "xl/workbook.xml", "rId1")));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + sheets
                            + "</sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", relations(links.toString()));
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + MAIN
                            + "\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font>"
                            + "</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill>"
                            + "<patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
                            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/>"
                            + "<xf numFmtId=\"4\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + text)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static String relations(String links) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + links + "</Relationships>";
    }

    static String relation(String type, String target, String id) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String address(int row, int column) {
        return (char) ('A' + column) + String.valueOf(row);
    }
}
