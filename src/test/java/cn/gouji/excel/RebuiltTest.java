package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Annotator;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Leaf;
import cn.gouji.sheet.Mark;
import cn.gouji.sheet.Workbook;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot carry notes comes back as a workbook that holds the same, with the notes. */
class RebuiltTest {

    private static final Leaf FRONT = Leaf.of(
            "核对意见",
            List.of(20),
            0,
            List.of(new Leaf.Row(List.of(new Leaf.Entry("标题", Leaf.Style.HEADER, Optional.empty())), 0, false)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "科目编码,科目名称,金额\n2013601,行政运行,\"1,307.50\"\n440307231234567890123,=1+1,-3\n",
                "<table><tr><td colspan=2>表题<tr style='display:none'><td x:num=1307.456>1,307<td x:num=0.865>87%"
                        + "<tr><td x:num=44958>2023/2/1<td x:num=-0.5 x:fmla='=SUM(A2:B2)'>-0.50<tr><td x:err='#N/A'>#N/A<td>x</table>",
                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'"
                        + " xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet ss:Name='表 1'><Table><Row>"
                        + "<Cell ss:MergeAcross='1'><Data ss:Type='Number'>440307231234567890123</Data></Cell>"
                        + "<Cell ss:Formula='=RC[-2]+WEIRD(1,,{'><Data ss:Type='Number'>7.25</Data></Cell>"
                        + "<Cell ss:Formula='=NOW()'/></Row></Table></Worksheet><Worksheet ss:Name='藏'><Table><Row><Cell>"
                        + "<Data ss:Type='Boolean'>0</Data></Cell></Row></Table><WorksheetOptions><Visible>SheetHidden</Visible>"
                        + "</WorksheetOptions></Worksheet></Workbook>"
            })
    void theCopyHoldsTheSameAndTheNotes(String text) throws Exception {
        byte[] original = text.getBytes(StandardCharsets.UTF_8);
        Workbook before = Grids.workbook("报送.xls", original);
        CellPlace place = before.sheets().get(0).place(1, 1);
        Annotator annotator = new WorkbookAnnotator();

        assertThat(annotator.rebuilds(original)).isTrue();
        Annotator.Copy copy = annotator.annotate("报送.xls", original, List.of(new Mark(place, 3, "改")), List.of(FRONT));

        assertThat(copy.extension()).isEqualTo("xlsx");
        assertThat(copy.beside()).isFalse();
        Workbook after = Grids.workbook("报送.xls", copy.content());
        assertThat(after.sheets()).hasSize(before.sheets().size() + 1);
        assertThat(figures(after, 1)).isEqualTo(figures(before, 0));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(copy.content()))) {
            assertThat(book.getSheetAt(1)
                            .getCellComment(new CellAddress(1, 1))
                            .getString()
                            .getString())
                    .isEqualTo("改");
        }
    }

    private static List<String> figures(Workbook book, int sheet) {
        return book.sheets().get(sheet).rowNumbers().stream()
                .flatMap(row -> book.sheets().get(sheet).row(row).stream())
                .filter(cell -> !cell.isBlank() || cell.formula().isPresent())
                .map(cell -> cell.place().spot() + " " + cell.value() + " " + cell.text())
                .toList();
    }
}
