package cn.gouji.form.layouts;

import static cn.gouji.form.layouts.DrawnTables.FUND;
import static cn.gouji.form.layouts.DrawnTables.HEAD;
import static cn.gouji.form.layouts.DrawnTables.OWNER;
import static cn.gouji.form.layouts.DrawnTables.PLAIN;
import static cn.gouji.form.layouts.DrawnTables.TITLE;
import static cn.gouji.form.layouts.DrawnTables.beside;
import static cn.gouji.form.layouts.DrawnTables.lines;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.filing.SheetAccount;
import cn.gouji.form.Drawn;
import cn.gouji.form.Forms;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of the reading: which region became which form, which heading which column, what was not read as it stands. */
class AccountsTest {

    private static final Forms FORMS = new Forms();

    private static List<SheetAccount.RegionAccount> regions(String drawing) {
        return FORMS.assemble(List.of(FORMS.read(new Drawn().sheet("表", drawing).workbook())))
                .sheets()
                .get(0)
                .regions();
    }

    @Test
    void tablesSideBySideAreToldApart() {
        assertThat(regions(beside(PLAIN, FUND, 1)))
                .extracting(region -> region.form() + " " + region.region().a1())
                .containsExactly("general-by-economic A3:F9", "fund-spending H3:M6");
    }

    @Test
    void bothHalvesOfAFoldedTableAreTold() {
        String folded = beside(TITLE + OWNER + HEAD + lines(0, 3), "|||||\n|||||\n" + HEAD + lines(3, 6), 0);

        assertThat(regions(folded)).singleElement().satisfies(region -> {
            assertThat(region.region().a1()).isEqualTo("A3:L6");
            assertThat(region.lines()).isEqualTo(6);
        });
    }

    @Test
    void headingOverCodesWithNamesIsToldAsBoth() {
        String joined = PLAIN.replace("科目编码|科目名称", "科目编码及名称|备注").replaceAll("'(\\d+)\\|(\\S+?)\\|", "[$1]$2||");

        assertThat(regions(joined).get(0).columns())
                .extracting(column -> column.column().key() + " " + column.heading())
                .contains("code 科目编码及名称", "name 科目编码及名称", "total 支出总计");
    }

    @Test
    void rowsReadOtherwiseAreToldWithTheReason() {
        String odd = PLAIN.replace("|'302|商品和服务支出|130|30|100\n", "|'302|商品和服|130|30|100\n||务支出|||\n")
                        .replace("|'30201|办公费|60|30|30", "||'30201|办公费|60|30|30")
                        .replace("单位：万元", "")
                + "|||||单位：万元\n制表人：张三||审核人：李四|||\n第 8 页|||||\n";

        assertThat(regions(odd).get(0).skipped())
                .extracting(row -> row.row() + " " + row.why())
                .containsExactlyInAnyOrder("8 name-continued", "9 displaced", "11 unit", "12 sign-off", "13 caption");
    }
}
