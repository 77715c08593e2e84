package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Annotator.Copy;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Mark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What annotating costs beside loading, marking and saving the same workbook with POI, in CPU time of the same run:
 * {@code mvn -Pslow test -Dtest=AnnotatorSpeedTest} prints the ratios.
 */
@Tag("slow")
class AnnotatorSpeedTest {

    private static final int ROWS = 100_000;
    private static final int NOTES = 200;
    private static final int WARM = Integer.getInteger("speed.warm", 400);
    private static final String SMALL_HEAP = "-Xmx256m";

    static {
        ZipSecureFile.setMinInflateRatio(0);
    }

    private interface Work {
        void run() throws IOException;
    }

    @Test
    void aLongListCostsATwelfthOfPoi() throws IOException {
        byte[] original = longList();
        List<Mark> marks = marks("清单", ROWS, 8);
        new WorkbookAnnotator().annotate("a", original, marks, List.of(RichPackage.leaf()));

        double ours = cpu(3, () -> annotate("a", original, marks));
        double poi = cpu(1, () -> poi(original, marks));

        assertThat(ratio(ROWS + " rows, " + NOTES + " notes", ours, poi)).isGreaterThan(12);
    }

    @Test
    void smallWorkbooksCostAnEighthOfPoi() throws IOException {
        for (Path sample : Grids.samples("workspace/inbox", ".xlsx")) {
            byte[] original = Grids.bytes(sample);
            cn.gouji.sheet.Sheet sheet = Grids.workbook("a", original).sheets().get(0);
            List<Mark> marks = marks(sheet.name(), 30, 4).subList(0, 20);
            // What is compiled late would be charged to whoever runs first: both are warmed until neither gets faster.
            for (int warm = 0; warm < WARM; warm++) {
                annotate("a", original, marks);
                poi(original, marks);
            }

            double ours = cpu(60, () -> annotate("a", original, marks));
            double poi = cpu(60, () -> poi(original, marks));

            assertThat(ratio(original.length + " bytes, 20 notes", ours, poi)).isGreaterThan(8);
        }
    }

    @Test
    void aLongListFitsASmallHeap(@TempDir Path folder) throws Exception {
        Path list = Files.write(folder.resolve("list.xlsx"), longList());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        Process process = new ProcessBuilder(
                        java,
                        SMALL_HEAP,
                        "-cp",
                        classPath(),
                        Once.class.getName(),
                        list.toString(),
                        folder.resolve("copy.xlsx").toString())
                .inheritIO()
                .start();

        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(folder.resolve("copy.xlsx")).isNotEmptyFile();
    }

    /** Annotates one file in a process of its own. */
    static final class Once {

        private Once() {}

        public static void main(String[] arguments) throws IOException {
            byte[] original = Files.readAllBytes(Path.of(arguments[0]));
            Copy copy =
                    new WorkbookAnnotator().annotate("a", original, marks("清单", ROWS, 8), List.of(RichPackage.leaf()));
            Files.write(Path.of(arguments[1]), copy.content());
            System.exit(copy.beside() ? 1 : 0);
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                + File.pathSeparator
                + Path.of("target/test-classes");
    }

    private static double ratio(String what, double ours, double poi) {
        System.out.printf("annotate %s: ours %.1f ms, POI %.1f ms, ratio 1/%.1f%n", what, ours, poi, poi / ours);
        return poi / ours;
    }

    private static double cpu(int times, Work work) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int at = 0; at < times; at++) {
            long before = threads.getCurrentThreadCpuTime();
            work.run();
            best = Math.min(best, threads.getCurrentThreadCpuTime() - before);
        }
        return best / 1e6;
    }

    private static void annotate(String name, byte[] original, List<Mark> marks) {
        Copy copy = new WorkbookAnnotator().annotate(name, original, marks, List.of(RichPackage.leaf()));
        assertThat(copy.beside()).isFalse();
    }

    /** The same with POI: load, fill and note each cell, put a sheet in front, save. */
    private static void poi(byte[] original, List<Mark> marks) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(original))) {
            Map<CellStyle, CellStyle> filled = new HashMap<>();
            for (Mark mark : marks) {
                Sheet sheet = book.getSheet(mark.place().sheet());
                Row row = sheet.getRow(mark.place().row());
                row = row == null ? sheet.createRow(mark.place().row()) : row;
                XSSFCell cell =
                        (XSSFCell) row.getCell(mark.place().column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                cell.setCellStyle(filled.computeIfAbsent(cell.getCellStyle(), before -> {
                    CellStyle style = book.createCellStyle();
                    style.cloneStyleFrom(before);
                    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                    style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
                    return style;
                }));
                ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
                anchor.setCol1(cell.getColumnIndex() + 1);
                // POI takes the box's first cell for the note's, and refuses where that one has a note.
                int top = cell.getRowIndex();
                while (sheet.getCellComment(new CellAddress(top, anchor.getCol1())) != null) {
                    top++;
                }
                anchor.setRow1(top);
                anchor.setCol2(cell.getColumnIndex() + 4);
                anchor.setRow2(top + 4);
                Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
                comment.setString(book.getCreationHelper().createRichTextString(mark.note()));
                cell.setCellComment(comment);
            }
            book.createSheet("核对意见").createRow(0).createCell(0).setCellValue("意见");
            book.setSheetOrder("核对意见", 0);
            book.write(new ByteArrayOutputStream());
        }
    }

    private static List<Mark> marks(String sheet, int rows, int columns) {
        List<Mark> marks = new ArrayList<>();
        for (int at = 0; at < NOTES; at++) {
            int row = (int) ((long) at * rows / NOTES) + 1;
            marks.add(new Mark(
                    new CellPlace("a", sheet, 0, row, at % columns), 1 + at % 3, "[错误 SUM-01] 合计与明细相差 " + at + " 万元。"));
        }
        return marks.stream()
                .collect(java.util.stream.Collectors.toMap(
                        Mark::place, mark -> mark, (one, other) -> one, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static byte[] longList() throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, 100, false, true)) {
            Sheet sheet = book.createSheet("清单");
            CellStyle money = book.createCellStyle();
            money.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
            for (int at = 0; at <= ROWS; at++) {
                Row row = sheet.createRow(at);
                for (int column = 0; column < 8; column++) {
                    if (column < 3) {
                        row.createCell(column).setCellValue("第" + at % 5000 + "项目单位名称" + column);
                    } else {
                        row.createCell(column).setCellValue(at * 1.37 + column);
                        row.getCell(column).setCellStyle(money);
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }
}
