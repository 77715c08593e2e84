package cn.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Samples;
import cn.gouji.excel.Documents;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Document;
import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Telling forms apart must cost less than opening the file, and must not grow faster than the sheet. */
class RecognitionSpeedTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Forms FORMS = new Forms();
    private static final int ROUNDS = 15;
    private static final Map<String, Integer> FORMS_EXPECTED = Map.of("tall", 1, "headings", 1);

    /** It was thirty times the opening when every pattern was tried on every row. */
    @Test
    void recognitionCostsAFewTimesTheOpeningOfTheFile() {
        Path path = Samples.file(Samples.INBOX, "部门预算表.xlsx");
        byte[] bytes = Samples.bytes(path);
        String name = path.getFileName().toString();
        Document document = opened(name, bytes);

        long opening = median(() -> opened(name, bytes));
        long recognising = median(() -> FORMS.read(document));

        assertThat(recognising).isLessThan(8 * opening);
    }

    @TestFactory
    @Timeout(90)
    Stream<DynamicTest> hugeSheetIsRecognisedWithoutLookingAtEveryCell() {
        return Stream.of(tall(30_000), texts(10_000), wide(), merged(4_000), headingsOnly(1_000))
                .map(sheet -> DynamicTest.dynamicTest(sheet.name(), () -> {
                    Document document = new Workbook("大表.xlsx", List.of(sheet));

                    DocumentReading reading = FORMS.read(document);

                    assertThat(reading.document()).isSameAs(document);
                    assertThat(reading.forms()).hasSize(FORMS_EXPECTED.getOrDefault(sheet.name(), 0));
                }));
    }

    private static Document opened(String name, byte[] bytes) {
        return ((Opened.Readable) new Documents().open(name, bytes)).document();
    }

    private static long median(Runnable work) {
        long[] times = new long[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.run();
            times[Math.max(0, round)] = THREADS.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    /** A list of spending with so many rows. */
    private static Sheet tall(int rows) {
        Sketch sketch = new Sketch("tall");
        sketch.row(0, "政府性基金预算支出表").row(1, "单位：万元").row(2, "科目编码", "科目名称", "合计", "基本支出", "项目支出");
        for (int row = 3; row < rows; row++) {
            sketch.row(row, String.valueOf(2010000 + row), "项目" + row, 2L * row, (long) row, (long) row);
        }
        return sketch.sheet();
    }

    /** Rows of texts, each its own, none a heading. */
    private static Sheet texts(int rows) {
        Sketch sketch = new Sketch("texts");
        for (int row = 0; row < rows; row++) {
            sketch.row(row, "收入" + row, "支出情况" + row, "项目" + row);
        }
        return sketch.sheet();
    }

    private static Sheet wide() {
        Sketch sketch = new Sketch("wide");
        String[] headings = new String[16_384];
        Long[] figures = new Long[16_384];
        for (int column = 0; column < headings.length; column++) {
            headings[column] = column % 2 == 0 ? "合计" : "第" + column + "列";
            figures[column] = (long) column;
        }
        sketch.row(0, "支出总表");
        for (int row = 1; row < 20; row++) {
            sketch.row(row, (Object[]) (row % 2 == 1 ? headings : figures));
        }
        return sketch.sheet();
    }

    private static Sheet merged(int areas) {
        Sketch sketch = new Sketch("merged");
        for (int area = 0; area < areas; area++) {
            sketch.row(2 * area, "科目编码", "合计" + area);
            sketch.merges.add(new Region(2 * area, 0, 2 * area + 1, 0));
            sketch.merges.add(new Region(2 * area, 1, 2 * area + 1, 16_000));
        }
        sketch.row(2 * areas, "科目编码");
        sketch.merges.add(new Region(2 * areas, 0, 1_048_575, 16_383));
        return sketch.sheet();
    }

    /** The heading of a form over and over. */
    private static Sheet headingsOnly(int rows) {
        Sketch sketch = new Sketch("headings");
        sketch.row(0, "政府性基金预算支出表");
        for (int row = 0; row < rows; row++) {
            sketch.row(row + 1, "科目编码", "科目名称", "支出总计", "基本支出", "项目支出");
        }
        return sketch.sheet();
    }

    private static final class Sketch {

        private final String name;
        private final List<Cell> cells = new ArrayList<>();
        private final List<Region> merges = new ArrayList<>();

        Sketch(String name) {
            this.name = name;
        }

        Sketch row(int row, Object... values) {
            for (int column = 0; column < values.length; column++) {
                CellPlace place = new CellPlace("大表.xlsx", name, 0, row, column);
                Value value = values[column] instanceof Long number
                        ? new Value.Number(BigDecimal.valueOf(number))
                        : new Value.Text(values[column].toString());
                cells.add(new Cell(place, value, values[column].toString(), Optional.empty()));
            }
            return this;
        }

        Sheet sheet() {
            return new Sheet("大表.xlsx", name, 0, Sheet.Visibility.SHOWN, cells, merges, new BitSet(), new BitSet());
        }
    }
}
