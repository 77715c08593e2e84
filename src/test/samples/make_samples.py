#!/usr/bin/env python3
"""Makes the sample submissions from the two seed texts.

The budget workbook is written by openpyxl; the self-evaluation workbook, the narrative and the .xls copies are written by
LibreOffice.  Every text and figure is taken from the seed texts as it stands there, faults included.
"""

import re
import shutil
import subprocess
import tempfile
import zipfile
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.worksheet.pagebreak import Break

import seed_text
from seed_text import filled
from sheet_paper import BODY, HEADING, Paper

INBOX = seed_text.REPOSITORY / "samples" / "workspace" / "inbox"
FORMATS = seed_text.REPOSITORY / "samples" / "formats"

BUDGET_NAME = "深圳市龙岗区社区网格管理办公室2023年部门预算表"
NARRATIVE_NAME = "深圳市龙岗区社区网格管理办公室2023年部门预算文字说明"
SELF_EVALUATION_NAME = "深圳市龙岗区吉华街道社区网格管理中心2022年项目支出绩效自评表"

AUTHOR = "某单位"
BUDGET_DATE = datetime(2023, 2, 10, 9, 0, 0)
SELF_EVALUATION_DATE = datetime(2023, 3, 20, 9, 0, 0)

TEXT = "@"


# ---------------------------------------------------------------------------------------------------------------------
# The budget workbook.

BALANCE_WIDTHS = [34, 20, 34, 20]
SPENDING_WIDTHS = [40, 14, 30, 16, 16, 16]

# For each printed table: the name of its sheet, the widths of its columns, and how many rows its heading takes.
BUDGET_SHEETS = {
    "表 1": ("表1 收支总表", BALANCE_WIDTHS, 2),
    "表 3": ("表3 支出总表", [36, 12, 26, 13, 13, 13, 13, 16, 18], 2),
    "表 6": ("表6 政府预算拨款收支总表", BALANCE_WIDTHS, 2),
    "表 7": ("表7 一般公共预算支出表（按功能分类）", SPENDING_WIDTHS, 1),
    "表 8": ("表8 一般公共预算支出表（按经济分类）", SPENDING_WIDTHS, 1),
    "表 9": ("表9 一般公共预算“三公”经费支出表", [38, 16, 12, 16, 14, 12, 18, 20], 2),
    "表 10": ("表10 政府性基金预算支出表", SPENDING_WIDTHS, 1),
    "表 11": ("表11 国有资本经营预算支出表", SPENDING_WIDTHS, 1),
}
GOAL_SHEET = "表12 整体支出绩效目标表"

# The extraction prints a line break inside a cell as a blank.  Only these two headings were broken over lines.
BROKEN_HEADINGS = ("其中：面向 ", "其中：面向小型、 ")


def budget_workbook():
    book = Workbook()
    book.remove(book.active)
    book._named_styles["Normal"].font = BODY
    papers = {}
    for number, title, department, unit, rows, notes in seed_text.budget_tables():
        name, widths, heading_rows = BUDGET_SHEETS[number]
        if name not in papers:
            papers[name] = Paper(book.create_sheet(name), widths, landscape=True)
            first = 1
        else:
            # The table goes on on a second printed page, with its title and heading repeated.
            first = papers[name].sheet.max_row + 2
            papers[name].sheet.row_breaks.append(Break(id=first - 1))
        write_budget_table(papers[name], first, number, title, department, unit, rows, heading_rows, notes)
    write_goal_table(Paper(book.create_sheet(GOAL_SHEET), [13, 20, 16, 40, 13, 13, 13], landscape=False))
    book.properties.creator = book.properties.lastModifiedBy = AUTHOR
    return book


def write_budget_table(paper, first, number, title, department, unit, rows, heading_rows, notes):
    unit_columns = 2 if paper.columns > 6 else 1
    paper.put(first, 1, number, align="left", border=False)
    paper.title(first + 1, title)
    paper.put(first + 2, 1, department, across=paper.columns - unit_columns, align="left", border=False)
    paper.put(first + 2, paper.columns - unit_columns + 1, unit, across=unit_columns, align="right", border=False)
    write_heading(paper, first + 3, rows[:heading_rows])
    row = first + 3 + heading_rows
    # Two rows of heading with four columns are the two sides of a balance; else the second column holds codes.
    codes = "科目编码" in rows[0]
    for texts in rows[heading_rows:]:
        for column, text in enumerate(texts, 1):
            if re.fullmatch(r"\d+", text) and codes and column == 2:
                paper.put(row, column, text, form=TEXT)
            elif re.fullmatch(r"[\d,]+", text):
                paper.put(row, column, int(text.replace(",", "")), align="right", form="#,##0")
            else:
                paper.put(row, column, text, align="left")
        row += 1
    for note in notes:
        paper.line(row, note)
        row += 1


