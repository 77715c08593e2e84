package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One workbook made by seed and written in every way the format allows reads as POI reads it written in the usual one. */
class OtherWritingsTest {

    private static final long SEED = 20261126;
    private static final int BOOKS = 5;

    static Stream<Arguments> writings() {
        return Stream.of(
                text("no declared encoding", xml -> xml.replace(" encoding=\"UTF-8\"", "")),
                text(
                        "another prefix",
                        xml -> xml.replace("<§", "<x:").replace("</§", "</x:").replace("xmlns§", "xmlns:x")),
                text(
                        "strict",
                        xml -> xml.replace(
                                        "http://schemas.openxmlformats.org/spreadsheetml/2006",
                                        "http://purl.oclc.org/ooxml/spreadsheetml")
                                .replace(
                                        "http://schemas.openxmlformats.org/officeDocument/2006",
                                        "http://purl.oclc.org/ooxml/officeDocument")),
                text("no addresses", xml -> xml.replaceAll("(<§(row|c)) r=\"[A-Z0-9]+\"", "$1")),
                text(
                        "absolute targets",
                        xml -> xml.replace("Target=\"worksheets", "Target=\"/xl/worksheets")
                                .replace("Target=\"sh", "Target=\"../xl/./sh")),
                Arguments.of(
                        "UTF-16",
                        writing(
                                StandardCharsets.UTF_16,
                                xml -> xml.replace("UTF-8", "UTF-16"),
                                OtherWritingsTest::deflated)),
                Arguments.of(
                        "GBK",
                        writing(
                                Charset.forName("GBK"),
                                xml -> xml.replace("UTF-8", "GBK"),
                                OtherWritingsTest::deflated)),
                Arguments.of(
                        "byte order mark",
                        writing(StandardCharsets.UTF_8, xml -> "\ufeff" + xml, OtherWritingsTest::deflated)),
                Arguments.of(
                        "zip64",
                        writing(
                                StandardCharsets.UTF_8,
                                xml -> xml,
                                parts -> packed(parts, Zip64Mode.Always, ZipMethod.DEFLATED))),
                Arguments.of(
                        "stored",
                        writing(
                                StandardCharsets.UTF_8,
                                xml -> xml,
                                parts -> packed(parts, Zip64Mode.Never, ZipMethod.STORED))),
                Arguments.of(
                        "data descriptors", writing(StandardCharsets.UTF_8, xml -> xml, OtherWritingsTest::deflated)),
                Arguments.of(
                        "names in capitals",
                        writing(
                                StandardCharsets.UTF_8,
                                xml -> xml,
                                parts -> deflated(renamed(parts, name -> name.toUpperCase(Locale.ROOT))))),
                Arguments.of(
                        "names with backslashes",
                        writing(
                                StandardCharsets.UTF_8,
                                xml -> xml,
                                parts -> deflated(renamed(parts, name -> name.replace('/', '\\'))))),
                Arguments.of(
                        "something in front",
                        writing(StandardCharsets.UTF_8, xml -> xml, OtherWritingsTest::behindOthers)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writings")
    void everyWritingReadsAsPoiReadsTheUsualOne(String name, Function<Map<String, String>, byte[]> writing)
            throws IOException {
        for (long seed = SEED; seed < SEED + BOOKS; seed++) {
            Map<String, String> parts = parts(new Random(seed));
            Workbook pois = PoiGrid.of(writing(StandardCharsets.UTF_8, xml -> xml, OtherWritingsTest::deflated)
                    .apply(parts));

            Workbook ours = Grids.workbook(PoiGrid.NAME, writing.apply(parts));

            assertThat(Grids.dump(ours)).as("seed %s", seed).isEqualTo(Grids.dump(pois));
        }
    }

    @Test
    void withoutStylesNumbersAreShownAsTheyAre() {
        Map<String, String> parts = PlainBook.parts(PlainBook.cell("A1", "1307.65"), "", "");

        assertThat(Grids.dump(Grids.workbook("a.xlsx", PlainBook.zip(parts)))).contains("表一!A1 1307.65 «1307.65» ");
    }

    private static Arguments text(String name, Function<String, String> change) {
        return Arguments.of(name, writing(StandardCharsets.UTF_8, change, OtherWritingsTest::deflated));
    }

    private static Function<Map<String, String>, byte[]> writing(
            Charset charset, Function<String, String> change, Function<Map<String, byte[]>, byte[]> packing) {
        return parts -> {
            Map<String, byte[]> written = new LinkedHashMap<>();
            parts.forEach((name, xml) ->
                    written.put(name, change.apply(xml).replace("§", "").getBytes(charset)));
            return packing.apply(written);
        };
    }

    /** A sheet whose rows and cells follow one another without gaps, so that their addresses may be left out. */
    static Map<String, String> parts(Random random) {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 5 + random.nextInt(20); row++) {
            rows.append("<§row r=\"").append(row).append(random.nextInt(6) == 0 ? "\" hidden=\"1\">" : "\">");
            for (char column = 'A'; column < 'A' + 2 + random.nextInt(7); column++) {
                rows.append(cell(random, "" + column + row));
            }
            rows.append("</§row>");
        }
        Map<String, String> parts = PlainBook.parts("", "", "");
        parts.put("[Content_Types].xml", TYPES);
        parts.put(
                "xl/worksheets/sheet1.xml",
                PlainBook.HEAD + "<§worksheet xmlns§=\"" + PlainBook.MAIN
                        + "\"><§cols><§col min=\"2\" max=\"3\" hidden=\"true\"/></§cols><§sheetData>" + rows
                        + "</§sheetData><§mergeCells count=\"2\"><§mergeCell ref=\"A1:B2\"/><§mergeCell ref=\"$D$4:E5\"/></§mergeCells></§worksheet>");
        parts.put(
                "xl/sharedStrings.xml",
                PlainBook.HEAD + "<§sst xmlns§=\"" + PlainBook.MAIN
                        + "\"><§si><§t>一般公共服务</§t></§si><§si><§r><§t>合</§t></§r><§r><§rPr><§b/></§rPr><§t xml:space=\"preserve\">计 </§t></§r>"
                        + "<§rPh sb=\"0\" eb=\"1\"><§t>heji</§t></§rPh></§si></§sst>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                PlainBook.relations(PlainBook.relation("s1", "worksheet", "worksheets/sheet1.xml")
                        + PlainBook.relation("s2", "sharedStrings", "sharedStrings.xml")));
        return parts;
    }

    private static final String TYPES = PlainBook.HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
            + " ContentType=\"application/xml\"/>" + type("workbook", "sheet.main")
            + type("worksheets/sheet1", "worksheet")
            + type("sharedStrings", "sharedStrings") + "</Types>";

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/" + part
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + kind
                + "+xml\"/>";
    }

