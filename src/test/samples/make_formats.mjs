// Makes src/test/resources/workbooks/exceljs.xlsx: npm install exceljs@4.4.0, then node make_formats.mjs.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import path from "node:path";

const ExcelJS = createRequire(process.cwd() + "/")("exceljs");
const target = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "resources", "workbooks", "exceljs.xlsx");
const money = "#,##0.00_ ;[Red]\\-#,##0.00\\ ";

const book = new ExcelJS.Workbook();
book.creator = "某单位";
book.created = book.modified = new Date(Date.UTC(2026, 0, 18, 9));
const sheet = book.addWorksheet("支出总表");
sheet.addRow(["2026年部门支出总表"]);
sheet.mergeCells("A1:E1");
sheet.addRow([null, null, null, null, "单位：万元"]);
sheet.addRow(["科目编码", "科目名称", "合计", "基本支出", "项目支出"]);
for (const row of [
  ["201", "一般公共服务支出", 1307.65, 1000.1, 307.55],
  ["20103", "  政府办公厅（室）及相关机构事务", 1307.65, 1000.1, 307.55],
  ["2010301", "    行政运行", 1000.1, 1000.1, 0],
  ["208", "社会保障和就业支出", 0.1 + 0.2, 0.3, 0],
]) {
  sheet.addRow(row);
}
for (const column of ["C", "D", "E"]) {
  sheet.getColumn(column).numFmt = money;
  sheet.getCell(column + "8").value = { formula: `SUM(${column}4,${column}7)`, result: 7 };
}
sheet.getCell("A8").value = "合计";
sheet.getRow(6).hidden = true;
sheet.getColumn("D").hidden = true;
const others = book.addWorksheet("各种值");
others.getCell("A1").value = true;
others.getCell("A2").value = new Date(Date.UTC(2026, 0, 18, 9, 30));
others.getCell("A3").value = { richText: [{ text: "合计" }, { font: { bold: true }, text: "：1,307 万元" }] };
others.getCell("A4").value = { error: "#N/A" };
others.getCell("A5").value = { text: "说明", hyperlink: "https://example.org/" };
others.getCell("A6").value = { formula: "A1" };
others.getCell("B1").value = { formula: "ROW()*2", result: 2, shareType: "shared", ref: "B1:B3" };
others.getCell("B2").value = { sharedFormula: "B1", result: 4 };
others.getCell("B3").value = { sharedFormula: "B1", result: 6 };
others.getCell("C1").value = 440307220441500300039;
others.getCell("C2").value = "";
book.addWorksheet("隐藏", { state: "hidden" }).getCell("B2").value = 42;
book.addWorksheet("深藏", { state: "veryHidden" }).getCell("B2").value = "底稿";
await book.xlsx.writeFile(target);
