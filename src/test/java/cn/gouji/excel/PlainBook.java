package cn.gouji.excel;

import cn.gouji.sheet.CellPlace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written out by hand, part by part, sound or not. */
final class PlainBook {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private PlainBook() {}

    /** A workbook of one sheet, 表一, with those rows. */
    static byte[] of(String rows) {
        return zip(parts(rows, "", ""));
    }

    static Map<String, String> parts(String rows, String after, String prolog) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml")));
        parts.put("xl/workbook.xml", workbook("<sheet name=\"表一\" sheetId=\"1\" r:id=\"s1\"/>"));
        parts.put("xl/_rels/workbook.xml.rels", relations(relation("s1", "worksheet", "worksheets/sheet1.xml")));
        parts.put(
                "xl/worksheets/sheet1.xml",
                HEAD + prolog + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>" + after
                        + "</worksheet>");
        return parts;
    }

    static byte[] sheets(int count, IntFunction<String> names) {
        Map<String, String> parts = parts("", "", "");
        StringBuilder tabs = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int at = 1; at <= count; at++) {
            tabs.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"s%d\"/>".formatted(names.apply(at), at, at));
            relations.append(relation("s" + at, "worksheet", "worksheets/sheet" + at + ".xml"));
            parts.put(
                    "xl/worksheets/sheet" + at + ".xml",
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + text("A1", "收支总表") + text("B2", "合计" + at)
                            + "</sheetData></worksheet>");
        }
        parts.put("xl/workbook.xml", workbook(tabs.toString()));
        parts.put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        return zip(parts);
    }

    static String workbook(String sheets) {
        return HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + sheets
                + "</sheets></workbook>";
    }

    static String relations(String relations) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relations + "</Relationships>";
    }

    static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATIONS, kind, target);
    }

    static String row(int number, int columns, IntFunction<String> inside) {
        return IntStream.range(0, columns)
                .mapToObj(column ->
                        "<c r=\"" + CellPlace.columnName(column) + number + "\">" + inside.apply(column) + "</c>")
                .collect(Collectors.joining("", "<row r=\"" + number + "\">", "</row>"));
    }

    static String merges(int count, IntFunction<String> area) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(at -> "<mergeCell ref=\"" + area.apply(at) + "\"/>")
                .collect(Collectors.joining("", "<mergeCells>", "</mergeCells>"));
    }

    static String text(String address, String text) {
        return "<row><c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
    }

    static String formula(String address, String formula) {
        return "<row><c r=\"" + address + "\"><f>" + formula + "</f></c></row>";
    }

    static String cell(String address, String number) {
        return "<c r=\"" + address + "\"><v>" + number + "</v></c>";
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, String> parts) {
        Map<String, byte[]> written = new LinkedHashMap<>();
        parts.forEach((name, text) -> written.put(name, utf8(text)));
        return zipped(written);
    }

    static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] without(String part) {
        Map<String, String> parts = parts(text("A1", "1"), "", "");
        parts.remove(part);
        return zip(parts);
    }

    static byte[] sound() {
        return of(IntStream.rangeClosed(1, 500)
                .mapToObj(row ->
                        "<row r=\"" + row + "\">" + cell("A" + row, String.valueOf(row * 7919 % 1000)) + "</row>")
                .collect(Collectors.joining()));
    }

    /** A sound one with a bit turned here and there. */
    static byte[] turned() {
        byte[] content = sound();
        for (int at = 200; at < content.length - 200; at += 97) {
            content[at] ^= 0x10;
        }
        return content;
    }
}
