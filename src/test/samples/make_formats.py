#!/usr/bin/env python3
"""Makes the small workbooks in src/test/resources/workbooks that openpyxl and LibreOffice write.

One small budget table with one of everything a reader must know goes through each program.
"""

import datetime
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment

TARGET = Path(__file__).resolve().parents[1] / "resources" / "workbooks"
MOMENT = datetime.datetime(2026, 1, 18, 9, 0, 0)
ROWS = [
    ("201", "一般公共服务支出", 1307.65, 1000.1, 307.55),
    ("20103", "  政府办公厅（室）及相关机构事务", 1307.65, 1000.1, 307.55),
    ("2010301", "    行政运行", 1000.1, 1000.1, 0),
    ("2010302", "    一般行政管理事务\n（项目）", 307.55, 0, 307.55),
    ("208", "社会保障和就业支出", 0.1 + 0.2, 0.3, 0),
    ("21", "卫生健康支出", -12.5, -12.5, None),
]
MONEY = "#,##0.00_ ;[Red]\\-#,##0.00\\ "
ACCOUNTING = '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '


def budget(book):
    sheet = book.active
    sheet.title = "支出总表"
    sheet["A1"] = "2026年部门支出总表"
    sheet.merge_cells("A1:E1")
    sheet["E2"] = "单位：万元"
    for column, name in enumerate(("科目编码", "科目名称", "合计", "基本支出", "项目支出"), 1):
        sheet.cell(3, column, name)
    for at, row in enumerate(ROWS, 4):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(at, column, value)
            if column > 2:
                cell.number_format = MONEY if at % 2 else ACCOUNTING
    sheet["A10"] = "合计"
    sheet.merge_cells("A10:B10")
    for column in "CDE":
        sheet[f"{column}10"] = f"=SUM({column}4,{column}8:{column}9)"
    sheet.row_dimensions[8].hidden = True
    sheet.column_dimensions["D"].hidden = True
    sheet["C4"].comment = Comment("核对过", "某单位")


def everything(book):
    sheet = book.create_sheet("各种值")
    values = [True, False, datetime.datetime(2026, 1, 18, 9, 30), datetime.date(2023, 2, 10), 0.8605, 12345678901.23,
              440307220441500300039, "00123", "'引号", "a<b&c>\"d\"", "_x000D_", "零宽\u200b", 1e-12, 1e20]
    for at, value in enumerate(values, 1):
        sheet.cell(at, 1, value)
    sheet["A5"].number_format = "0.00%"
    sheet["B1"] = "=1/0"
    sheet["B2"] = "=IF(A1,\"是\",\"否\")"
    sheet["B3"] = "=支出总表!C4*2"
    sheet["B4"] = "=VLOOKUP(\"201\",支出总表!A4:C9,3,FALSE)"
    sheet["D1"] = "=A10:A12&\"\""
    sheet.formula_attributes["D1"] = {"t": "array", "ref": "D1:D3"}
    hidden = book.create_sheet("隐藏")
    hidden["B2"] = 42
    hidden.sheet_state = "hidden"
    very = book.create_sheet("深藏")
    very["B2"] = "底稿"
    very.sheet_state = "veryHidden"


def convert(source, kind, name, *options):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", *options, "--convert-to", kind,
             "--outdir", folder, str(source)], check=True, stdout=subprocess.DEVNULL)
        made = Path(folder) / (source.stem + "." + kind.split(":")[0])
        shutil.move(made, TARGET / name)


def main():
    TARGET.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("LANG", "C.UTF-8")
    book = Workbook()
    book.properties.creator = "某单位"
    book.properties.created = book.properties.modified = MOMENT
    budget(book)
    everything(book)
    plain = TARGET / "openpyxl.xlsx"
    book.save(plain)
    book.epoch = datetime.datetime(1904, 1, 1)
    book.save(TARGET / "openpyxl-1904.xlsx")
    convert(plain, "xlsx", "libreoffice.xlsx")
    convert(plain, "xls", "libreoffice.xls")
    convert(plain, "html:HTML (StarCalc)", "libreoffice-page.xls")
    convert(plain, "csv:Text - txt - csv (StarCalc):44,34,76,1", "libreoffice-utf8.csv")
    convert(plain, "ods", "libreoffice.ods")
    convert(plain, "pdf", "libreoffice.pdf")
    # LibreOffice writes the XML of Excel 2003 only of sheets as narrow as the page's
    page = TARGET / "libreoffice-page.xls"
    convert(page, "xml:MS Excel 2003 XML", "libreoffice-2003.xml", "--infilter=HTML (StarCalc)")


if __name__ == "__main__":
    main()