    private static String cell(Random random, String address) {
        String begin = "<§c r=\"" + address + "\"";
        return switch (random.nextInt(9)) {
            case 0 -> begin + " t=\"s\"><§v>" + random.nextInt(2) + "</§v></§c>";
            case 1 -> begin + " t=\"inlineStr\"><§is><§t>说明&#10;&lt;见&gt;</§t></§is></§c>";
            case 2 -> begin + " t=\"b\"><§v>" + random.nextInt(2) + "</§v></§c>";
            case 3 -> begin + " t=\"e\"><§v>#REF!</§v></§c>";
            case 4 -> begin + "><§f>A1*2</§f><§v>" + random.nextInt(999) + "</§v></§c>";
            case 5 -> begin + " t=\"str\"><§f>\"甲\"&amp;1</§f><§v>甲1</§v></§c>";
            case 6 -> begin + "/>";
            default -> begin + "><§v>" + random.nextInt(1_000_000) / 100.0 + "</§v></§c>";
        };
    }

    private static Map<String, byte[]> renamed(Map<String, byte[]> parts, Function<String, String> names) {
        Map<String, byte[]> renamed = new LinkedHashMap<>();
        parts.forEach((name, content) -> renamed.put(names.apply(name), content));
        return renamed;
    }

    /** As a stream: sizes and sums stand behind each part. */
    private static byte[] deflated(Map<String, byte[]> parts) {
        return PlainBook.zipped(parts);
    }

    private static byte[] behindOthers(Map<String, byte[]> parts) {
        byte[] content = deflated(parts);
        byte[] whole = new byte[content.length + 4];
        System.arraycopy(content, 0, whole, 4, content.length);
        System.arraycopy(content, 0, whole, 0, 4);
        return whole;
    }

    private static byte[] packed(Map<String, byte[]> parts, Zip64Mode mode, ZipMethod method) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(mode);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(part.getKey());
                CRC32 sum = new CRC32();
                sum.update(part.getValue());
                entry.setMethod(method.getCode());
                entry.setCrc(sum.getValue());
                entry.setSize(part.getValue().length);
                zip.putArchiveEntry(entry);
                zip.write(part.getValue());
                zip.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
