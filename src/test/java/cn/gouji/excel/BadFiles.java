package cn.gouji.excel;

import static cn.gouji.excel.PlainBook.HEAD;
import static cn.gouji.excel.PlainBook.cell;
import static cn.gouji.excel.PlainBook.formula;
import static cn.gouji.excel.PlainBook.merges;
import static cn.gouji.excel.PlainBook.parts;
import static cn.gouji.excel.PlainBook.row;
import static cn.gouji.excel.PlainBook.sheets;
import static cn.gouji.excel.PlainBook.sound;
import static cn.gouji.excel.PlainBook.text;
import static cn.gouji.excel.PlainBook.utf8;
import static cn.gouji.excel.PlainBook.without;
import static cn.gouji.excel.PlainBook.zip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files as nobody should hand them in: made to harm, damaged, or merely monstrous. Each is made when asked for. */
public final class BadFiles {

    private static final int ROWS = 1 << 20;
    private static final int COLUMNS = 1 << 14;

    private static final boolean LARGE = true;
    private static final boolean SMALL = false;

    /**
     * One of them.
     *
     * @param large whether making or reading it takes more than a moment
     * @param says what the Chinese message says of it, as a pattern; empty where it is to be read
     */
    public record Bad(String name, boolean large, String says, Supplier<byte[]> content) {}

    private final List<Bad> files = new ArrayList<>();

    private BadFiles() {
        hostile();
        damaged();
        wrong();
        monstrous();
        odd();
    }

    /** All of them. */
    public static List<Bad> all() {
        return new BadFiles().files;
    }

