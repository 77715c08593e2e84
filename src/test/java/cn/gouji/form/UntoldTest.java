package cn.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Gouji;
import cn.gouji.ReadFile;
import cn.gouji.Review;
import cn.gouji.Samples;
import cn.gouji.SourceFile;
import cn.gouji.check.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Regions that no form claims and that begin alike and have the same columns are known one by one. */
class UntoldTest {

    private static final int REGIONS = 3;

    @Test
    void regionsThatLookAlikeAreToldApartAndKnownAgain() throws IOException {
        List<String> known = fingerprints(0);

        assertThat(known).hasSize(REGIONS).doesNotHaveDuplicates();
        assertThat(fingerprints(4)).isEqualTo(known);
    }

    /** One sheet for each region, the first cell of which stands so many rows below the top. */
    private static List<String> fingerprints(int down) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int sheet = 0; sheet < REGIONS; sheet++) {
                region(book.createSheet("附表" + sheet), down);
            }
            book.write(out);
            Gouji gouji = Samples.gouji();
            ReadFile file = gouji.read(new SourceFile("附表.xlsx", out.toByteArray()));
            Review review = gouji.check(List.of(file));
            return review.findings().stream()
                    .filter(finding -> finding.rule().id().equals("REC-02"))
                    .map((Finding finding) -> review.fingerprint(finding))
                    .toList();
        }
    }

    private static void region(Sheet sheet, int down) {
        for (int at = 0; at < 3; at++) {
            Row row = sheet.createRow(down + at);
            row.createCell(0).setCellValue("车辆情况" + (at == 0 ? "" : at));
            row.createCell(1).setCellValue(at + 1.0);
            row.createCell(2).setCellValue(at + 2.0);
        }
    }
}
