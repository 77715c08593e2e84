#!/usr/bin/env python3
"""Compares the sample submissions with the two seed texts, row by row and character by character, in both directions.

It shares no code with the maker: it reads .xlsx with openpyxl, .xls with xlrd and .docx as the zip package it is, and cuts
the seed texts in its own way.  White space and Markdown markers do not count; everything else does.
"""

import hashlib
import re
import sys
import zipfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import xlrd

ROOT = Path(__file__).resolve().parents[3]
SEEDS = ROOT / "src" / "test" / "resources" / "seeds"
INBOX = ROOT / "samples" / "workspace" / "inbox"
FORMATS = ROOT / "samples" / "formats"
BUDGET = "深圳市龙岗区社区网格管理办公室2023年部门预算表"
NARRATIVE = "深圳市龙岗区社区网格管理办公室2023年部门预算文字说明"
SELF_EVALUATION = "深圳市龙岗区吉华街道社区网格管理中心2022年项目支出绩效自评表"

CHECKSUMS = {
    "budget-2023.txt": "79ed8571f87ec815b9c61b52db2c719f89a52609b426a397b3a6c75d4d37f573",
    "self-evaluation-2022.txt": "68d7859c57a1909b068684aa43361f996776bed5713801a77b928fc257ca5467",
}

# The narrative ends before this line of the budget seed.  The line itself is a heading over all tables and belongs to no file.
TABLES_LINE = 188

# Rows of the last table that a page break cut in two: the two line numbers, and which filled cells of the first go on.
CUT_ROWS = [(395, 397, [0]), (411, 413, [1]), (422, 424, [0, 1])]

# Labels of the first level stand beside another row in the seed than in the workbook, so they are compared on their own.
LEVEL_ONE = re.compile(r"(产出|效益|满意度)?(\(\d+分\))?")

failures = []


def check(what, seed, sample):
    if seed == sample:
        print(f"ok    {what}")
        return
    failures.append(what)
    print(f"WRONG {what}")
    if isinstance(seed, list):
        for number, (one, other) in enumerate(zip(seed, sample)):
            if one != other:
                print(f"      first difference at {number}: {one!r} in the seed, {other!r} in the sample")
                break
        else:
            print(f"      {len(seed)} in the seed, {len(sample)} in the sample")
    elif isinstance(seed, Counter):
        print(f"      missing {dict(seed - sample)}, added {dict(sample - seed)}")
    else:
        print(f"      {seed!r} in the seed, {sample!r} in the sample")


def bare(text):
    return re.sub(r"\s", "", text)


def unmarked(line):
    return bare(re.sub(r"^(#+|-) ", "", line).replace("**", ""))


def characters(rows):
    return Counter("".join("".join(row) for row in rows))


def budget_rows(lines):
    """The seed's lines of tables as rows of filled cells; the unit line stands in the row of the line before it."""
    rows = {}
    for number, line in enumerate(lines, 1):
        if number <= TABLES_LINE or not line.strip():
            continue
        cells = [bare(cell) for cell in line.split("\t")] if "\t" in line else [unmarked(line)]
        cells = [cell for cell in cells if cell]
        if cells[0].startswith("单位："):
            rows[max(rows)] += cells
        else:
            rows[number] = cells
    for first, second, places in CUT_ROWS:
        for place, cell in zip(places, rows.pop(second)):
            rows[first][place] += cell
    return list(rows.values())


def self_evaluation_rows(lines):
    rows = [[bare(cell) for cell in line.split("\t") if cell.strip()] for line in lines]
    return [row for row in rows if row]


def without_level_one(rows):
    kept = [[cell for cell in row if not LEVEL_ONE.fullmatch(cell)] for row in rows]
    return [row for row in kept if row], [cell for row in rows for cell in row if LEVEL_ONE.fullmatch(cell)]


def displayed(value, form):
    """The text that a cell shows; a figure that holds more than it shows comes back in full, and so differs from the seed."""
    if isinstance(value, str):
        return bare(value)
    shown = {"#,##0": f"{value:,.0f}", "0.00": f"{value:.2f}", "0": f"{value:.0f}", "General": f"{value:g}"}[form]
    return shown if float(shown.replace(",", "")) == value else repr(value)


def read_xlsx(path):
    """For each sheet its name, its cells as {(row, column): (value, format)}, and its merged blocks."""
    book = openpyxl.load_workbook(path)
    for sheet in book:
        cells = {(cell.row, cell.column): (cell.value, cell.number_format)
                 for row in sheet.iter_rows() for cell in row if cell.value is not None}
        merged = {(block.min_row, block.min_col, block.max_row, block.max_col) for block in sheet.merged_cells.ranges}
        yield sheet.title, cells, merged


def read_xls(path):
    book = xlrd.open_workbook(str(path), formatting_info=True)
    for sheet in book.sheets():
        cells = {}
        for row in range(sheet.nrows):
            for column in range(sheet.ncols):
                cell = sheet.cell(row, column)
                if cell.ctype in (xlrd.XL_CELL_TEXT, xlrd.XL_CELL_NUMBER):
                    form = book.format_map[book.xf_list[cell.xf_index].format_key].format_str
                    cells[row + 1, column + 1] = (cell.value, "General" if form.lower() == "general" else form)
        merged = {(top + 1, left + 1, bottom, right) for top, bottom, left, right in sheet.merged_cells}
        yield sheet.name, cells, merged


