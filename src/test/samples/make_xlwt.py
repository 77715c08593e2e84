#!/usr/bin/env python3
"""Makes src/test/resources/workbooks/xlwt.xls, to which Apache POI cannot add a sheet."""

from pathlib import Path

import xlwt
book = xlwt.Workbook(encoding="utf-8")
sheet = book.add_sheet("支出总表")
title = xlwt.easyxf("font: bold on, height 320; align: horiz center")
money = xlwt.easyxf("borders: left thin, right thin, top thin, bottom thin", num_format_str="#,##0.00")
sheet.write_merge(0, 0, 0, 2, "支出总表", title)
for column, heading in enumerate(["科目编码", "科目名称", "合计"]):
    sheet.write(1, column, heading)
for row, (code, name, figure) in enumerate([("201", "一般公共服务支出", 1307.5), ("208", "社会保障和就业支出", 62.25)], 2):
    sheet.write(row, 0, code)
    sheet.write(row, 1, name)
    sheet.write(row, 2, figure, money)
sheet.write(4, 1, "合计")
sheet.write(4, 2, xlwt.Formula("SUM(C3:C4)"), money)
other = book.add_sheet("说明")
other.write(0, 0, "由财务系统导出")
book.save(str(Path(__file__).resolve().parents[1] / "resources" / "workbooks" / "xlwt.xls"))
