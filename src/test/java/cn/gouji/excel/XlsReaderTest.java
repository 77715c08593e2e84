package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same workbook reads the same from the old format and from the new one. */
class XlsReaderTest {

    static List<Path> samples() {
        return Grids.samples("formats", ".xls");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void oldSampleReadsAsTheNewOne(Path old) {
        Path modern = Path.of("samples/workspace/inbox", old.getFileName() + "x");

        assertThat(Grids.dump(Grids.workbook("同一.xls", Grids.bytes(old))))
                .hasSizeGreaterThan(100)
                .isEqualTo(Grids.dump(Grids.workbook("同一.xls", Grids.bytes(modern))));
    }

    @Test
    void everyKindOfCellReadsTheSame() throws Exception {
        try (HSSFWorkbook old = new HSSFWorkbook();
                XSSFWorkbook modern = new XSSFWorkbook()) {
            SampleBooks.fill(old);
            SampleBooks.fill(modern);

            assertThat(Grids.dump(Grids.workbook("a", Grids.bytes(old))))
                    .isEqualTo(Grids.dump(Grids.workbook("a", Grids.bytes(modern))));
        }
    }
}