def rows_of(sheets):
    rows = []
    for _, cells, _ in sheets:
        lines = {}
        for (row, column), (value, form) in sorted(cells.items()):
            lines.setdefault(row, []).append(displayed(value, form))
        rows += lines.values()
    return rows


def check_types(what, sheets):
    """Figures are numbers; codes, the years and all else are texts, and no covered cell of a merged block holds anything."""
    wrong = []
    for name, cells, merged in sheets:
        for place, (value, form) in cells.items():
            looks_numeric = re.fullmatch(r"[\d,]+(\.\d+)?", str(value)) is not None
            if looks_numeric and isinstance(value, str) != (form == "@"):
                wrong.append((name, place, value, form))
            for top, left, bottom, right in merged:
                if top <= place[0] <= bottom and left <= place[1] <= right and place != (top, left):
                    wrong.append((name, place, value, "covered"))
    check(f"{what}: figures are numbers, codes are texts, covered cells are empty", [], wrong)


def check_workbook(name, seed_rows, split):
    read = {"xlsx": list(read_xlsx(INBOX / f"{name}.xlsx")), "xls": list(read_xls(FORMATS / f"{name}.xls"))}
    for extension, sheets in read.items():
        what = f"{name}.{extension}"
        rows = rows_of(sheets)
        if split:
            seed_kept, seed_labels = without_level_one(seed_rows)
            kept, labels = without_level_one(rows)
            check(f"{what}: {len(kept)} rows, cell by cell, in order", seed_kept, kept)
            check(f"{what}: labels of the first level, in order", "".join(seed_labels), "".join(labels))
        else:
            check(f"{what}: {len(rows)} rows, cell by cell, in order", seed_rows, rows)
        check(f"{what}: {sum(characters(rows).values())} characters", characters(seed_rows), characters(rows))
        check_types(what, sheets)
    for (one_name, one, one_merged), (other_name, other, other_merged) in zip(read["xlsx"], read["xls"]):
        check(f"{one_name}: the .xls has the same name, cells, formats and merged blocks",
              [one_name, *sorted(one.items()), *sorted(one_merged)],
              [other_name, *sorted(other.items()), *sorted(other_merged)])
    check(f"{name}: number of sheets", len(read["xlsx"]), len(read["xls"]))


WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def text_of(element):
    return "".join(piece.text or "" for piece in element.iter(WORD + "t"))


def check_narrative(path, lines):
    with zipfile.ZipFile(path) as package:
        body = ElementTree.fromstring(package.read("word/document.xml")).find(WORD + "body")
    seed = "".join(unmarked(line) for line in lines[:TABLES_LINE - 1])
    check(f"{path.name}: {len(seed)} characters, in order", seed, bare("".join(text_of(child) for child in body)))

    styles = [(child.find(f"{WORD}pPr/{WORD}pStyle").get(WORD + "val"), bare(text_of(child)))
              for child in body.iter(WORD + "p")]
    contents_end = next(number for number, line in enumerate(lines) if line == "# 一、文字部分")
    seed_headings = [unmarked(line) for line in lines[contents_end:TABLES_LINE - 1] if line.startswith("#")]
    check(f"{path.name}: {len(seed_headings)} headings, in order",
          seed_headings, [text for style, text in styles if style.startswith("Heading")])
    check(f"{path.name}: no empty paragraph", [], [style for style, text in styles if not text])

    tables = [[[bare(text_of(cell)) for cell in row.iter(WORD + "tc")] for row in table.iter(WORD + "tr")]
              for table in body.iter(WORD + "tbl")]
    rows = [[bare(cell) for cell in line.split("\t") if cell.strip()] for line in lines[:TABLES_LINE] if "\t" in line]
    cut = next(number for number, row in enumerate(rows) if len(row) == 1)
    rows[cut - 1][-1] += rows.pop(cut)[0]
    check(f"{path.name}: one table of {len(rows)} rows, cell by cell", [rows], tables)


def main():
    texts = {}
    for name, checksum in CHECKSUMS.items():
        content = (SEEDS / name).read_bytes()
        check(f"{name}: as received", checksum, hashlib.sha256(content).hexdigest())
        texts[name] = content.decode("utf-8").split("\n")
    budget, self_evaluation = texts["budget-2023.txt"], texts["self-evaluation-2022.txt"]
    check("the one line that belongs to no file", "## 二、表格部分", budget[TABLES_LINE - 1])
    check_workbook(BUDGET, budget_rows(budget), split=False)
    check_workbook(SELF_EVALUATION, self_evaluation_rows(self_evaluation), split=True)
    for folder in (INBOX, FORMATS):
        check_narrative(folder / f"{NARRATIVE}.docx", budget)
    print(f"{len(failures)} wrong")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
