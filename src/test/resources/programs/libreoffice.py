"""Opens a workbook in a LibreOffice of its own (no window, a profile of its own) and does as told.

libreoffice.py PROFILE notes BOOK                  prints notes and links, one a line: kind, sheet, cell, text
libreoffice.py PROFILE edit BOOK SAVED STEPS.json  does the steps and saves as .xlsx
"""
import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def prop(name, value):
    prop = PropertyValue()
    prop.Name, prop.Value = name, value
    return prop


def url(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


def connect(profile):
    pipe = "gouji%d" % os.getpid()
    office = subprocess.Popen(
        ["soffice", "-env:UserInstallation=" + url(profile), "--headless", "--norestore", "--nolockcheck",
         "--accept=pipe,name=%s;urp;" % pipe], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return office, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            if office.poll() is not None:
                sys.exit("soffice ended with %d" % office.returncode)
            time.sleep(0.2)
    office.kill()
    sys.exit("soffice did not answer within two minutes")


def name(column, row):
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters + str(row + 1)


def told(kind, sheet, cell, text):
    print(json.dumps([kind, sheet, cell, text], ensure_ascii=False))


def notes(book):
    for sheet in book.Sheets:
        told("sheet", sheet.Name, "", "")
        for note in sheet.Annotations:
            told("note", sheet.Name, name(note.Position.Column, note.Position.Row), note.String)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        for row in range(cursor.RangeAddress.EndRow + 1):
            for column in range(cursor.RangeAddress.EndColumn + 1):
                cell = sheet.getCellByPosition(column, row)
                for field in cell.TextFields:
                    told("link", sheet.Name, name(column, row), field.URL)


def answer(sheet, rule, chosen, words):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    for row in range(cursor.RangeAddress.EndRow + 1):
        if sheet.getCellByPosition(4, row).String.startswith(rule) and sheet.getCellByPosition(0, row).String:
            sheet.getCellByPosition(11, row).String = chosen
            sheet.getCellByPosition(12, row).String = words
            return
    sys.exit("no finding of " + rule)


def step(book, what, *more):
    if what == "insert":
        book.Sheets.getByName(more[0]).Rows.insertByIndex(more[1], more[2])
    elif what == "rename":
        book.Sheets.getByName(more[0]).Name = more[1]
    elif what == "text":
        book.Sheets.getByName(more[0]).getCellRangeByName(more[1]).String = more[2]
    elif what == "number":
        book.Sheets.getByName(more[0]).getCellRangeByName(more[1]).Value = more[2]
    elif what == "answer":
        answer(book.Sheets.getByIndex(0), *more)
    else:
        sys.exit("what is " + what)


def main(profile, task, path, *more):
    office, desktop = connect(profile)
    try:
        book = desktop.loadComponentFromURL(url(path), "_blank", 0, (prop("Hidden", True), prop("RepairPackage", False)))
        if book is None:
            sys.exit("LibreOffice does not open " + path)
        if task == "notes":
            notes(book)
        else:
            with open(more[1], encoding="utf-8") as steps:
                for each in json.load(steps):
                    step(book, *each)
            book.storeToURL(url(more[0]), (prop("FilterName", "Calc MS Excel 2007 XML"),))
        book.close(True)
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass
        office.wait(60)


main(*sys.argv[1:])
