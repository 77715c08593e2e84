"""Reads the two seed texts and cuts them into the parts of which the samples are made.

The seed texts are extractions of two public documents.  Nothing here changes a character of them: the functions only cut
lines at tabs, drop Markdown markers, and put together what a page break of the extraction had cut in two.
"""

import re
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
SEEDS = REPOSITORY / "src" / "test" / "resources" / "seeds"
BUDGET = SEEDS / "budget-2023.txt"
SELF_EVALUATION = SEEDS / "self-evaluation-2022.txt"

TABLES_START = "## 二、表格部分"
GOAL_TABLE_TITLE = "## 单位整体支出绩效目标表"

# A paragraph that begins with one of these texts is the rest of the paragraph before it: the page of the original ended in
# the middle of the sentence.  The value is what stands between the two halves.
PARAGRAPH_CONTINUATIONS = {
    "列支的临聘人员 21 人。": "",
    "0 万元、项目支出 853 万元。": " ",
    "作 715 万元，用于联防联控组": "",
    "从而人员经费减少。": "",
    "经费（包括办公费、邮电费": "",
}

# A table row that begins with one of these texts is the rest of the row before it.  The value says which texts of that row
# go on, counted among its filled cells from the end.
ROW_CONTINUATIONS = {
    "办公。": [-1],
    "楼栋长值班记录本、楼栋长工作笔记本": [-2],
    "人力资源局关于印发": [-1],
    "正常运行": [-2, -1],
}


def lines_of(path):
    return path.read_text(encoding="utf-8").split("\n")


def unmarked(line):
    """The line without its Markdown markers for headings, bold type and list items."""
    line = re.sub(r"^#+ ", "", line)
    line = re.sub(r"^- ", "", line)
    return line.replace("**", "").strip()


def filled(row):
    return [text for text in row if text != ""]


def tabbed(line):
    return [field.strip() for field in line.split("\t")]


def with_rows_rejoined(rows):
    """Lays the halves of rows that a page break had cut in two together again; such rows come back as filled cells only."""
    whole = []
    for row in rows:
        texts = filled(row)
        places = next((value for start, value in ROW_CONTINUATIONS.items() if texts and texts[0].startswith(start)), None)
        # The one continuation that is also an ordinary beginning of a cell stands alone in its row.
        if places is None or len(texts) != len(places):
            whole.append(row)
            continue
        before = filled(whole[-1])
        for place, text in zip(places, texts):
            before[place] += text
        whole[-1] = before
    return whole


def budget_parts():
    """The lines of the narrative, and the lines of the tables after it."""
    lines = lines_of(BUDGET)
    # The heading stands twice: once in the list of contents, once before the tables.
    start = max(number for number, line in enumerate(lines) if line == TABLES_START)
    return lines[:start], lines[start + 1:]


def budget_tables():
    """The printed tables 1 to 11, each as (number line, title, department line, unit line, rows, notes).

    Table 8 comes twice, because it is printed on two pages.
    """
    lines = budget_parts()[1]
    lines = lines[:lines.index(GOAL_TABLE_TITLE)]
    starts = [number for number, line in enumerate(lines) if re.fullmatch(r"表 \d+", line)]
    tables = []
    for start, end in zip(starts, starts[1:] + [len(lines)]):
        block = [line for line in lines[start:end] if line.strip()]
        single = [unmarked(line) for line in block if "\t" not in line]
        rows = [tabbed(line) for line in block if "\t" in line]
        number, title, department, unit = single[:4]
        tables.append((number, title, department, unit, rows, single[4:]))
    return tables


def goal_table():
    """The last, unnumbered table as (title, year line, unit line, rows)."""
    lines = budget_parts()[1]
    block = [line for line in lines[lines.index(GOAL_TABLE_TITLE):] if line.strip()]
    title, year, unit = (unmarked(line) for line in block[:3])
    return title, year, unit, with_rows_rejoined([tabbed(line) for line in block[3:]])


def heading_level(text):
    """The level a heading has by its own numbering.  The marks of the extraction slip twice, in parts eight and nine."""
    if text == "一、文字部分":
        return 1
    return 2 if re.match(r"第.部分 ", text) else 3


def narrative():
    """The narrative as a list of (kind, content).

    The kinds are title, contents title, contents part, contents line, heading 1 to 3, text, and table, whose content is rows.
    """
    lines = budget_parts()[0]
    blocks, rows, half_title = [], [], None
    in_contents = False
    for line in lines:
        if "\t" in line:
            rows.append(tabbed(line))
            continue
        text = unmarked(line)
        if not text:
            continue
        if rows:
            blocks.append(("table", with_rows_rejoined(rows)))
            rows = []
        if not blocks:
            # The title is printed on two lines: the first ends with the two blanks of a Markdown line break.
            if half_title is None:
                half_title = text
            else:
                blocks.append(("title", half_title + "\n" + text))
            continue
        if text == "目 录":
            in_contents = True
            blocks.append(("contents title", text))
        elif line.startswith("# "):
            in_contents = False
            blocks.append((f"heading {heading_level(text)}", text))
        elif in_contents:
            blocks.append(("contents part" if line.startswith("#") else "contents line", text))
        elif line.startswith("#"):
            blocks.append((f"heading {heading_level(text)}", text))
        else:
            joint = next((value for start, value in PARAGRAPH_CONTINUATIONS.items() if text.startswith(start)), None)
            if joint is None:
                blocks.append(("text", text))
            else:
                blocks[-1] = ("text", blocks[-1][1] + joint + text)
    return blocks


def self_evaluation_forms():
    """The three forms, each as (title, rows)."""
    forms = []
    for line in lines_of(SELF_EVALUATION):
        if not line.strip():
            continue
        if line.endswith("项目支出绩效自评表"):
            forms.append((line.strip(), []))
        else:
            forms[-1][1].append(tabbed(line))
    return forms
