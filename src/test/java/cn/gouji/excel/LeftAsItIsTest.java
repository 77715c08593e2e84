package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.gouji.sheet.Annotator.Copy;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Mark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.Picture;
import org.apache.poi.ss.usermodel.PictureData;
import org.apache.poi.ss.usermodel.Shape;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.junit.jupiter.api.Test;

/** What must not be touched is answered beside, and of an old workbook nothing is lost (原样保留). */
class LeftAsItIsTest {

    private static final String SHEET = "数据";
    private static final List<Mark> MARKS = List.of(
            new Mark(new CellPlace("a", SHEET, 0, 1, 1), 3, "[错误 SUM-01] 多 1 元"),
            new Mark(new CellPlace("a", SHEET, 0, 9, 3), 2, "[核实 GOL-04] 空格"));
    private static final byte[] PICTURE = read(RichPackage.FOLDER.resolve("xl/media/image1.png"));

    @Test
    void aWorkbookUnderAPasswordIsAnsweredBeside() throws Exception {
        besideIs(locked(new POIFSFileSystem(), "secret"));
        besideIs(locked(new POIFSFileSystem(), "VelvetSweatshop"));
    }

    @Test
    void anOldWorkbookUnderAPasswordIsAnsweredBeside() throws IOException {
        try {
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            byte[] content = old(book -> {});
            Biff8EncryptionKey.setCurrentUserPassword(null);
            besideIs(content);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void aSignedOldWorkbookIsAnsweredBeside() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(old(book -> {})));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.getRoot().createDocument("_signatures", new ByteArrayInputStream(new byte[] {1, 2, 3}));
            files.writeFilesystem(out);
            besideIs(out.toByteArray());
        }
    }

    /**
     * POI cannot mark what xlwt wrote. {@code InternalWorkbook.createDrawingGroup} puts the record of the drawings behind the COUNTRY
     * record without moving the places it remembers of other records. xlwt writes no COUNTRY, so that it comes in front of all;
     * where the list of sheets (TABID) was, there is then the record before it (DSF), and the next sheet to be added meets a
     * ClassCastException. A half-made copy must not be given out.
     */
    @Test
    void whatXlwtWroteIsAnsweredBeside() {
        byte[] content = read(Path.of("src/test/resources/workbooks/xlwt.xls"));
        assertThat(Grids.workbook("a", content).sheets().get(0).cell(3, 2).text())
                .isEqualTo("62.25");
        List<Mark> marks = List.of(new Mark(new CellPlace("a", "支出总表", 0, 3, 2), 3, "[错误 SUM-01] 多 1 元"));

        assertThatExceptionOfType(ClassCastException.class)
                .isThrownBy(() -> OldAnnotator.annotate("a", content, marks, List.of(RichPackage.leaf())))
                .withMessageContaining("DSFRecord cannot be cast to class org.apache.poi.hssf.record.TabIdRecord");
        besideIs(content, marks);
    }

    @Test
    void picturesNotesFormatsAndRulesOfAnOldWorkbookStay() throws IOException {
        byte[] original = old(LeftAsItIsTest::furnish);

        Copy copy = new WorkbookAnnotator().annotate("a", original, MARKS, List.of(RichPackage.leaf()));

        assertThat(copy.beside()).isFalse();
        assertThat(copy.extension()).isEqualTo("xls");
        try (Workbook before = new HSSFWorkbook(new ByteArrayInputStream(original));
                Workbook after = new HSSFWorkbook(new ByteArrayInputStream(copy.content()))) {
            assertThat(pictures(after)).isEqualTo(pictures(before)).hasSize(2);
            assertThat(shapes(after.getSheet(SHEET))).containsAll(shapes(before.getSheet(SHEET)));
            assertThat(rules(after.getSheet(SHEET))).isEqualTo(rules(before.getSheet(SHEET)));
            assertThat(note(after, 0, 0)).isEqualTo("张会计|单位自己的批注");
            assertThat(note(after, 1, 1)).isEqualTo("李会计|请核对\n────────\n[错误 SUM-01] 多 1 元");
            assertThat(note(after, 9, 3)).isEqualTo("Gouji 勾稽|[核实 GOL-04] 空格");
            assertThat(look(after)).isEqualTo(look(before));
        }
    }

    private static void besideIs(byte[] content) {
        besideIs(content, MARKS);
    }

    private static void besideIs(byte[] content, List<Mark> marks) {
        byte[] received = content.clone();

        Copy copy = new WorkbookAnnotator().annotate("a", content, marks, List.of(RichPackage.leaf()));

        assertThat(content).isEqualTo(received);
        assertThat(copy.beside()).isTrue();
        assertThat(copy.extension()).isEqualTo("xlsx");
        assertThat(Grids.workbook("a.xlsx", copy.content()).sheets())
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.name()).isEqualTo("核对意见"));
    }

    private interface Furnishing {
        void put(Workbook book);
    }

    private static byte[] old(Furnishing furnishing) throws IOException {
        try (Workbook book = new HSSFWorkbook()) {
            Sheet sheet = book.createSheet(SHEET);
            for (int at = 0; at < 4; at++) {
                sheet.createRow(at).createCell(0).setCellValue("项目" + at);
                sheet.getRow(at).createCell(1).setCellValue(at * 1.5);
            }
            furnishing.put(book);
            return Grids.bytes(book);
        }
    }

    private static void furnish(Workbook book) {
        Sheet sheet = book.getSheet(SHEET);
        for (int at = 0; at < 2; at++) {
            ClientAnchor anchor = anchor(book, 6 + at, 4);
            sheet.createDrawingPatriarch()
                    .createPicture(anchor, book.addPicture(with(PICTURE, at), Workbook.PICTURE_TYPE_PNG));
        }
        note(sheet, 0, 0, "张会计", "单位自己的批注");
        note(sheet, 1, 1, "李会计", "请核对");
        Cell money = sheet.getRow(2).getCell(1);
        money.setCellStyle(book.createCellStyle());
        money.getCellStyle().setDataFormat(book.createDataFormat().getFormat("#,##0.00_ ;[Red]\\-#,##0.00\\ "));
        money.getCellStyle().setWrapText(true);
        var formatting = sheet.getSheetConditionalFormatting();
        formatting.addConditionalFormatting(
                new CellRangeAddress[] {CellRangeAddress.valueOf("B1:B4")},
                formatting.createConditionalFormattingRule(ComparisonOperator.GT, "2"));
        var validation = sheet.getDataValidationHelper();
        sheet.addValidationData(validation.createValidation(
                validation.createExplicitListConstraint(new String[] {"是", "否"}),
                new CellRangeAddressList(0, 3, 2, 2)));
        sheet.setAutoFilter(CellRangeAddress.valueOf("A1:B4"));
        sheet.createFreezePane(1, 1);
    }

    private static ClientAnchor anchor(Workbook book, int row, int column) {
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setRow1(row);
        anchor.setCol1(column);
        anchor.setRow2(row + 3);
        anchor.setCol2(column + 2);
        return anchor;
    }

    private static void note(Sheet sheet, int row, int column, String author, String text) {
        Workbook book = sheet.getWorkbook();
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor(book, row, column + 1));
        comment.setString(book.getCreationHelper().createRichTextString(text));
        comment.setAuthor(author);
        sheet.getRow(row).getCell(column).setCellComment(comment);
    }

    private static byte[] with(byte[] picture, int more) {
        byte[] other = java.util.Arrays.copyOf(picture, picture.length + 1);
        other[picture.length] = (byte) more;
        return other;
    }

    private static List<String> pictures(Workbook book) {
        return book.getAllPictures().stream()
                .map(PictureData::getData)
                .map(java.util.HexFormat.of()::formatHex)
                .toList();
    }

    private static List<String> shapes(Sheet sheet) {
        List<String> shapes = new ArrayList<>();
        for (Shape shape : sheet.getDrawingPatriarch()) {
            if (shape instanceof Picture picture) {
                ClientAnchor at = picture.getClientAnchor();
                shapes.add(at.getRow1() + "," + at.getCol1() + "-" + at.getRow2() + "," + at.getCol2() + " "
                        + picture.getPictureData().getData().length);
            }
        }
        return shapes;
    }

    private static String rules(Sheet sheet) {
        var formatting = sheet.getSheetConditionalFormatting().getConditionalFormattingAt(0);
        var validation = sheet.getDataValidations().get(0);
        return List.of(formatting.getFormattingRanges()) + formatting.getRule(0).getFormula1() + " "
                + validation.getRegions().getCellRangeAddress(0).formatAsString()
                + List.of(validation.getValidationConstraint().getExplicitListValues()) + " "
                + sheet.getPaneInformation().getHorizontalSplitPosition();
    }

    private static String note(Workbook book, int row, int column) {
        var note = book.getSheet(SHEET).getCellComment(new CellAddress(row, column));
        return note.getAuthor() + "|" + note.getString().getString();
    }

    private static String look(Workbook book) {
        var style = book.getSheet(SHEET).getRow(2).getCell(1).getCellStyle();
        return style.getDataFormatString() + style.getWrapText() + style.getFillPattern();
    }

    private static byte[] locked(POIFSFileSystem files, String password) throws Exception {
        try (files;
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (var out = encryptor.getDataStream(files)) {
                out.write(RichPackage.described());
            }
            files.writeFilesystem(file);
            return file.toByteArray();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
