package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Annotator.Copy;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Leaf;
import cn.gouji.sheet.Mark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The marked copy is the original with our marks and one sheet more, and nothing else. */
class WorkbookAnnotatorTest {

    private static final WorkbookAnnotator ANNOTATOR = new WorkbookAnnotator();

    static {
        // POI's guard takes a long text of one character for a zip bomb.
        ZipSecureFile.setMinInflateRatio(0);
    }

    static Stream<Path> samples() {
        return Stream.concat(
                Grids.samples("workspace/inbox", ".xlsx").stream(), Grids.samples("formats", ".xls").stream());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void samplesAreKeptButForTheMarks(Path sample) throws IOException {
        String name = sample.getFileName().toString();
        byte[] original = Grids.bytes(sample);
        List<Mark> marks = marksOn(name, original, 40);

        Copy copy = ANNOTATOR.annotate(name, original, marks, List.of(leaf(name, original)));

        assertThat(copy.beside()).isFalse();
        assertThat(name).endsWith("." + copy.extension());
        List<String> before = Grids.dump(Grids.workbook(name, original));
        List<String> after = Grids.dump(Grids.workbook(name, copy.content()));
        assertThat(withoutIndex(after)).endsWith(withoutIndex(before).toArray(String[]::new));
        sameLook(original, copy.content(), marks);
        notesStand(copy.content(), marks);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everythingElseOfAWorkbookSurvives(boolean modern) throws IOException {
        byte[] original = furnished(modern);
        List<Mark> marks = List.of(
                mark("数据", 0, 0, 3, "一"),
                mark("数据", 0, 1, 2, "二"),
                mark("数据", 1, 0, 1, "三"),
                mark("数据", 60, 2, 3, "新格"),
                mark("表 B1", 4, 4, 3, "隐"));

        Copy copy = ANNOTATOR.annotate("a", original, marks, List.of(leaf("a", original)));

        assertThat(copy.beside()).isFalse();
        sameLook(original, copy.content(), marks);
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(copy.content()))) {
            Sheet data = book.getSheet("数据");
            assertThat(data.getCellComment(new CellAddress(0, 0)).getString().getString())
                    .isEqualTo("单位自己的批注\n────────\n一");
            assertThat(data.getCellComment(new CellAddress(0, 0)).getAuthor()).isEqualTo("张会计");
            assertThat(data.getCellComment(new CellAddress(0, 2)).getString().getString())
                    .isEqualTo("邻格批注");
            assertThat(data.getCellComment(new CellAddress(0, 1)).getAuthor()).isEqualTo("Gouji 勾稽");
            assertThat(data.getCellComment(new CellAddress(60, 2)).getString().getString())
                    .isEqualTo("新格");
            assertThat(names(book)).contains("合计行=数据!$A$1:$B$2").contains("Print_Area=数据!$A$1:$C$9@数据");
            assertThat(data.getPrintSetup().getLandscape()).isTrue();
            assertThat(data.getRepeatingRows().formatAsString()).isEqualTo("1:2");
            CellStyle filled = data.getRow(1).getCell(0).getCellStyle();
            assertThat(filled.getFillForegroundColor()).isEqualTo(IndexedColors.LIGHT_GREEN.getIndex());
            assertThat(filled.getBorderTop()).isEqualTo(BorderStyle.THICK);
            assertThat(book.getActiveSheetIndex()).isZero();
            assertThat(book.isSheetHidden(book.getSheetIndex("表 B1"))).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void severalLeavesStandInFrontInTheirOrderTheFirstShown(boolean modern) throws IOException {
        byte[] original = furnished(modern);
        Leaf second = Leaf.of("识别情况", List.of(20), 0, List.of(row(entry("标题", Leaf.Style.HEADER, null))));

        Copy copy = ANNOTATOR.annotate(
                "a", original, List.of(mark("数据", 0, 0, 3, "一")), List.of(leaf("a", original), second));

        assertThat(copy.beside()).isFalse();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(copy.content()))) {
            assertThat(book.getSheetName(0)).startsWith("核对意见");
            assertThat(book.getSheetName(1)).isEqualTo("识别情况");
            assertThat(book.getActiveSheetIndex()).isZero();
            assertThat(book.getSheetAt(0).isSelected()).isTrue();
            assertThat(book.getSheetAt(1).isSelected()).isFalse();
            assertThat(names(book)).contains("合计行=数据!$A$1:$B$2").contains("Print_Area=数据!$A$1:$C$9@数据");
        }
    }

