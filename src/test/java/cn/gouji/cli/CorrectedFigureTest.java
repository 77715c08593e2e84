package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Samples;
import cn.gouji.desk.GoujiChecker;
import cn.gouji.excel.Documents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure corrected on demand in a workbook with macros and formulas: a number of the same look, and nothing stale. */
class CorrectedFigureTest {

    private static final String SPENDING = "表3 支出总表";
    private static final byte[] MACROS = "宏".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aFigureStaysANumberOfItsFormatAndWhatRestsOnItIsCalculatedAnew() throws IOException {
        Path file = folder.resolve("部门预算表.xlsm");
        Files.write(file, withASlip());
        String format;
        try (XSSFWorkbook book = open(file)) {
            format = figure(book).getCellStyle().getDataFormatString();
            assertThat(results(book).getCell(0).getNumericCellValue()).isEqualTo(2740);
        }

        run("check", "--apply-proposals", "--out", folder.toString(), file.toString());

        Path copy = copy();
        assertThat(macros(copy)).isEqualTo(macros(file)).isEqualTo(MACROS);
        try (XSSFWorkbook book = open(copy)) {
            assertThat(figure(book).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(figure(book).getNumericCellValue()).isEqualTo(1307);
            assertThat(figure(book).getCellStyle().getDataFormatString()).isEqualTo(format);
            assertThat(figure(book).getCellComment().getString().getString()).contains("原值：1370");
            assertThat(book.getWorkbookType()).isEqualTo(XSSFWorkbookType.XLSM);
            assertThat(book.getForceFormulaRecalculation()).isTrue();
            assertThat(results(book).getCell(0).getCellFormula()).isEqualTo("'" + SPENDING + "'!D7*2");
            assertThat(results(book).getCell(0).getRawValue()).isNull();
            assertThat(results(book).getCell(1).getNumericCellValue()).isEqualTo(5);
        }
        assertThat(result(copy)).isEqualTo("2614");
    }

    /** The sample with two digits of a total exchanged, macros, and a formula that rests on the total. */
    private static byte[] withASlip() throws IOException {
        byte[] sample = Samples.bytes(Samples.file(Samples.INBOX, "部门预算表.xlsx"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sample));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            figure(book).setCellValue(1370);
            var row = book.createSheet("附注").createRow(0);
            row.createCell(0).setCellFormula("'" + SPENDING + "'!D7*2");
            row.createCell(1).setCellValue(5);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.setVBAProject(new ByteArrayInputStream(MACROS));
            book.setWorkbookType(XSSFWorkbookType.XLSM);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static XSSFCell figure(XSSFWorkbook book) {
        return book.getSheet(SPENDING).getRow(6).getCell(3);
    }

    private static org.apache.poi.xssf.usermodel.XSSFRow results(XSSFWorkbook book) {
        return book.getSheet("附注").getRow(0);
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private static byte[] macros(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getInputStream(zip.getEntry("xl/vbaProject.bin")).readAllBytes();
        }
    }

    /** What our own reader makes of the formula whose result is not stored. */
    private static String result(Path file) throws IOException {
        return new Documents()
                .open("a.xlsm", Files.readAllBytes(file))
                .fold(
                        readable -> ((cn.gouji.sheet.Workbook) readable.document())
                                .sheets().stream()
                                        .filter(sheet -> sheet.name().equals("附注"))
                                        .findFirst()
                                        .orElseThrow()
                                        .cell(0, 0)
                                        .text(),
                        refused -> refused.detail());
    }

    private Path copy() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("_建议更正.xlsm"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void run(String... args) {
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Console console = new Console(silent, silent, false);
        new Cli(Equipment.standard(), settings -> new GoujiChecker(Samples.gouji()), Clock.systemUTC(), console)
                .run(args);
    }
}