def write_heading(paper, first, rows):
    """Writes a heading of one or two rows; a blank below or to the right of a text belongs to that text's merged cell."""
    for column, text in enumerate(rows[0], 1):
        if not text:
            continue
        across = 1
        while column - 1 + across < paper.columns and not rows[0][column - 1 + across]:
            across += 1
        down = 2 if len(rows) == 2 and not any(rows[1][column - 1:column - 1 + across]) else 1
        paper.put(first, column, text, across=across, down=down, font=HEADING)
    for column, text in enumerate(rows[1] if len(rows) == 2 else [], 1):
        if text:
            if text.startswith(BROKEN_HEADINGS):
                text = text.replace(" ", "\n")
            paper.put(first + 1, column, text, font=HEADING)


# The table of goals has two parts with different columns.  They share seven columns: the tasks use B for the task, C and D
# for its content and E to G for the money, the indicators use B, C and D for their three levels and E to G for the target.

def write_goal_table(paper):
    title, year, unit, rows = seed_text.goal_table()
    paper.title(1, title)
    paper.put(2, 1, year, across=4, align="left", border=False)
    paper.put(2, 5, unit, across=3, align="right", border=False)

    name_label, name, superior_label, superior = filled(rows[0])
    paper.put(3, 1, name_label, font=HEADING)
    paper.put(3, 2, name, across=3, align="left")
    paper.put(3, 5, superior_label, font=HEADING)
    paper.put(3, 6, superior, across=2, align="left")

    task, content, money = filled(rows[1])
    paper.put(4, 1, "", down=2)
    paper.put(4, 2, task, down=2, font=HEADING)
    paper.put(4, 3, content, across=2, down=2, font=HEADING)
    paper.put(4, 5, money, across=3, font=HEADING)
    for column, text in enumerate(filled(rows[2]), 5):
        paper.put(5, column, text, font=HEADING)

    goal = next(number for number, texts in enumerate(rows) if texts[0] == "年度总体目标")
    write_tasks(paper, 6, [filled(texts) for texts in rows[3:goal]])
    row = 3 + goal
    label, text = filled(rows[goal])
    paper.put(row, 1, label, font=HEADING)
    paper.put(row, 2, text, across=6, align="left")

    level_one, level_two, level_three, target = filled(rows[goal + 1])
    paper.put(row + 1, 1, "")
    paper.put(row + 1, 2, level_one, font=HEADING)
    paper.put(row + 1, 3, level_two, font=HEADING)
    paper.put(row + 1, 4, level_three, font=HEADING)
    paper.put(row + 1, 5, target, across=3, font=HEADING)
    write_goal_indicators(paper, row + 2, [filled(texts) for texts in rows[goal + 2:]])


def write_tasks(paper, first, rows):
    label = rows[0].pop(0)
    paper.put(first, 1, label, down=len(rows), font=HEADING)
    for row, texts in enumerate(rows, first):
        if len(texts) == 4:
            # The row of the sum has no content.
            paper.put(row, 2, texts[0], across=3, font=HEADING)
        else:
            paper.put(row, 2, texts[0], align="left")
            paper.put(row, 3, texts[1] if len(texts) > 1 else "", across=2, align="left")
        # The row that holds nothing but the stray character 设 has no figures either.
        for column, figure in enumerate(texts[-3:] if len(texts) > 1 else ["", "", ""], 5):
            paper.put(row, column, int(figure) if figure else "", align="right", form="0" if figure else "General")


def write_goal_indicators(paper, first, rows):
    label = rows[0].pop(0)
    paper.put(first, 1, label, down=len(rows), font=HEADING)
    level_one, level_two = [], []
    for row, texts in enumerate(rows, first):
        *levels, indicator, target = texts
        if levels and levels[0] in ("产出", "效益", "满意度"):
            level_one.append((row, levels.pop(0)))
        if levels:
            level_two.append((row, levels.pop(0)))
        paper.put(row, 4, indicator, align="left")
        paper.put(row, 5, target, across=3, align="left")
    end = first + len(rows)
    put_groups(paper, 2, level_one, end)
    put_groups(paper, 3, level_two, end)