    @Test
    void theLeafIsReadableAndItsLinksLead() throws IOException {
        byte[] original = furnished(true);
        Leaf leaf = leaf("a", original);

        Copy copy = ANNOTATOR.annotate("a", original, List.of(), List.of(leaf));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(copy.content()))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("核对意见(2)");
            Cell link = sheet.getRow(2).getCell(0);
            assertThat(link.getStringCellValue()).isEqualTo("数据!B3");
            assertThat(link.getHyperlink().getAddress()).isEqualTo("'数据'!B3");
            assertThat(sheet.getRow(3).getCell(0).getHyperlink().getAddress()).isEqualTo("'李''四'!A1");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue())
                    .hasSize(32767)
                    .endsWith("…");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 2);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("2:2");
            assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页 共 &N 页");
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getRow(2).getHeightInPoints()).isLessThan(100);
            assertThat(sheet.getRow(3).getHeightInPoints()).isGreaterThan(400);
            assertThat(book.getPrintArea(0)).endsWith("!$A$1:$B$4");
        }
    }

    @Test
    void manyMarksMakeFewStyles() throws IOException {
        Path sample = Grids.samples("workspace/inbox", ".xlsx").get(1);
        String name = sample.getFileName().toString();
        byte[] original = Grids.bytes(sample);

        Copy copy = ANNOTATOR.annotate(name, original, marksOn(name, original, 200), List.of(leaf(name, original)));

        try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(original));
                XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(copy.content()))) {
            assertThat(after.getNumCellStyles() - before.getNumCellStyles()).isLessThan(60);
        }
    }

    @Test
    void noteBoxesAreNumberedOnceInAWorkbook() throws IOException {
        List<Mark> marks = new ArrayList<>(List.of(mark("表 B1", 0, 0, 3, "一"), mark("数据", 5, 5, 3, "二")));
        for (int row = 0; row < 1500; row++) {
            marks.add(mark("很隐", row, 0, 1, "多"));
        }

        Copy copy = ANNOTATOR.annotate("a", furnished(true), marks, List.of(plainLeaf()));

        List<String> ids = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        try (Parts parts = Parts.of(copy.content(), Limits.DEFAULT)) {
            for (String name : parts.names()) {
                String text = name.endsWith(".vml")
                        ? new String(parts.open(name).readAllBytes(), StandardCharsets.UTF_8)
                        : "";
                java.util.regex.Pattern.compile("_x0000_s(\\d+)\"")
                        .matcher(text)
                        .results()
                        .forEach(id -> ids.add(id.group(1)));
                java.util.regex.Pattern.compile("data=\"([0-9,]+)\"")
                        .matcher(text)
                        .results()
                        .forEach(id -> blocks.add(id.group(1)));
            }
        }
        assertThat(ids).hasSize(1504).doesNotHaveDuplicates();
        assertThat(blocks).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void aSignatureIsNotBroken() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("数据").createRow(0).createCell(0).setCellValue(1);
            PackagePartName origin = PackagingURIHelper.createPartName("/_xmlsignatures/origin.sigs");
            book.getPackage().createPart(origin, "application/vnd.openxmlformats-package.digital-signature-origin");
            book.getPackage()
                    .addRelationship(origin, TargetMode.INTERNAL, PackageRelationshipTypes.DIGITAL_SIGNATURE_ORIGIN);

            Copy copy =
                    ANNOTATOR.annotate("a", Grids.bytes(book), List.of(mark("数据", 0, 0, 3, "一")), List.of(plainLeaf()));

            assertThat(copy.beside()).isTrue();
        }
    }

    @Test
    void macrosStayInTheirWorkbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("数据").createRow(0).createCell(0).setCellValue(1);
            book.setVBAProject(new ByteArrayInputStream("宏".getBytes(StandardCharsets.UTF_8)));
            book.setWorkbookType(XSSFWorkbookType.XLSM);

            Copy copy =
                    ANNOTATOR.annotate("a", Grids.bytes(book), List.of(mark("数据", 0, 0, 3, "一")), List.of(plainLeaf()));

            assertThat(copy.extension()).isEqualTo("xlsm");
            try (Parts parts = Parts.of(copy.content(), Limits.DEFAULT)) {
                assertThat(parts.open("xl/vbaProject.bin").readAllBytes())
                        .isEqualTo("宏".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void whatPoiCannotMarkIsAnsweredBeside() {
        Map<String, String> strict = new LinkedHashMap<>();
        strict.put("[Content_Types].xml", "<Types/>");

        Copy copy =
                ANNOTATOR.annotate("a", Grids.zip(strict), List.of(mark("数据", 0, 0, 3, "一")), List.of(leaf("a", null)));

        assertThat(copy.beside()).isTrue();
        assertThat(copy.extension()).isEqualTo("xlsx");
        cn.gouji.sheet.Workbook read = Grids.workbook("a.xlsx", copy.content());
        assertThat(read.sheets()).hasSize(1);
        assertThat(read.sheets().get(0).cell(2, 0).text()).isEqualTo("数据!B3");
    }

    @Test
    void aMarkOnASheetThatIsNotThereIsNotLostSilently() throws IOException {
        Copy copy = ANNOTATOR.annotate("a", furnished(true), List.of(mark("没有", 0, 0, 3, "一")), List.of(plainLeaf()));

        assertThat(copy.beside()).isTrue();
    }

    static byte[] furnished(boolean modern) throws IOException {
        try (Workbook book = modern ? new XSSFWorkbook() : new HSSFWorkbook()) {
            SampleBooks.fill(book);
            book.createSheet("核对意见").createRow(0).createCell(0).setCellValue("单位自己的同名表");
            book.createSheet("李'四").createRow(0).createCell(0).setCellValue(4);
            Sheet data = book.getSheet("数据");
            note(data, 0, 0, "单位自己的批注", "张会计");
            note(data, 0, 2, "邻格批注", "王");
            CellStyle filled = book.createCellStyle();
            filled.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            filled.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
            data.getRow(1).getCell(0).setCellStyle(filled);
            Name name = book.createName();
            name.setNameName("合计行");
            name.setRefersToFormula("数据!$A$1:$B$2");
            Row sums = book.getSheet("李'四").createRow(1);
            sums.createCell(0).setCellFormula("SUM(数据!A1:B2)+数据!A1+'很隐'!A1+SUM(合计行)");
            sums.createCell(1).setCellFormula("SUM('很隐'!A1:A2)");
            book.setPrintArea(0, 0, 2, 0, 8);
            data.setRepeatingRows(CellRangeAddress.valueOf("1:2"));
            data.getPrintSetup().setLandscape(true);
            return Grids.bytes(book);
        }
    }

    private static void note(Sheet sheet, int row, int column, String text, String author) {
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setRow1(row);
        anchor.setCol1(column);
        anchor.setRow2(row + 2);
        anchor.setCol2(column + 2);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
        comment.setAuthor(author);
        sheet.getRow(row).getCell(column).setCellComment(comment);
    }

    private static Mark mark(String sheet, int row, int column, int weight, String note) {
        return new Mark(new CellPlace("a", sheet, 0, row, column), weight, note);
    }

    private static List<Mark> marksOn(String name, byte[] original, int many) {
        List<Mark> marks = new ArrayList<>();
        for (cn.gouji.sheet.Sheet sheet : Grids.workbook(name, original).sheets()) {
            for (int row : sheet.rowNumbers()) {
                for (cn.gouji.sheet.Cell cell : sheet.row(row)) {
                    if (marks.size() < many && (cell.row() * 7 + cell.column()) % 3 == 0) {
                        marks.add(new Mark(cell.place(), 1 + marks.size() % 3, "[错误] 第" + marks.size() + "条"));
                    }
                }
            }
        }
        return marks;
    }

    private static Leaf plainLeaf() {
        return Leaf.of("核对意见", List.of(20), 0, List.of(row(entry("标题", Leaf.Style.HEADER, null))));
    }

    private static Leaf leaf(String document, byte[] original) {
        CellPlace place = new CellPlace(document, "数据", 0, 2, 1);
        CellPlace quoted = new CellPlace(document, "李'四", 3, 0, 0);
        return Leaf.of(
                "核对意见",
                List.of(14, 60),
                1,
                List.of(
                        new Leaf.Row(List.of(entry("核对意见", Leaf.Style.TITLE, null)), 0, true),
                        row(entry("位置", Leaf.Style.HEADER, null), entry("说明", Leaf.Style.HEADER, null)),
                        row(entry("数据!B3", Leaf.Style.PLAIN, place), entry("=1+1", Leaf.Style.ERROR, null)),
                        row(entry("李四", Leaf.Style.PLAIN, quoted), entry("长".repeat(40000), Leaf.Style.INFO, null))));
    }

    private static Leaf.Row row(Leaf.Entry... entries) {
        return new Leaf.Row(List.of(entries), 0, false);
    }

    private static Leaf.Entry entry(String text, Leaf.Style style, CellPlace link) {
        return new Leaf.Entry(text, style, Optional.ofNullable(link));
    }

    private static List<String> withoutIndex(List<String> dump) {
        return dump.stream().map(line -> line.replaceFirst("^\\d+ ", "")).toList();
    }

    private static List<String> names(Workbook book) {
        return book.getAllNames().stream()
                .map(name -> name.getNameName().replace("_xlnm.", "") + "=" + name.getRefersToFormula()
                        + (name.getSheetIndex() < 0 ? "" : "@" + book.getSheetName(name.getSheetIndex())))
                .toList();
    }

    private static void notesStand(byte[] content, List<Mark> marks) throws IOException {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            for (Mark mark : marks) {
                CellPlace place = mark.place();
                Comment note =
                        book.getSheet(place.sheet()).getCellComment(new CellAddress(place.row(), place.column()));
                assertThat(note.getString().getString()).isEqualTo(mark.note());
                ClientAnchor box = note.getClientAnchor();
                double width = IntStream.range(box.getCol1(), box.getCol2() + 1)
                        .mapToDouble(book.getSheet(place.sheet())::getColumnWidthInPixels)
                        .sum();
                assertThat(width).isGreaterThan(36 * 5);
                assertThat(box.getRow2() - box.getRow1()).isBetween(1, 12);
                assertThat(note.getAuthor()).isEqualTo("Gouji 勾稽");
            }
        }
    }

    /** Everything a reader sees of each original cell but fill and border is as it was; these too where nothing is marked. */
    private static void sameLook(byte[] original, byte[] copy, List<Mark> marks) throws IOException {
        try (Workbook before = WorkbookFactory.create(new ByteArrayInputStream(original));
                Workbook after = WorkbookFactory.create(new ByteArrayInputStream(copy))) {
            assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
            for (Sheet sheet : before) {
                Map<String, String> expected = looks(before, sheet, marks);
                assertThat(looks(after, after.getSheet(sheet.getSheetName()), marks))
                        .containsAllEntriesOf(expected);
            }
        }
    }

    private static Map<String, String> looks(Workbook book, Sheet sheet, List<Mark> marks) {
        Map<String, String> looks = new TreeMap<>();
        for (Row row : sheet) {
            looks.put("row " + row.getRowNum(), row.getHeight() + " " + row.getZeroHeight());
            for (Cell cell : row) {
                boolean marked = marks.stream()
                        .map(Mark::place)
                        .anyMatch(place -> place.sheet().equals(sheet.getSheetName())
                                && place.row() == cell.getRowIndex()
                                && place.column() == cell.getColumnIndex());
                looks.put(cell.getAddress().toString(), look(book, cell.getCellStyle(), marked));
            }
        }
        for (int column = 0; column < 12; column++) {
            looks.put("column " + column, sheet.getColumnWidth(column) + " " + sheet.isColumnHidden(column));
        }
        return looks;
    }

    private static String look(Workbook book, CellStyle style, boolean marked) {
        String paint = style.getFillPattern() + " " + style.getFillForegroundColor() + " " + style.getBorderTop()
                + style.getBorderLeft() + style.getBorderRight() + style.getBorderBottom();
        return style.getDataFormatString() + " " + style.getAlignment() + style.getVerticalAlignment()
                + style.getWrapText() + style.getLocked() + style.getRotation()
                + book.getFontAt(style.getFontIndex()).getFontName()
                + book.getFontAt(style.getFontIndex()).getFontHeight() + (marked ? "" : paint);
    }
}
