"""A document (docx) to print and write on: its page, lines, boxes to cross; the same content gives the same bytes."""

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime

import docx
from docx.document import Document
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from locales import language

# A file says when it was made; two files of one content should not differ in that.
STAMP = datetime(2026, 1, 1)
WIDTH, SHORT = Mm(178), Mm(110)
FONT = "Arial"


def page(title: str) -> Document:
    """An empty A4 page with the title in its properties and, with the number of the page, at its foot."""
    made = docx.Document()
    side = made.sections[0]
    side.page_width, side.page_height = Mm(210), Mm(297)
    side.left_margin = side.right_margin = side.top_margin = side.bottom_margin = Mm(16)
    facts = made.core_properties
    facts.title, facts.author, facts.comments, facts.last_modified_by = title, "", "", ""
    facts.created = facts.modified = STAMP
    facts.language = language()
    _speak(made)
    foot = side.footer.paragraphs[0]
    foot.add_run(f"{title} · ").font.size = Pt(8)
    _number(foot)
    return made


def paragraph(made: Document, text: str, size: float = 10.5, bold: bool = False) -> Paragraph:
    """A paragraph in the plain type; size in points."""
    added = made.add_paragraph()
    run = added.add_run(text)
    run.bold, run.font.size = bold or None, Pt(size)
    added.paragraph_format.space_after = Pt(3)
    return added


def line(made: Document, label: str = "", keep: bool = False) -> None:
    """A line to write on: a short one after a label, else up to the margin; keep: on one page with what follows."""
    added = paragraph(made, f"{label}: \t" if label else "\t", size=11)
    added.paragraph_format.tab_stops.add_tab_stop(
        SHORT if label else WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES
    )
    added.paragraph_format.space_before = Pt(8)
    added.paragraph_format.keep_with_next = keep or None


def boxes(made: Document, answers: Sequence[str], width: float) -> None:
    """One row of boxes, an answer in each, to cross with a pen; the width of a box in millimetres."""
    row = made.add_table(rows=1, cols=len(answers), style="Table Grid")
    row.autofit = False
    for column, cell, answer in zip(row.columns, row.rows[0].cells, answers, strict=True):
        # Word reads the width of the cell, LibreOffice that of the column.
        column.width = cell.width = Mm(width)
        write(cell, answer)


def write(cell: _Cell, text: str, size: float = 10.5, bold: bool = False) -> None:
    """A text in the middle of a cell."""
    inside = cell.paragraphs[0]
    inside.alignment = WD_PARAGRAPH_ALIGNMENT.CENTER
    inside.paragraph_format.space_before = inside.paragraph_format.space_after = Pt(3)
    run = inside.add_run(text)
    run.bold, run.font.size = bold or None, Pt(size)


def roomy(table: Table, height: float) -> None:
    """Rows high enough to write in, in millimetres, and the first one again on every page."""
    for row in table.rows:
        row.height = Mm(height)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def whole(made: Document) -> None:
    """Let no row of a table break across two pages."""
    for table in made.tables:
        for row in table.rows:
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def saved(made: Document) -> bytes:
    """The file; the clock leaves no trace in it."""
    whole(made)
    raw, out = io.BytesIO(), io.BytesIO()
    made.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, STAMP.timetuple()[:6]), source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _speak(made: Document) -> None:
    # Or else the speller underlines every Russian word.
    plain = made.styles["Normal"]
    plain.font.name, plain.font.size = FONT, Pt(10.5)
    for spoken in made.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), {"ru": "ru-RU"}.get(language(), "en-GB"))


def _number(foot: Paragraph) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)
