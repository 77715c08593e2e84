package cn.gouji.excel;

import static cn.gouji.excel.PlainBook.HEAD;
import static cn.gouji.excel.PlainBook.MAIN;
import static cn.gouji.excel.PlainBook.parts;
import static cn.gouji.excel.PlainBook.relation;
import static cn.gouji.excel.PlainBook.relations;
import static cn.gouji.excel.PlainBook.text;
import static cn.gouji.excel.PlainBook.zip;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small files that would fill the memory if they were taken at their word. */
final class Bombs {

    private Bombs() {}

    static byte[] manyParts() {
        Map<String, String> parts = parts(text("A1", "1"), "", "");
        for (int at = 0; at < 20_000; at++) {
            parts.put("xl/media/" + at + ".bin", "");
        }
        return zip(parts);
    }

    /** One long text that a hundred thousand cells refer to. */
    static byte[] sharedStringBomb() {
        Map<String, String> parts =
                parts(("<row>" + "<c t=\"s\"><v>0</v></c>".repeat(100) + "</row>").repeat(5000), "", "");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("s1", "worksheet", "worksheets/sheet1.xml")
                        + relation("s2", "sharedStrings", "sharedStrings.xml")));
        parts.put(
                "xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\"><si><t>" + "字".repeat(32_767) + "</t></si></sst>");
        return zip(parts);
    }

    static byte[] sharedStringList() {
        Map<String, String> parts = parts(text("A1", "1"), "", "");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("s1", "worksheet", "worksheets/sheet1.xml")
                        + relation("s2", "sharedStrings", "sharedStrings.xml")));
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + "<si/>".repeat(5_000_000) + "</sst>");
        return zip(parts);
    }

    static byte[] laughingDocument() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relations(relation("r1", "officeDocument", "word/document.xml")));
        parts.put(
                "word/document.xml", HEAD + laughs() + "<document><body><p><r><t>&lol9;</t></r></p></body></document>");
        return zip(parts);
    }

    static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY lol0 \"lol\">");
        for (int at = 1; at < 10; at++) {
            entities.append("<!ENTITY lol%d \"%s\">".formatted(at, ("&lol" + (at - 1) + ";").repeat(10)));
        }
        return entities.append("]>").toString();
    }
}
