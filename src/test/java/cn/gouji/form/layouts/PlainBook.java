package cn.gouji.form.layouts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellReference;

/**
 * Writes sketches as the least workbook a program may write: no styles, no shared strings, every text inline. A number without
 * a format does not show its closing zeros, and nobody can tell how exact it is; where there are any, it is written as a text.
 */
final class PlainBook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private PlainBook() {}

    /** The bytes of a workbook with these sheets. */
    static byte[] bytes(Map<String, Sketch> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            List<String> names = new ArrayList<>(sheets.keySet());
            part(zip, "[Content_Types].xml", types(names.size()));
            part(zip, "_rels/.rels", relations(List.of(relation(1, "officeDocument", "xl/workbook.xml"))));
            part(zip, "xl/workbook.xml", book(names));
            List<String> relations = new ArrayList<>();
            for (int at = 1; at <= names.size(); at++) {
                relations.add(relation(at, "worksheet", "worksheets/sheet" + at + ".xml"));
                part(zip, "xl/worksheets/sheet" + at + ".xml", sheet(sheets.get(names.get(at - 1))));
            }
            part(zip, "xl/_rels/workbook.xml.rels", relations(relations));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String types(int sheets) {
        StringBuilder xml = new StringBuilder("<Types xmlns=\"" + TYPES + "\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + KIND + "sheet.main+xml\"/>");
        for (int at = 1; at <= sheets; at++) {
            xml.append("<Override PartName=\"/xl/worksheets/sheet" + at + ".xml\" ContentType=\"" + KIND
                    + "worksheet+xml\"/>");
        }
        return xml + "</Types>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(List<String> relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "\">" + String.join("", relations) + "</Relationships>";
    }

    private static String book(List<String> names) {
        StringBuilder xml = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (int at = 1; at <= names.size(); at++) {
            xml.append("<sheet name=\"" + names.get(at - 1) + "\" sheetId=\"" + at + "\" r:id=\"rId" + at + "\"/>");
        }
        return xml + "</sheets></workbook>";
    }

    private static String sheet(Sketch sketch) {
        TreeMap<Integer, TreeMap<Integer, Object>> rows = new TreeMap<>();
        sketch.cells.forEach((place, value) ->
                rows.computeIfAbsent(place.get(0), any -> new TreeMap<>()).put(place.get(1), value));
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        rows.forEach((row, cells) -> {
            xml.append("<row r=\"" + (row + 1) + "\">");
            cells.forEach((column, value) -> xml.append(cell(name(row, column), value)));
            xml.append("</row>");
        });
        xml.append("</sheetData>");
        if (!sketch.areas.isEmpty()) {
            xml.append(sketch.areas.stream()
                    .map(area -> "<mergeCell ref=\"" + name(area.firstRow(), area.firstColumn()) + ":"
                            + name(area.lastRow(), area.lastColumn()) + "\"/>")
                    .collect(Collectors.joining("", "<mergeCells>", "</mergeCells>")));
        }
        return xml + "</worksheet>";
    }

    private static String name(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    private static String cell(String name, Object value) {
        if (value instanceof Sketch.Number number && number.showsAllDigits()) {
            return "<c r=\"" + name + "\"><v>" + number.number().toPlainString() + "</v></c>";
        }
        String written = value instanceof Sketch.Number number ? number.shown() : value.toString();
        String text = written.replace("&", "&amp;").replace("<", "&lt;");
        return "<c r=\"" + name + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }
}