def put_groups(paper, column, groups, end):
    """Writes each label over all rows up to the next label."""
    for (row, text), (following, _) in zip(groups, groups[1:] + [(end, "")]):
        paper.put(row, column, text, down=following - row)


# ---------------------------------------------------------------------------------------------------------------------
# The self-evaluation workbook: three forms, one under another, on one sheet with nine columns.

SELF_EVALUATION_SHEET = "项目支出绩效自评表"
SELF_EVALUATION_WIDTHS = [16, 19, 19, 28, 22, 22, 13, 13, 50]

LEVEL_ONE = {
    "数量": "产出", "质量": "产出", "时效": "产出", "成本": "产出",
    "经济效益": "效益", "社会效益": "效益", "生态效益": "效益", "可持续影响": "效益",
    "服务对象满意度": "满意度", "其他满意度": "满意度",
}
LEVEL_ONE_TEXT = re.compile(r"(产出|效益|满意度)? ?(\(\d+分\))?")


def self_evaluation_workbook():
    book = Workbook()
    book._named_styles["Normal"].font = BODY
    sheet = book.active
    sheet.title = SELF_EVALUATION_SHEET
    paper = Paper(sheet, SELF_EVALUATION_WIDTHS, landscape=True)
    row = 1
    for title, rows in seed_text.self_evaluation_forms():
        if row > 1:
            sheet.row_breaks.append(Break(id=row - 1))
        row = write_form(paper, row, title, [filled(texts) for texts in rows]) + 2
    book.properties.creator = book.properties.lastModifiedBy = AUTHOR
    return book


def write_form(paper, first, title, rows):
    """Writes one form and returns the first row below it."""
    paper.title(first, title)
    row = first + 1

    code_label, code, name_label, name, year_label, year = rows[0]
    paper.put(row, 1, code_label, font=HEADING)
    paper.put(row, 2, code, across=2, align="left", form=TEXT)
    paper.put(row, 4, name_label, font=HEADING)
    paper.put(row, 5, name, across=2, align="left")
    paper.put(row, 7, year_label, across=2, font=HEADING)
    paper.put(row, 9, year, align="left", form=TEXT)
    unit_label, unit, superior_label, superior = rows[1]
    paper.put(row + 1, 1, unit_label, font=HEADING)
    paper.put(row + 1, 2, unit, across=2, align="left")
    paper.put(row + 1, 4, superior_label, font=HEADING)
    paper.put(row + 1, 5, superior, across=5, align="left")

    [money_title] = rows[2]
    paper.put(row + 2, 1, money_title, across=9, font=HEADING)
    write_money(paper, row + 3, rows[3], rows[4:8])

    [goal_title] = rows[8]
    paper.put(row + 8, 1, goal_title, across=9, font=HEADING)
    goal_label, expected_label, reached_label = rows[9]
    expected, reached = rows[10]
    paper.put(row + 9, 1, goal_label, down=2, font=HEADING)
    for down, font, align, texts in (
            (9, HEADING, "center", (expected_label, reached_label)), (10, BODY, "left", (expected, reached))):
        paper.put(row + down, 2, texts[0], across=4, font=font, align=align)
        paper.put(row + down, 6, texts[1], across=4, font=font, align=align)

    return write_indicators(paper, row + 11, rows[11], rows[12:])


def write_money(paper, first, heading, rows):
    paper.put(first, 1, "", across=2)
    for column, text in enumerate(heading, 3):
        paper.put(first, column, text, across=2 if column == 8 else 1, font=HEADING)
    paper.put(first + 1, 1, rows[0].pop(0), down=4, font=HEADING)
    for row, texts in enumerate(rows, first + 1):
        paper.put(row, 2, texts[0], align="left")
        for column, text in enumerate(texts[1:4], 3):
            paper.put(row, column, float(text), align="right", form="0.00")
        for column, text in enumerate(texts[4:], 6):
            paper.put(row, column, number_or_text(text), across=2 if column == 8 else 1)