    private void hostile() {
        put(
                LARGE,
                "sheet-bomb.xlsx",
                "单元格超过",
                () -> book(("<row>" + "<c><v>0</v></c>".repeat(100) + "</row>").repeat(300_000)));
        put(LARGE, "blank-bomb.xlsx", "", () -> book(" ".repeat(400 << 20)));
        put(LARGE, "many-parts-bomb.xlsx", "部分超过 10,000 个", Bombs::manyParts);
        put(LARGE, "shared-string-bomb.xlsx", "表一：文字总量", Bombs::sharedStringBomb);
        put(LARGE, "shared-string-list-bomb.xlsx", "", Bombs::sharedStringList);
        put(LARGE, "attribute-bomb.xlsx", "", () -> book("<row r=\"1\" x=\"" + "9".repeat(60 << 20) + "\"/>"));
        put(LARGE, "depth-bomb.xlsx", "XML 内容写坏了", () -> book("<a>".repeat(5_000_000)));
        put(SMALL, "laughs.xlsx", "表一 .*外部实体或实体定义", () -> book(Bombs.laughs(), "&lol9;"));
        put(
                SMALL,
                "external-entity.xlsx",
                "表一 .*外部实体或实体定义",
                () -> book("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", text("A1", "&e;")));
        put(
                SMALL,
                "laughs.xls",
                "外部实体",
                () -> utf8(
                        HEAD + Bombs.laughs()
                                + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet><Table>&lol9;</Table></Worksheet></Workbook>"));
        put(SMALL, "laughs.docx", "外部实体", Bombs::laughingDocument);
        put(LARGE, "text-bomb.csv", "超过 1,048,576 行", () -> utf8("科目,金额\n" + "1,2,3,4\n".repeat(4_000_000)));
        put(
                LARGE,
                "table-bomb.xls",
                ".",
                () -> utf8("<html><table>" + "<tr><td colspan=16384 rowspan=65535>1".repeat(2000)));
        put(LARGE, "deep-page.xls", ".", () -> utf8("<html>" + "<table><tr><td>".repeat(200_000) + "1"));
    }

    private void damaged() {
        put(SMALL, "cut.xlsx", "文件不完整", () -> Arrays.copyOf(sound(), sound().length / 2));
        put(SMALL, "empty.xlsx", "文件是空的", () -> new byte[0]);
        put(
                SMALL,
                "broken-xml.xlsx",
                "表一 xl/worksheets/sheet1.xml:1：XML",
                () -> book("<row r=\"1\"><c r=\"A1\"><v>1</v></row>"));
        put(SMALL, "control-in-xml.xlsx", "表一 xl/worksheets/sheet1.xml:1：XML", () -> book(text("A1", "a\u0001b")));
        put(SMALL, "no-sheet-part.xlsx", "表一 xl/worksheets/sheet1.xml：缺少", () -> without("xl/worksheets/sheet1.xml"));
        put(SMALL, "no-book.xlsx", "xl/workbook.xml：缺少", () -> without("xl/workbook.xml"));
        put(SMALL, "no-relations.xlsx", "表一：缺少", () -> without("xl/_rels/workbook.xml.rels"));
        put(SMALL, "turned-bits.xlsx", "损坏", PlainBook::turned);
        put(SMALL, "no-zip-at-all.xlsx", "文件不完整", () -> utf8("PK\u0003\u0004 nothing of the kind"));
    }

    private void wrong() {
        put(
                SMALL,
                "no-such-string.xlsx",
                "表一 C7 99：所指的共享文本不存在",
                () -> book("<row r=\"7\"><c r=\"C7\" t=\"s\"><v>99</v></c></row>"));
        put(
                SMALL,
                "negative-string.xlsx",
                "表一 C7 -1：所指的共享文本不存在",
                () -> book("<row r=\"7\"><c r=\"C7\" t=\"s\"><v>-1</v></c></row>"));
        put(SMALL, "bad-address.xlsx", "表一 1A：.*地址写错", () -> book("<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>"));
        put(
                SMALL,
                "column-too-far.xlsx",
                "表一 XFE1：.*地址写错",
                () -> book("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>"));
        put(SMALL, "row-too-far.xlsx", "表一 row 1048577：.*地址写错", () -> book("<row r=\"1048577\"><c><v>1</v></c></row>"));
        put(SMALL, "row-is-no-number.xlsx", "表一 .* r=eins：此处应为整数", () -> book("<row r=\"eins\"><c><v>1</v></c></row>"));
        put(
                SMALL,
                "bad-merge.xlsx",
                "表一 A1:B：.*地址写错",
                () -> after("<row/>", "<mergeCells><mergeCell ref=\"A1:B\"/></mergeCells>"));
        put(
                LARGE,
                "too-many-merges.xlsx",
                "表一：合并单元格超过",
                () -> after("<row/>", merges(60_000, at -> "A" + at + ":B" + at)));
    }

    private void monstrous() {
        put(LARGE, "all-columns.xlsx", "", () -> book(row(1, COLUMNS, column -> "<v>" + column + "</v>")));
        put(
                LARGE,
                "all-columns-of-text.xlsx",
                "",
                () -> book(IntStream.rangeClosed(1, 20)
                        .mapToObj(row -> row(row, COLUMNS, column -> "<v>" + column + "</v>"))
                        .collect(Collectors.joining())));
        put(SMALL, "stray-cell.xlsx", "", () -> book(text("A1", "收支总表") + text("XFD1048576", "1")));
        put(
                LARGE,
                "full-column.xlsx",
                "",
                () -> book(IntStream.rangeClosed(1, 900_000)
                        .mapToObj(row -> "<row r=\"" + row + "\"><c><v>" + row + ".5</v></c></row>")
                        .collect(Collectors.joining())));
        put(
                LARGE,
                "arrays.xlsx",
                "表一 A1001：.*数组公式",
                () -> book(IntStream.rangeClosed(1, 50_000)
                        .mapToObj(row ->
                                "<row><c r=\"A" + row + "\"><f t=\"array\" ref=\"A1:XFD1048576\">1</f></c></row>")
                        .collect(Collectors.joining())));
        put(LARGE, "empty-rows.xlsx", "", () -> book(("<row/>").repeat(ROWS)));
        put(
                LARGE,
                "formatted-blanks.xlsx",
                "",
                () -> book(("<row>" + "<c s=\"0\"/>".repeat(100) + "</row>").repeat(60_000)));
        put(SMALL, "one-merge-of-all.xlsx", "", () -> after(text("A1", "合计"), merges(1, at -> "A1:XFD1048576")));
        put(LARGE, "overlapping-merges.xlsx", "", () -> after(text("A1", "合计"), merges(40_000, at -> "A1:Z" + at)));
        put(LARGE, "many-merges.xlsx", "", () -> after(text("A1", "合计"), merges(49_000, at -> "A" + at + ":F" + at)));
        put(LARGE, "250-sheets.xlsx", "", () -> sheets(250, at -> "表" + at));
        put(LARGE, "9000-sheets.xlsx", "", () -> sheets(9000, at -> "表" + at));
        put(SMALL, "long-text.xlsx", "", () -> book(text("A1", "文".repeat(3000)) + text("A2", "字".repeat(32_767))));
        put(
                LARGE,
                "many-long-texts.xlsx",
                "",
                () -> book(IntStream.rangeClosed(1, 3000)
                        .mapToObj(row -> text("A" + row, "字".repeat(3000)))
                        .collect(Collectors.joining())));
        put(LARGE, "million-characters.xlsx", "", () -> book(text("A1", "字".repeat(1_000_000))));
    }

    private void odd() {
        put(SMALL, "circle.xlsx", "", () -> book(formula("A1", "B1+1") + formula("B1", "A1+1") + formula("C1", "C1")));
        put(
                LARGE,
                "long-chain.xlsx",
                "",
                () -> book(IntStream.rangeClosed(1, 1900)
                        .mapToObj(row -> formula("A" + row, "A" + (row + 1) + "+1"))
                        .collect(Collectors.joining())));
        put(
                LARGE,
                "heavy-formulas.xlsx",
                "",
                () -> book(IntStream.rangeClosed(1, 1900)
                        .mapToObj(row -> formula("A" + row, "SUM(B1:XFD1048576)"))
                        .collect(Collectors.joining())));
        put(SMALL, "deep-formula.xlsx", "", () -> book(formula("A1", "(".repeat(8000) + "1" + ")".repeat(8000))));
        put(
                SMALL,
                "outside.xlsx",
                "",
                () -> book(formula("A1", "[1]表!A1")
                        + formula("A2", "WEBSERVICE(\"http://127.0.0.1:9/x\")")
                        + formula("A3", "HYPERLINK(\"file:///etc/passwd\")")
                        + formula("A4", "'\\\\server\\share\\[a.xlsx]表'!A1")
                        + formula("A5", "cmd|' /C calc'!A0")));
        put(SMALL, "controls.xlsx", "", () -> book(text("A1", "a_x0001__x0000_b_x001F_\u200b\u202e")));
        put(SMALL, "no-character.xlsx", "表一 .*XML 内容写坏了", () -> book(text("A2", "\ufffe")));
        put(SMALL, "same-names.xlsx", "", () -> sheets(3, at -> "收支总表"));
        put(
                SMALL,
                "out-of-order.xlsx",
                "",
                () -> book("<row r=\"5\">" + cell("C5", "3") + cell("A5", "1") + "</row><row r=\"2\">" + cell("B2", "2")
                        + "</row>"));
        put(
                SMALL,
                "two-cells.xlsx",
                "表一 A5：同一单元格写了两次",
                () -> book("<row r=\"5\">" + cell("A5", "3") + cell("B5", "1") + "</row><row r=\"5\">" + cell("A5", "9")
                        + "</row>"));
        put(
                SMALL,
                "huge-numbers.xlsx",
                "",
                () -> book("<row r=\"1\">" + cell("A1", "1E308") + cell("B1", "1E999999999")
                        + cell("C1", "-1E-999999999") + cell("D1", "9".repeat(100_000)) + "</row>"));
    }

    private void put(boolean large, String name, String says, Supplier<byte[]> content) {
        files.add(new Bad(name, large, says, content));
    }

    private static byte[] book(String rows) {
        return PlainBook.of(rows);
    }

    private static byte[] book(String prolog, String rows) {
        return zip(parts(rows, "", prolog));
    }

    private static byte[] after(String rows, String after) {
        return zip(parts(rows, after, ""));
    }
}
