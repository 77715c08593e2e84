"""Opens a workbook with openpyxl and does as told; the steps are those of libreoffice.py.

openpyxl_book.py notes BOOK                  prints notes and links, one a line: kind, sheet, cell, text
openpyxl_book.py edit BOOK SAVED STEPS.json  does the steps and saves
"""
import json
import sys

import openpyxl
from openpyxl.worksheet.cell_range import CellRange


def told(*what):
    print(json.dumps(what, ensure_ascii=False))


def notes(book):
    for sheet in book.worksheets:
        told("sheet", sheet.title, "", "")
        for row in sheet.iter_rows():
            for cell in row:
                if cell.comment:
                    told("note", sheet.title, cell.coordinate, cell.comment.text)
                if cell.hyperlink:
                    told("link", sheet.title, cell.coordinate, "#" + (cell.hyperlink.location or ""))


def answer(sheet, rule, chosen, words):
    for row in sheet.iter_rows():
        if str(row[4].value).startswith(rule) and row[0].value:
            row[11].value, row[12].value = chosen, words
            return
    sys.exit("no finding of " + rule)


def insert(sheet, row, count):
    """openpyxl leaves merged areas where they were; Excel moves them along."""
    areas = [area.coord for area in sheet.merged_cells.ranges if area.min_row > row]
    for area in areas:
        sheet.unmerge_cells(area)
    sheet.insert_rows(row + 1, count)
    for area in areas:
        bounds = CellRange(area)
        bounds.shift(row_shift=count)
        sheet.merge_cells(bounds.coord)


def step(book, what, *more):
    if what == "insert":
        insert(book[more[0]], more[1], more[2])
    elif what == "rename":
        book[more[0]].title = more[1]
    elif what in ("text", "number"):
        book[more[0]][more[1]].value = more[2]
    elif what == "answer":
        answer(book.worksheets[0], *more)
    else:
        sys.exit("what is " + what)


def main(task, path, *more):
    book = openpyxl.load_workbook(path, keep_vba=path.endswith("m"))
    if task == "notes":
        notes(book)
    else:
        with open(more[1], encoding="utf-8") as steps:
            for each in json.load(steps):
                step(book, *each)
        book.save(more[0])


main(*sys.argv[1:])