def write_indicators(paper, first, heading, rows):
    for column, text in enumerate(heading[1:], 2):
        paper.put(first, column, text, font=HEADING)
    level_one, level_two = [], []
    for row, texts in enumerate(rows[:-1], first + 1):
        own_level_one = [text for text in texts if LEVEL_ONE_TEXT.fullmatch(text)]
        texts = [text for text in texts if text not in own_level_one]
        if texts[0] in LEVEL_ONE:
            level_two.append((row, texts.pop(0)))
        # Where the label of the first level stands in the seed depends on how its merged cell was taken apart: it belongs to
        # all rows whose second level it covers, and its two halves to one cell.
        group = LEVEL_ONE[level_two[-1][1]]
        if not level_one or level_one[-1][1] != group:
            level_one.append((row, group, []))
        level_one[-1][2].extend(own_level_one)
        write_indicator(paper, row, texts)
    end = first + len(rows)
    put_groups(paper, 2, [(row, "\n".join(texts)) for row, _, texts in level_one], end)
    put_groups(paper, 3, level_two, end)

    total, points, score, reason = rows[-1]
    paper.put(end, 1, total, across=6, font=HEADING)
    paper.put(end, 7, number_or_text(points))
    paper.put(end, 8, number_or_text(score))
    paper.put(end, 9, reason)
    paper.put(first, 1, heading[0], down=end - first, font=HEADING)
    return end + 1


def write_indicator(paper, row, texts):
    """Writes the cells right of the two levels: the third level, target, result, points, score and reason."""
    points = next(number for number, text in enumerate(texts) if re.fullmatch(r"\d+", text))
    names, (points, score, *reason) = texts[:points], texts[points:]
    # A row that does not apply has a result only.
    indicator, target, result = names if len(names) == 3 else ("", "", *names)
    paper.put(row, 4, indicator, align="left")
    paper.put(row, 5, target)
    paper.put(row, 6, result)
    paper.put(row, 7, number_or_text(points))
    paper.put(row, 8, number_or_text(score))
    paper.put(row, 9, reason[0] if reason else "", align="left")


def number_or_text(text):
    return int(text) if re.fullmatch(r"\d+", text) else text


# ---------------------------------------------------------------------------------------------------------------------
# The narrative, first as a flat OpenDocument text with named styles, from which LibreOffice writes the Word file.

NARRATIVE_STYLES = {
    "title": "Title",
    "contents title": "Contents_20_Heading",
    "contents part": "Contents_20_1",
    "contents line": "Contents_20_2",
    "text": "Standard",
}

FLAT_TEXT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><meta:initial-creator>{author}</meta:initial-creator><dc:creator>{author}</dc:creator></office:meta>
<office:styles>
 <style:default-style style:family="paragraph"><style:text-properties style:font-name-asian="仿宋" style:font-family-asian="仿宋"
  fo:font-family="仿宋" fo:font-size="14pt" style:font-size-asian="14pt" fo:language="zh" fo:country="CN"
  style:language-asian="zh" style:country-asian="CN"/></style:default-style>
 <style:style style:name="Standard" style:family="paragraph" style:class="text"><style:paragraph-properties
  fo:text-indent="28pt" fo:line-height="150%" fo:text-align="justify" style:justify-single-word="false"/></style:style>
 {headings}
 <style:style style:name="Title" style:family="paragraph" style:class="chapter"><style:paragraph-properties
  fo:text-align="center" fo:margin-top="24pt" fo:margin-bottom="24pt"/><style:text-properties fo:font-family="黑体"
  style:font-family-asian="黑体" fo:font-size="22pt" style:font-size-asian="22pt"/></style:style>
 <style:style style:name="Contents_20_Heading" style:display-name="Contents Heading" style:family="paragraph"
  style:class="index"><style:paragraph-properties fo:text-align="center" fo:margin-bottom="12pt"/><style:text-properties
  fo:font-family="黑体" style:font-family-asian="黑体" fo:font-size="16pt" style:font-size-asian="16pt"/></style:style>
 <style:style style:name="Contents_20_1" style:display-name="Contents 1" style:family="paragraph" style:class="index"/>
 <style:style style:name="Contents_20_2" style:display-name="Contents 2" style:family="paragraph"
  style:class="index"><style:paragraph-properties fo:margin-left="28pt"/></style:style>
 <style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph"
  style:class="extra"><style:text-properties fo:font-size="12pt" style:font-size-asian="12pt"/></style:style>
 <text:outline-style style:name="Outline">{outline}</text:outline-style>
</office:styles>
<office:automatic-styles>
 <style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
  fo:margin-top="3cm" fo:margin-bottom="3cm" fo:margin-left="2.7cm" fo:margin-right="2.7cm"/></style:page-layout>
 <style:style style:name="Goals" style:family="table"><style:table-properties style:width="15.6cm"/></style:style>
 <style:style style:name="Goals.A" style:family="table-column"><style:table-column-properties
  style:column-width="3.8cm"/></style:style>
 <style:style style:name="Goals.B" style:family="table-column"><style:table-column-properties
  style:column-width="2.6cm"/></style:style>
 <style:style style:name="Goals.C" style:family="table-column"><style:table-column-properties
  style:column-width="9.2cm"/></style:style>
 <style:style style:name="Boxed" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"
  fo:padding="0.1cm" style:vertical-align="middle"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>
