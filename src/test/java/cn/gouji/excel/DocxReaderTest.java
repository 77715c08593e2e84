package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Prose;
import cn.gouji.sheet.Sheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** Paragraphs with their headings, and tables as grids. */
class DocxReaderTest {

    private static final byte[] SAMPLE =
            Grids.bytes(Grids.samples("workspace/inbox", ".docx").get(0));

    @Test
    void sampleHasTheParagraphsPoiFinds() throws IOException {
        Prose prose = Grids.prose("文字说明.docx", SAMPLE);

        try (XWPFDocument poi = new XWPFDocument(new ByteArrayInputStream(SAMPLE))) {
            List<String> expected = poi.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(text -> !text.isBlank())
                    .map(String::strip)
                    .toList();
            assertThat(prose.paragraphs().stream().map(Prose.Paragraph::text)).isEqualTo(expected);
        }
    }

    @Test
    void sampleIsDividedByItsMainHeadings() {
        Prose prose = Grids.prose("文字说明.docx", SAMPLE);

        assertThat(prose.paragraphs().stream().filter(each -> each.level() == 2))
                .hasSize(9)
                .allMatch(each -> each.place().part().equals(each.text()));
        assertThat(prose.paragraphs().get(42).text()).isEqualTo("一、深圳市龙岗区社区网格管理办公室");
        assertThat(prose.paragraphs().get(42).level()).isEqualTo(3);
        assertThat(prose.paragraphs().get(42).place().part()).isEqualTo("第三部分 部门预算支出具体情况");
        assertThat(prose.paragraphs().get(42).place().spot()).isEqualTo("第43段");
        assertThat(prose.paragraphs().get(5).level()).isZero();
        assertThat(prose.paragraphs().get(5).place().part()).startsWith("2023 年深圳市龙岗区");
    }

    @Test
    void sampleTableIsASheetOfItsPart() {
        List<Sheet> tables = Grids.prose("文字说明.docx", SAMPLE).tables();

        assertThat(tables).hasSize(1);
        assertThat(tables.get(0).name()).isEqualTo("第七部分 重点项目预算绩效情况说明");
        assertThat(tables.get(0).cell(6, 1).text()).isEqualTo("715");
    }

    @Test
    void changesBreaksAndAlternativesAreResolved() {
        Prose prose = written("""
                <w:p><w:r><w:t>收入</w:t></w:r><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del>
                <w:ins><w:r><w:t>1,307</w:t></w:r></w:ins><w:r><w:tab/><w:t>万元</w:t><w:br/><w:t>整</w:t></w:r></w:p>
                <w:p/><w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>
                <w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p></w:sdtContent></w:sdt>
                """);

        assertThat(prose.paragraphs().stream().map(Prose.Paragraph::text)).containsExactly("收入1,307\t万元\n整", "链接");
        assertThat(prose.paragraphs().get(1).place().spot()).isEqualTo("第2段");
        assertThat(prose.paragraphs().get(0).place().part()).isEqualTo("说明.docx");
    }

    @Test
    void headingsComeFromStylesAndParagraphs() {
        Prose prose = written("""
                <w:p><w:pPr><w:pStyle w:val="own"/></w:pPr><w:r><w:t>第一部分</w:t></w:r></w:p>
                <w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t>一、</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="4"/></w:pPr><w:r><w:t>（一）</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="toc"/><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>目录行</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="own"/><w:outlineLvl w:val="9"/></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>
                """);

        assertThat(prose.paragraphs().stream().map(Prose.Paragraph::level)).containsExactly(2, 3, 4, 0, 0);
        assertThat(prose.paragraphs().stream().map(each -> each.place().part()))
                .containsExactly("第一部分", "一、", "一、", "一、", "一、");
    }

    @Test
    void tablesKeepTheirMergedAreas() {
        String table = """
                <w:tbl><w:tblGrid/><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>
                <w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>乙</w:t></w:r></w:p><w:p><w:r><w:t>二</w:t></w:r></w:p></w:tc></w:tr>
                <w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>删</w:t></w:r></w:p></w:tc></w:tr>
                <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:p><w:r><w:t>丙</w:t></w:r></w:p></w:tc>
                <w:tc><w:tcPr><w:vMerge/></w:tcPr><w:tbl><w:tr><w:tc><w:p><w:r><w:t>内</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>
                """;
        Prose prose = written(table + "<w:p><w:r><w:t>间</w:t></w:r></w:p>" + table);

        assertThat(prose.paragraphs()).hasSize(1);
        assertThat(prose.tables().stream().map(Sheet::name)).containsExactly("说明.docx 表1", "说明.docx 表2");
        Sheet sheet = prose.tables().get(1);
        assertThat(sheet.index()).isEqualTo(1);
        assertThat(sheet.cell(0, 2).text()).isEqualTo("乙\n二");
        assertThat(sheet.cell(1, 1).text()).isEqualTo("丙");
        assertThat(sheet.merges().stream().map(area -> area.a1())).containsExactlyInAnyOrder("A1:B1", "C1:C2");
    }

    private static Prose written(String body) {
        String space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels", "<Relationship Id='a' Type='" + office + "officeDocument' Target='word/document.xml'/>");
        parts.put("word/document.xml", "<w:document " + space + "><w:body>" + body + "</w:body></w:document>");
        parts.put(
                "word/_rels/document.xml.rels",
                "<Relationship Id='a' Type='" + office + "styles' Target='styles.xml'/>");
        parts.put("word/styles.xml", "<w:styles " + space + ">" + """
                <w:style w:styleId="own"><w:name w:val="部分标题"/><w:basedOn w:val="2"/></w:style>
                <w:style w:styleId="2"><w:name w:val="heading 2"/></w:style>
                <w:style w:styleId="4"><w:name w:val="标题 4"/></w:style>
                <w:style w:styleId="toc"><w:name w:val="toc 1"/></w:style></w:styles>
                """);
        return Grids.prose("说明.docx", Grids.zip(parts));
    }
}
