package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Opened;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A batch of small workbooks against POI's usermodel in the same run, in processor time of the reading thread:
 *
 * <pre>mvn -Pslow test -Dtest=ReadingSpeedTest -Dspeed.books=2000</pre>
 */
@Tag("slow")
class ReadingSpeedTest {

    private static final long SEED = 20261126;
    private static final int TIMES = 8;
    private static final int CHUNK = 100;
    private static final DataFormatter FORMATTER = formatter();

    @Test
    void aBatchOfSmallWorkbooksIsReadEightTimesAsFast() {
        int count = Integer.getInteger("speed.books", 2000);
        List<byte[]> books = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            books.add(book(new Random(SEED + at)));
        }
        List<byte[]> first = books.subList(0, Math.min(3 * CHUNK, count));
        nanos(first, ReadingSpeedTest::ours);
        nanos(first, ReadingSpeedTest::pois);

        long ours = 0;
        long pois = 0;
        for (int at = 0; at < count; at += CHUNK) {
            List<byte[]> chunk = books.subList(at, Math.min(count, at + CHUNK));
            ours += nanos(chunk, ReadingSpeedTest::ours);
            pois += nanos(chunk, ReadingSpeedTest::pois);
        }

        double ratio = (double) pois / ours;
        System.out.printf(
                Locale.ROOT,
                "seed %d: %d workbooks, ours %.3f ms each, POI %.3f ms each, %.1f times as fast%n",
                SEED,
                count,
                ours / 1e6 / count,
                pois / 1e6 / count,
                ratio);
        assertThat(ratio).isGreaterThan(TIMES);
    }

    private static long nanos(List<byte[]> books, ToLongFunction<byte[]> reader) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long cells = books.stream().mapToLong(reader).sum();
        assertThat(cells).isGreaterThan(books.size());
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    private static long ours(byte[] content) {
        Opened opened = new Documents().open("预算.xlsx", content);
        cn.gouji.sheet.Workbook book = (cn.gouji.sheet.Workbook) ((Opened.Readable) opened).document();
        long cells = 0;
        for (cn.gouji.sheet.Sheet sheet : book.sheets()) {
            for (int row : sheet.rowNumbers()) {
                for (cn.gouji.sheet.Cell cell : sheet.row(row)) {
                    cells += cell.text().isEmpty() ? 0 : 1;
                }
            }
        }
        return cells;
    }

    private static long pois(byte[] content) {
        long cells = 0;
        try (org.apache.poi.ss.usermodel.Workbook book = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells += FORMATTER.formatCellValue(cell).isEmpty() ? 0 : 1;
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return cells;
    }

    /** One for the whole batch, which is to POI's favour. */
    private static DataFormatter formatter() {
        DataFormatter formatter = new DataFormatter(Locale.US);
        formatter.setUseCachedValuesForFormulaCells(true);
        return formatter;
    }

    /** A budget of three tables with titles, merged headings, codes, names, amounts and sums. */
    private static byte[] book(Random random) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            CellStyle money = book.createCellStyle();
            money.setDataFormat(book.createDataFormat().getFormat("#,##0.00_ "));
            for (int table = 1; table <= 3; table++) {
                table(book.createSheet("表" + table), money, random);
            }
            return Grids.bytes(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void table(Sheet sheet, CellStyle money, Random random) {
        sheet.createRow(0).createCell(0).setCellValue("一般公共预算支出表");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 7));
        sheet.createRow(1).createCell(7).setCellValue("单位：万元");
        Row heading = sheet.createRow(2);
        for (String name : List.of("科目编码", "科目名称", "合计", "基本支出", "人员经费", "公用经费", "项目支出", "备注")) {
            heading.createCell(Math.max(0, heading.getLastCellNum())).setCellValue(name);
        }
        int rows = 10 + random.nextInt(30);
        for (int at = 0; at < rows; at++) {
            Row row = sheet.createRow(3 + at);
            row.createCell(0).setCellValue(String.valueOf(2010000 + random.nextInt(90_000)));
            row.createCell(1).setCellValue("科目" + random.nextInt(500));
            for (int column = 2; column < 7; column++) {
                Cell cell = row.createCell(column);
                cell.setCellStyle(money);
                cell.setCellValue(random.nextInt(10_000_000) / 100.0);
            }
            row.createCell(7).setCellValue(random.nextBoolean() ? "" : "见说明" + random.nextInt(9));
        }
        Row sum = sheet.createRow(3 + rows);
        sum.createCell(0).setCellValue("合计");
        for (int column = 2; column < 7; column++) {
            char letter = (char) ('A' + column);
            Cell cell = sum.createCell(column);
            cell.setCellStyle(money);
            cell.setCellFormula("SUM(" + letter + "4:" + letter + (3 + rows) + ")");
            cell.setCellValue(random.nextInt(10_000_000) / 100.0);
        }
    }
}
