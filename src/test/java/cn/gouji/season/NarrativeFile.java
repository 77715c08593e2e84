package cn.gouji.season;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipOutputStream;

/** The prose of a budget: how much it is, and how much more or less than the year before. */
final class NarrativeFile {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

    private NarrativeFile() {}

    /** The part on state assets: what there is, and that nothing will be bought. */
    static List<String> assets(Account unit, int year, int vehicles, int more) {
        String change = more == 0 ? "" : "，比上年增加 " + more + " 辆";
        return List.of(
                "国有资产占用情况",
                "截至 " + (year - 1) + " 年末，" + unit.name() + "共有车辆 " + vehicles + " 辆" + change
                        + "；单价 50 万元以上通用设备 2 台（套）。",
                year + " 年计划新增车辆 0 辆；新增单价 50 万元以上通用设备 0 台（套）。");
    }

    /** A document that says nothing but that. */
    static byte[] of(Account unit, int year, List<String> assets) {
        List<String> said = new ArrayList<>(List.of(year + "年" + unit.name() + "部门预算"));
        said.addAll(assets);
        return document(said);
    }

    /** The paragraphs as a document; the third holds the growth of the income, the last ones are on the assets. */
    static byte[] of(Account unit, int year, long now, long before, boolean wan, List<String> assets) {
        List<String> said = said(unit, year, now, before, wan);
        said.addAll(assets);
        return document(said);
    }

    /** The same without assets, and with that done to the sentence of the income. */
    static byte[] of(Account unit, int year, long now, long before, boolean wan, UnaryOperator<String> spoiling) {
        List<String> said = said(unit, year, now, before, wan);
        said.set(2, spoiling.apply(said.get(2)));
        return document(said);
    }

    private static List<String> said(Account unit, int year, long now, long before, boolean wan) {
        return new ArrayList<>(List.of(
                year + "年" + unit.name() + "部门预算",
                "部门预算收支总体情况",
                growth(year + "年" + unit.name() + "部门预算收入", year, now, before, wan),
                growth(year + "年" + unit.name() + "部门预算支出", year, now, before, wan),
                "“三公”经费比" + (year - 1) + "年增加或者减少的，主要原因是公务接待任务和用车需求变化。"));
    }

    private static byte[] document(List<String> said) {
        StringBuilder body = new StringBuilder();
        said.forEach(text -> body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                .append(Book.escaped(text))
                .append("</w:t></w:r></w:p>"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            Book.put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + TYPES + "\"><Default Extension=\"rels\" ContentType=\""
                            + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\""
                            + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Book.put(zip, "_rels/.rels", Book.relations(Book.relation("officeDocument", "word/document.xml", "rId1")));
            Book.put(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"" + MAIN + "\"><w:body>" + body + "</w:body></w:document>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String growth(String subject, int year, long now, long before, boolean wan) {
        String unit = wan ? "万元" : "元";
        BigDecimal change = print(now, wan).subtract(print(before, wan));
        BigDecimal percent =
                change.abs().multiply(new BigDecimal(100)).divide(print(before, wan), 2, RoundingMode.HALF_UP);
        String way = change.signum() < 0 ? "减少" : "增加";
        String rate = change.signum() < 0 ? "下降" : "增长";
        return subject + print(now, wan) + unit + "，比" + (year - 1) + "年" + way + change.abs() + unit + "，" + rate
                + percent + "%。主要原因是人员和项目经费" + way + "。";
    }

    static BigDecimal print(long fen, boolean wan) {
        return BigDecimal.valueOf(fen, wan ? 6 : 2).setScale(2, RoundingMode.HALF_UP);
    }
}
