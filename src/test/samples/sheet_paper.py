"""Puts text and figures on a sheet the way a bureau's printed form looks: 宋体, thin borders, merged headings, A4."""

import math
import unicodedata

from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

THIN = Border(*[Side(style="thin")] * 4)
BODY = Font(name="宋体", size=11)
HEADING = Font(name="宋体", size=11, bold=True)
TITLE = Font(name="黑体", size=16)

LINE_HEIGHT = 15.0
HIGHEST_ROW = 409.0


def width_of(text):
    """The width of a text in units of a column's width, in which a Chinese character takes a little more than two."""
    return sum(2.2 if unicodedata.east_asian_width(c) in "WFA" else 1.1 for c in text)


class Paper:
    """A sheet that is filled from its upper left corner, one printed row after another."""

    def __init__(self, sheet, widths, landscape):
        self.sheet = sheet
        self.widths = widths
        self.columns = len(widths)
        for number, width in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(number)].width = width
        sheet.sheet_format.defaultRowHeight = 18
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.orientation = "landscape" if landscape else "portrait"
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.print_options.horizontalCentered = True
        sheet.page_margins.left = sheet.page_margins.right = 0.5
        sheet.page_margins.top = sheet.page_margins.bottom = 0.6

    def put(self, row, column, value, *, across=1, down=1, font=BODY, align="center", border=True, form="General"):
        """Writes one value over a block of cells, which is merged where it is larger than one cell."""
        cell = self.sheet.cell(row, column)
        if value != "" and value is not None:
            cell.value = value
        cell.font = font
        cell.alignment = Alignment(horizontal=align, vertical="center", wrap_text=True)
        cell.number_format = form
        if isinstance(value, str):
            # A text such as ">1" or "201" must stay a text, whatever it looks like.
            cell.data_type = "s" if value else "n"
            needed = self._height(value, column, across)
            if down == 1:
                self.at_least(row, needed)
        if border:
            for r in range(row, row + down):
                for c in range(column, column + across):
                    self.sheet.cell(r, c).border = THIN
        if across > 1 or down > 1:
            self.sheet.merge_cells(start_row=row, start_column=column, end_row=row + down - 1, end_column=column + across - 1)

    def title(self, row, text):
        self.put(row, 1, text, across=self.columns, font=TITLE, border=False)
        self.at_least(row, 30)

    def line(self, row, text):
        """A line of text across the whole width, without borders."""
        self.put(row, 1, text, across=self.columns, align="left", border=False)

    def at_least(self, row, height):
        known = self.sheet.row_dimensions[row].height or 18
        self.sheet.row_dimensions[row].height = min(HIGHEST_ROW, max(known, height))

    def _height(self, text, column, across):
        room = sum(self.widths[column - 1:column - 1 + across]) - 1.5
        lines = sum(max(1, math.ceil(width_of(part) / room)) for part in text.split("\n"))
        return lines * LINE_HEIGHT + 4
