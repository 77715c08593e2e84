package cn.gouji.season;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Samples;
import cn.gouji.desk.Desk;
import cn.gouji.desk.GoujiChecker;
import cn.gouji.desk.Report;
import cn.gouji.desk.Workspace;
import cn.gouji.excel.WorkbookAnnotator;
import cn.gouji.ledger.Ledger;
import cn.gouji.season.District.Spoiling;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 汇总表 of a department whose files went through the desk, read again with another library. */
class ConsolidatedSeasonTest {

    @TempDir
    private Path folder;

    @Test
    void aMissingUnitIsNamedOnTopAndIsWhatTheDepartmentHasMore() throws Exception {
        District district = new District(5, List.of(Spoiling.UNIT_MISSING), 3);
        SeasonFolder.create(folder, district);
        Workspace workspace = Workspace.in(folder);
        SeasonFolder.drop(folder, district, 2);
        Clock clock = Clock.fixed(Instant.parse("2026-01-12T02:03:04Z"), ZoneOffset.UTC);
        new Desk(new GoujiChecker(Samples.gouji()), new WorkbookAnnotator(), new Wording(Language.CHINESE), clock)
                .run(workspace, (stage, done, total, what) -> {});

        List<Path> files;
        try (Ledger ledger = Ledger.open(workspace.ledger(workspace.settings()))) {
            files = new Report(ledger, workspace.register(), Wording.strict(Language.CHINESE))
                    .consolidate(folder.resolve("汇总表"), "101");
        }

        String missing = district.accounts().get(3).name();
        assertThat(files)
                .singleElement()
                .satisfies(file -> assertThat(file.getFileName().toString()).isEqualTo("101 某市教育局_2026_汇总表.xlsx"));
        try (Workbook book = WorkbookFactory.create(files.get(0).toFile(), null, true)) {
            Sheet spending = book.getSheet("支出总表");
            assertThat(spending.getRow(1).getCell(0).getStringCellValue())
                    .contains("缺 1 个单位")
                    .contains(missing);
            Row total = spending.getRow(5);
            assertThat(total.getCell(1).getStringCellValue()).isEqualTo("合计");
            assertThat(total.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(total.getCell(4).getNumericCellValue()).isPositive();
            assertThat(total.getCell(total.getLastCellNum() - 1).getStringCellValue())
                    .contains("支出总计：四舍五入不能解释");
        }
    }
}
