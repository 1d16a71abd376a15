"""Participant codes to hand out: the list that stays with the curator, and slips to cut."""

import io
from collections.abc import Sequence

import xlsxwriter
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.shared import Mm, Pt
from docx.table import _Cell

from locales import _
from reports import printing
from reports.templates import CODE

ABREAST = 2
SLIP = 89.0
# Of the list on paper, in millimetres: a row to write in; number, code, name, class.
ROW = 8.0
COLUMNS = (14.0, 38.0, 82.0, 44.0)


def kept() -> list[str]:
    """What whoever keeps the list has to know."""
    return [
        _("This list joins names with codes: it stays with the curator and is not sent to anybody."),
        _("Write down who got which code. A participant keeps it for all years; mentors from outside get one too."),
        _("Type it into the column «Код участника» of the lists of pupils and staff: so the program knows the class."),
    ]


def workbook(codes: Sequence[str]) -> bytes:
    """The list as xlsx to print: one row per code, in the order drawn, with a place for the name."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet(_("Codes"))
        text = book.add_format({"num_format": "@", "border": 1})
        head = book.add_format({"bold": True, "bottom": 2, "text_wrap": True, "valign": "top"})
        note = book.add_format({"italic": True, "text_wrap": True, "valign": "top"})
        for row, said in enumerate(kept()):
            sheet.merge_range(row, 0, row, 2, said, note)
            sheet.set_row(row, 32)
        top = len(kept())
        for column, (title, width) in enumerate(zip(_heads(), (16, 44, 24), strict=True)):
            sheet.write_string(top, column, title, head)
            sheet.set_column(column, column, width)
        for row, code in enumerate(codes, start=top + 1):
            sheet.set_row(row, 22)
            sheet.write_string(row, 0, code, text)
            sheet.write_blank(row, 1, None, text)
            sheet.write_blank(row, 2, None, text)
        sheet.set_paper(9)
        sheet.repeat_rows(top)
        sheet.freeze_panes(top + 1, 0)
    return out.getvalue()


def slips(codes: Sequence[str]) -> bytes:
    """The same as docx to print: first the list, then on a new page a slip per code to cut out."""
    made = printing.page(_("Participant codes"))
    _list(made, codes)
    made.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
    printing.paragraph(made, _("Cut along the lines and hand out: one slip to each participant."), size=9)
    table = made.add_table(rows=-(-len(codes) // ABREAST), cols=ABREAST, style="Table Grid")
    table.autofit = False
    # Cells of a table are slow to ask for one by one.
    cells = [cell for row in table.rows for cell in row.cells]
    for cell, code in zip(cells, codes, strict=False):
        _slip(cell, code)
    return printing.saved(made)


def _heads() -> tuple[str, str, str]:
    return CODE, _("Surname, name (by hand)"), _("Class or post (by hand)")


def _list(made: Document, codes: Sequence[str]) -> None:
    printing.paragraph(made, _("Participant codes: the curator's list"), size=15, bold=True)
    for said in kept():
        printing.paragraph(made, said, size=9)
    table = made.add_table(rows=len(codes) + 1, cols=len(COLUMNS), style="Table Grid")
    table.autofit = False
    lines = [("№", *_heads()), *((str(number), code, "", "") for number, code in enumerate(codes, start=1))]
    for row, line in zip(table.rows, lines, strict=True):
        for cell, text, width in zip(row.cells, line, COLUMNS, strict=True):
            cell.width = Mm(width)
            cell.paragraphs[0].add_run(text).bold = line is lines[0]
    printing.roomy(table, ROW)
    for column, width in zip(table.columns, COLUMNS, strict=True):
        column.width = Mm(width)
    made.add_paragraph()


def _slip(cell: _Cell, code: str) -> None:
    cell.width = Mm(SLIP)
    printing.write(cell, _("My participant code"), size=9)
    for text, size, bold in ((code, 22, True), (_slip_words(), 9, False)):
        below = cell.add_paragraph()
        below.alignment = cell.paragraphs[0].alignment
        below.paragraph_format.space_after = Pt(4)
        run = below.add_run(text)
        run.bold, run.font.size = bold, Pt(size)


def _slip_words() -> str:
    return _("Write it in every questionnaire instead of your name. Keep the slip until the programme ends.")
