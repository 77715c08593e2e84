package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Opened.Reason;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of file that is handed in, under its own name and under wrong ones: read, or refused with what to do instead. */
class HandedInTest {

    private static final Wording WORDING = new Wording(Language.CHINESE);

    @ParameterizedTest
    @CsvSource({
        "openpyxl.xlsx, 预算.xlsx",
        "openpyxl.xlsx, 预算.xls",
        "openpyxl.xlsx, 预算.et",
        "openpyxl.xlsx, 预算.csv",
        "exceljs.xlsx, 预算.xlsx",
        "libreoffice.xlsx, 预算.xlsm",
        "libreoffice.xls, 预算.xls",
        "libreoffice.xls, 预算.et",
        "libreoffice.xls, 预算.xlsx",
        "libreoffice.xls, 预算",
        "libreoffice-page.xls, 预算.xls",
        "libreoffice-page.xls, 预算.xlsx",
        "libreoffice-page.xls, 预算.html",
        "libreoffice-utf8.csv, 预算.csv",
        "libreoffice-utf8.csv, 预算.txt",
        "libreoffice-utf8.csv, 预算.xls"
    })
    void contentIsReadUnderAnyName(String file, String name) {
        cn.gouji.sheet.Sheet sheet =
                Grids.workbook(name, workbook(file)).sheets().get(0);

        assertThat(sheet.rowNumbers().stream()
                        .flatMap(row -> sheet.row(row).stream())
                        .map(cell -> cell.text().strip()))
                .contains("2026年部门支出总表", "单位：万元", "科目编码", "一般公共服务支出", "1,307.65", "合计");
    }

    @Test
    void aWorkbookWithMacrosIsReadAndItsMacrosAreNot() throws Exception {
        byte[] macros = macros();

        assertThat(Grids.dump(Grids.workbook("a.xlsm", macros)))
                .isEqualTo(Grids.dump(Grids.workbook("a.xlsm", workbook("libreoffice.xlsx"))));
    }

    static Stream<Arguments> foreign() throws IOException {
        return Stream.of(
                Arguments.of("a.pdf", workbook("libreoffice.pdf"), Reason.FOREIGN, "PDF .*原文件"),
                Arguments.of("a.xlsx", workbook("libreoffice.pdf"), Reason.MISNAMED, "PDF .*不要直接改扩展名.*原文件"),
                Arguments.of("a.ods", workbook("libreoffice.ods"), Reason.FOREIGN, "OpenDocument.*另存为 .xlsx"),
                Arguments.of("a.et", workbook("libreoffice.ods"), Reason.MISNAMED, "OpenDocument.*另存为 .xlsx"),
                Arguments.of("a.rar", utf8("Rar!\u001a\u0007\u0001"), Reason.FOREIGN, "RAR.*解压.*zip"),
                Arguments.of("a.7z", sevenZip(), Reason.FOREIGN, "7z.*解压.*zip"),
                Arguments.of("a.xlsx", sevenZip(), Reason.MISNAMED, "7z.*解压.*zip"),
                Arguments.of("a.wps", ole("WordDocument"), Reason.FOREIGN, "WPS.*另存为 .docx"),
                Arguments.of("a.doc", ole("WordDocument"), Reason.OLD_FORMAT, "旧版 Word.*另存为"),
                Arguments.of("a.xls", ole("Book"), Reason.OLD_FORMAT, "Excel 95.*另存为 .xlsx"),
                Arguments.of("a.xls", biff(9, 0, 4, 0), Reason.OLD_FORMAT, "Excel 95 或更早.*另存为 .xlsx"),
                Arguments.of("a.xls", biff(9, 2, 6, 0), Reason.OLD_FORMAT, "Excel 95 或更早.*另存为 .xlsx"),
                Arguments.of("a.xls", biff(9, 4, 6, 0), Reason.OLD_FORMAT, "Excel 95 或更早.*另存为 .xlsx"));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void whatIsNotReadIsRefusedWithWhatToDo(String name, byte[] content, Reason reason, String says) {
        Opened.Unreadable refused = (Opened.Unreadable) new Documents().open(name, content);

        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(WORDING.unreadable(refused)).contains(name).containsPattern(says);
    }

    private static byte[] workbook(String name) {
        return Grids.bytes(Path.of("src", "test", "resources", "workbooks", name));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sevenZip() {
        return new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4};
    }

    private static byte[] biff(int... head) {
        byte[] content = new byte[64];
        for (int at = 0; at < head.length; at++) {
            content[at] = (byte) head[at];
        }
        return content;
    }

    private static byte[] ole(String stream) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] macros() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook("libreoffice.xlsx")))) {
            OPCPackage pack = book.getPackage();
            pack.replaceContentType(
                    XSSFRelation.WORKBOOK.getContentType(), XSSFRelation.MACROS_WORKBOOK.getContentType());
            PackagePart part = pack.createPart(
                    PackagingURIHelper.createPartName("/xl/vbaProject.bin"), XSSFRelation.VBA_MACROS.getContentType());
            part.getOutputStream().write(ole("VBA"));
            book.getPackagePart()
                    .addRelationship(part.getPartName(), TargetMode.INTERNAL, XSSFRelation.VBA_MACROS.getRelation());
            return Grids.bytes(book);
        }
    }
}
