package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Annotator.Copy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of a unit's workbook changes but what is listed, part by part (逐部件核对). */
class RichPackageTest {

    private static final Path DIFFERENCES = RichPackage.FOLDER.resolve("differences.txt");

    /** The parts that marks and the findings sheet must touch; all others are to be the same as they are packed. */
    private static final Set<String> TOUCHED = Set.of(
            "[Content_Types].xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet2.xml",
            "xl/worksheets/sheet3.xml",
            "xl/comments1.xml",
            "xl/comments2.xml",
            "xl/drawings/vmlDrawing1.vml",
            "xl/drawings/vmlDrawing3.vml");

    private static final List<String> ADDED = List.of(
            "xl/comments3.xml",
            "xl/drawings/vmlDrawing4.vml",
            "xl/worksheets/sheet4.xml",
            "xl/worksheets/_rels/sheet3.xml.rels");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void partsThatNeedNoMarkAreCopiedAsTheyArePacked(boolean large) throws IOException {
        byte[] original = large ? RichPackage.large() : RichPackage.described();

        byte[] copy = annotated(original).content();

        Map<String, String> before = records(original);
        Map<String, String> after = records(copy);
        List<String> order = new ArrayList<>(before.keySet());
        order.addAll(ADDED);
        assertThat(after.keySet()).containsExactlyElementsOf(order);
        before.forEach((name, record) -> {
            if (!TOUCHED.contains(name)) {
                assertThat(after.get(name)).as(name).isEqualTo(record);
            }
        });
    }

    @Test
    void touchedPartsDifferByWhatIsListedOnly() throws IOException {
        Map<String, byte[]> before = RichPackage.parts();
        byte[] copy = annotated(RichPackage.described()).content();

        List<String> differences = new ArrayList<>();
        try (Parts after = Parts.of(copy, Limits.DEFAULT)) {
            for (String name : before.keySet()) {
                if (TOUCHED.contains(name)) {
                    differences.add("== " + name);
                    differences.addAll(TagDifference.between(text(before.get(name)), text(bytes(after, name))));
                }
            }
        }

        if (System.getProperty("golden", "").equals("write")) {
            Files.write(DIFFERENCES, differences);
        }
        assertThat(differences).containsExactlyElementsOf(Files.readAllLines(DIFFERENCES));
    }

    @Test
    void figuresFormulasAndResultsAreTheSame() throws IOException {
        byte[] original = RichPackage.described();

        byte[] copy = annotated(original).content();

        Documents documents = new Documents();
        assertThat(Grids.workbook("a", copy).sheets().get(0).name()).isEqualTo("核对意见");
        List<String> before = filled(Grids.dump(Grids.workbook("a", original)));
        assertThat(filled(Grids.dump(Grids.workbook("a", copy)))).containsSubsequence(before);
        assertThat(documents.open("a", copy)).isNotNull();
    }

    @Test
    void anotherLibraryReadsTheNotesAtTheirCells() throws IOException {
        Copy copy = annotated(RichPackage.described());

        assertThat(copy.extension()).isEqualTo("xlsm");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(copy.content()))) {
            assertThat(notes(book.getSheet("收支总表")))
                    .containsOnly(
                            Map.entry("B3", "张会计|张会计:\n请核对\n────────\n[错误] 应为 1,307.66 <万元>"),
                            Map.entry("D2", "李&王|纯文本批注\n────────\n[核实] 说明"),
                            Map.entry("C3", "Gouji 勾稽|[提示] 有底色"),
                            Map.entry("C4", "Gouji 勾稽|[错误] 空格"),
                            Map.entry("A7", "Gouji 勾稽|[错误] 空行"));
            assertThat(notes(book.getSheet("支出'表"))).containsOnlyKeys("A2", "A4", "B4");
            assertThat(notes(book.getSheet("空表"))).containsOnly(Map.entry("C3", "Gouji 勾稽|[核实] 空表"));
            assertThat(book.getSheet("核对意见").getHyperlink(2, 0).getAddress()).isEqualTo("'收支总表'!B3");
            assertThat(book.getActiveSheetIndex()).isZero();
            assertThat(book.getSheetAt(2).isSelected()).isFalse();
            assertThat(book.getPrintArea(1)).isEqualTo("收支总表!$A$1:$D$9");
            assertThat(book.getSheetAt(0).getRow(3).getZeroHeight()).isTrue();
        }
    }

    private static Copy annotated(byte[] original) {
        Copy copy = new WorkbookAnnotator()
                .annotate(RichPackage.NAME, original, RichPackage.MARKS, List.of(RichPackage.leaf()));
        assertThat(copy.beside()).isFalse();
        return copy;
    }

    private static Map<String, String> notes(XSSFSheet sheet) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (Map.Entry<CellAddress, ? extends Comment> note :
                sheet.getCellComments().entrySet()) {
            notes.put(
                    note.getKey().formatAsString(),
                    note.getValue().getAuthor() + "|"
                            + note.getValue().getString().getString());
        }
        return notes;
    }

    /** The entries in their order: how each is packed, and its packed bytes. */
    private static Map<String, String> records(byte[] content) throws IOException {
        Map<String, String> records = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                byte[] packed = zip.getRawInputStream(entry).readAllBytes();
                records.put(
                        entry.getName(),
                        entry.getMethod() + " " + entry.getCrc() + " " + entry.getSize() + " " + entry.getTime() + " "
                                + java.util.HexFormat.of().formatHex(packed));
                assertThat(zip.getInputStream(entry).readAllBytes()).hasSize((int) entry.getSize());
            }
        }
        return records;
    }

    private static List<String> filled(List<String> dump) {
        return dump.stream()
                .filter(line -> !line.contains("Blank"))
                .map(line -> line.replaceFirst("^\\d+ ", ""))
                .toList();
    }

    private static byte[] bytes(Parts parts, String name) throws IOException {
        try (var in = parts.open(name)) {
            return in.readAllBytes();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
