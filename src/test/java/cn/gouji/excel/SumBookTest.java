package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

class SumBookTest {

    @Test
    void amountsAreNumbersAndEveryTextIsData() throws IOException {
        byte[] written = new SumBook()
                .sheet(
                        "一/二:[三]",
                        List.of("=1+1"),
                        List.of("编码", "名称", "合计"),
                        List.of(List.of("00123", "=cmd|'/c calc'!A1", new BigDecimal("1234567890.12"))))
                .sheet("一/二:[三]", List.of(), List.of("编码"), List.of())
                .bytes();

        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(written))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("00123");
            assertThat(book.getSheetAt(0).getRow(2).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(book.getSheetAt(0).getRow(2).getCell(2).getNumericCellValue())
                    .isEqualTo(1234567890.12);
        }
    }
}
