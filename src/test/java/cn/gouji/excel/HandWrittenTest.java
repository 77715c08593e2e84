package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** Workbooks no library of ours would write, but others do. */
class HandWrittenTest {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    @Test
    void otherPrefixesAndMissingAddressesAreRead() {
        Sheet sheet = sheet(TRANSITIONAL, RELATIONS, """
                <x:row><x:c t="inlineStr"><x:is><x:r><x:t>科目</x:t></x:r><x:rPh><x:t>kemu</x:t></x:rPh><x:r><x:t>编码</x:t></x:r></x:is></x:c>
                <x:c><x:v>1307.6500000000001</x:v></x:c></x:row>
                <x:row r="5" hidden="1"><x:c r="c5"><x:f>SUM(甲)</x:f></x:c><x:c t="str"><x:f>""</x:f><x:v></x:v></x:c>
                <x:c t="e"><x:v>#REF!</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row>
                <x:row><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>abc</x:v></x:c><x:c><x:f>甲</x:f><x:v/></x:c></x:row>
                """);

        assertThat(sheet.cell(0, 0).value()).isEqualTo(new Value.Text("科目编码"));
        assertThat(sheet.cell(0, 1).value()).isEqualTo(new Value.Number(new BigDecimal("1307.65")));
        assertThat(sheet.cell(4, 2).value()).isEqualTo(new Value.NotComputed());
        assertThat(sheet.cell(4, 3).value()).isEqualTo(new Value.Text(""));
        assertThat(sheet.cell(4, 3).formula()).contains("\"\"");
        assertThat(sheet.cell(4, 4).value()).isEqualTo(new Value.Fault("#REF!"));
        assertThat(sheet.cell(4, 5).text()).isEqualTo("TRUE");
        assertThat(sheet.cell(5, 0).text()).isEqualTo("第一行\r\n第二行");
        assertThat(sheet.cell(5, 1).value()).isEqualTo(new Value.Text("abc"));
        assertThat(sheet.cell(5, 2).value()).isEqualTo(new Value.NotComputed());
        assertThat(sheet.isHidden(4, 0)).isTrue();
        assertThat(sheet.visibility()).isEqualTo(Sheet.Visibility.HIDDEN);
    }

    @Test
    void strictNamespaceAndIsoDatesAreRead() {
        Sheet sheet = sheet(STRICT, STRICT_RELATIONS, """
                <x:row r="1"><x:c r="A1" t="d" s="1"><x:v>2023-02-10T00:00:00</x:v></x:c></x:row>
                """);

        assertThat(sheet.cell(0, 0).value()).isEqualTo(new Value.Number(new BigDecimal("44967")));
        assertThat(sheet.cell(0, 0).text()).isEqualTo("2023/2/10");
    }

    @Test
    void aTurnedDigitIsDamageAndNoFigure() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setMethod(ZipArchiveOutputStream.STORED);
            for (Map.Entry<String, String> part : parts(
                            TRANSITIONAL, RELATIONS, "<x:row><x:c><x:v>13079</x:v></x:c></x:row>")
                    .entrySet()) {
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                ZipArchiveEntry entry = new ZipArchiveEntry(part.getKey());
                CRC32 sum = new CRC32();
                sum.update(content);
                entry.setCrc(sum.getValue());
                entry.setSize(content.length);
                zip.putArchiveEntry(entry);
                zip.write(content);
                zip.closeArchiveEntry();
            }
        }
        String turned = out.toString(StandardCharsets.ISO_8859_1).replace("13079", "13070");

        assertThat(new Documents().open("a.xlsx", out.toByteArray())).isInstanceOf(Opened.Readable.class);
        assertThat(reason(Limits.DEFAULT, turned.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Opened.Reason.DAMAGED);
    }

    @Test
    void aDocumentTypeIsRefused() {
        Map<String, String> parts = parts(TRANSITIONAL, RELATIONS, "");
        parts.computeIfPresent(
                "xl/别处/SHEET.xml",
                (name, xml) -> "<!DOCTYPE x [<!ENTITY a \"1\"><!ENTITY b \"&a;&a;\">]>"
                        + xml.replace("<x:mergeCells", "&b;<x:mergeCells"));

        Opened opened = new Documents().open("a.xlsx", Grids.zip(parts));

        assertThat(opened).isInstanceOf(Opened.Unreadable.class);
    }

    @Test
    void limitsAreKept() {
        byte[] content = Grids.zip(parts(TRANSITIONAL, RELATIONS, "<x:row><x:c><x:v>1</x:v></x:c></x:row>".repeat(50)));

        assertThat(reason(new Limits(1 << 20, 100, 1 << 20, 49, 1 << 20, 9), content))
                .isEqualTo(Opened.Reason.TOO_LARGE);
        assertThat(reason(new Limits(1 << 20, 100, 1000, 99, 1 << 20, 9), content))
                .isEqualTo(Opened.Reason.TOO_LARGE);
        assertThat(reason(new Limits(1 << 20, 3, 1 << 20, 99, 1 << 20, 9), content))
                .isEqualTo(Opened.Reason.TOO_LARGE);
        assertThat(reason(new Limits(100, 100, 1 << 20, 99, 1 << 20, 9), content))
                .isEqualTo(Opened.Reason.TOO_LARGE);
        assertThat(new Documents(new Limits(1 << 20, 100, 1 << 20, 99, 1 << 20, 9)).open("a.xlsx", content))
                .isInstanceOf(Opened.Readable.class);
    }

    private static Opened.Reason reason(Limits limits, byte[] content) {
        return ((Opened.Unreadable) new Documents(limits).open("a.xlsx", content)).reason();
    }

    private static Sheet sheet(String namespace, String relations, String rows) {
        byte[] content = Grids.zip(parts(namespace, relations, rows));
        Workbook book = Grids.workbook("手写.xls", content);
        assertThat(book.sheets()).hasSize(1);
        assertThat(book.sheets().get(0).merges()).hasSize(1);
        return book.sheets().get(0);
    }

    private static Map<String, String> parts(String namespace, String relations, String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[content_types].XML", "<Types/>");
        parts.put("_rels/.rels", relation("r", relations + "/officeDocument", "/xl/Book.xml"));
        parts.put(
                "xl/book.xml",
                "<x:workbook xmlns:x='%s' xmlns:q='%s'><x:sheets><x:sheet name='表一' sheetId='7' state='veryHidden' q:id='a'/></x:sheets></x:workbook>"
                        .formatted(namespace, relations));
        parts.put(
                "xl/_rels/Book.xml.rels",
                "<Relationships>" + relation("a", relations + "/worksheet", "别处/sheet.xml")
                        + relation("b", relations + "/sharedStrings", "../xl/strings.xml")
                        + relation("c", relations + "/styles", "styles.xml") + "</Relationships>");
        parts.put(
                "xl/别处/SHEET.xml",
                "<x:worksheet xmlns:x='%s'><x:sheetData>%s</x:sheetData><x:mergeCells><x:mergeCell ref='A1:B2'/><x:mergeCell ref='C3'/></x:mergeCells></x:worksheet>"
                        .formatted(namespace, rows));
        parts.put("xl/strings.xml", "<sst xmlns='%s'><si><t>第一行_x000D_\n第二行</t></si></sst>".formatted(namespace));
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns='%s'><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>"
                        .formatted(namespace));
        return parts;
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id='%s' Type='%s' Target='%s'/>".formatted(id, type, target);
    }
}