<office:body><office:text>
{body}
</office:text></office:body>
</office:document>
"""

HEADING_STYLE = """<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}" style:family="paragraph"
  style:default-outline-level="{level}" style:class="text"><style:paragraph-properties fo:margin-top="10pt"
  fo:margin-bottom="6pt" fo:keep-with-next="always"{page_break}/><style:text-properties fo:font-family="黑体"
  style:font-family-asian="黑体" fo:font-size="{size}pt" style:font-size-asian="{size}pt"/></style:style>"""
OUTLINE_LEVEL = """<text:outline-level-style text:level="{level}" style:num-format=""/>"""


def narrative_document():
    return FLAT_TEXT.format(
        author=AUTHOR,
        headings="\n ".join(
            HEADING_STYLE.format(level=level, size=size, page_break=' fo:break-before="page"' if level == 1 else "")
            for level, size in ((1, 18), (2, 16), (3, 14))),
        outline="".join(OUTLINE_LEVEL.format(level=level) for level in (1, 2, 3)),
        body="\n".join(flat_block(kind, content) for kind, content in seed_text.narrative()))


def flat_block(kind, content):
    if kind == "table":
        return flat_table(content)
    text = escape(content).replace("\n", "<text:line-break/>")
    if kind.startswith("heading"):
        level = kind[-1]
        return f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{text}</text:h>'
    return f'<text:p text:style-name="{NARRATIVE_STYLES[kind]}">{text}</text:p>'


def flat_table(rows):
    columns = "".join(f'<table:table-column table:style-name="Goals.{letter}"/>' for letter in "ABC")
    head, *body = (
        "<table:table-row>" + "".join(
            '<table:table-cell table:style-name="Boxed" office:value-type="string">'
            f'<text:p text:style-name="Table_20_Contents">{escape(text)}</text:p></table:table-cell>' for text in texts)
        + "</table:table-row>" for texts in rows)
    return ('<table:table table:name="重点项目绩效目标" table:style-name="Goals">' + columns
            + f"<table:table-header-rows>{head}</table:table-header-rows>" + "".join(body) + "</table:table>")


# ---------------------------------------------------------------------------------------------------------------------
# Files.

CORE_PROPERTIES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created>\
<dc:creator>{author}</dc:creator><dc:language>zh-CN</dc:language><cp:lastModifiedBy>{author}</cp:lastModifiedBy>\
<dcterms:modified xsi:type="dcterms:W3CDTF">{date}</dcterms:modified></cp:coreProperties>"""


def convert(source, filter_name, folder):
    """Has LibreOffice write the source in another format into the folder, with a fresh profile of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    extension = filter_name.split(":")[0]
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--norestore",
             "--convert-to", filter_name, "--outdir", str(folder), str(source)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return folder / f"{source.stem}.{extension}"


def fix_package(source, target, date):
    """Copies a zip package with a fixed date on every part and fixed core properties; all other parts stay as written."""
    stamp = date.timetuple()[:6]
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "docProps/core.xml":
                content = CORE_PROPERTIES.format(date=date.strftime("%Y-%m-%dT%H:%M:%SZ"), author=AUTHOR).encode("utf-8")
            entry = zipfile.ZipInfo(part.filename, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, content)


def main():
    INBOX.mkdir(parents=True, exist_ok=True)
    FORMATS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)

        budget = work / f"{BUDGET_NAME}.xlsx"
        budget_workbook().save(budget)
        fix_package(budget, INBOX / budget.name, BUDGET_DATE)
        convert(INBOX / budget.name, "xls:MS Excel 97", FORMATS)

        raw = work / f"{SELF_EVALUATION_NAME}.xlsx"
        self_evaluation_workbook().save(raw)
        resaved = convert(raw, "xlsx:Calc MS Excel 2007 XML", work / "resaved")
        fix_package(resaved, INBOX / raw.name, SELF_EVALUATION_DATE)
        convert(INBOX / raw.name, "xls:MS Excel 97", FORMATS)

        flat = work / f"{NARRATIVE_NAME}.fodt"
        flat.write_text(narrative_document(), encoding="utf-8")
        written = convert(flat, "docx:MS Word 2007 XML", work)
        fix_package(written, INBOX / written.name, BUDGET_DATE)
        shutil.copyfile(INBOX / written.name, FORMATS / written.name)


if __name__ == "__main__":
    main()
