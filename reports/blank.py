"""A questionnaire to print and fill in with a pen; it asks, under the same numbers, what its table asks."""

from docx.document import Document
from docx.shared import Pt

from locales import _, words
from questionnaires import FREQ, Item, instrument, word
from reports import curator, printing
from reports.templates import asked, title

MARKS = [str(mark) for mark in range(1, 11)]
# Millimetres of one box: ten of them fill the line.
WIDTHS = {"10": 17.8, "yn": 30.0, "freq": 35.6}
LINES = 3


def blank(code: str) -> bytes:
    """One questionnaire as docx in the current language. Raises KeyError for an unknown code."""
    if code == curator.CODE:
        return curator.blank()
    items = asked(code)
    made = printing.page(title(code))
    _head(made, code)
    for number, item in enumerate(items, start=1):
        _question(made, number, item)
    _foot(made, code)
    return printing.saved(made)


def answers(kind: str) -> list[str]:
    """The answers to choose from in the current language, lowest first; none for an open question."""
    if kind == "yn":
        return [words(word("yn", code)) for code in ("yes", "no")]
    if kind == "freq":
        return [words(word("freq", code)) for code in FREQ]
    return MARKS if kind == "10" else []


def who(code: str) -> str:
    """Who fills the questionnaire in, and when."""
    role, wave = code.split(".")[1:]
    return {
        "mentee.before": _("To be filled in by the mentee, before the work in the pair begins."),
        "mentee.after": _("To be filled in by the mentee, when the work in the pair has ended."),
        "mentor.before": _("To be filled in by the mentor, before the work in the pair begins."),
        "mentor.after": _("To be filled in by the mentor, when the work in the pair has ended."),
    }[f"{role}.{wave}"]


def _head(made: Document, code: str) -> None:
    printing.paragraph(made, _("Questionnaire"), size=10)
    printing.paragraph(made, title(code), size=15, bold=True)
    printing.paragraph(made, who(code))
    form = _("Form of mentoring: {form}").format(form=words(word("form", code.split(".")[0])))
    printing.paragraph(made, form)
    printing.line(made, _("Participant code"))
    why = _("Do not write your name. The code joins your answers at the start with those at the end.")
    kept = _("Which code is whose is known from a list that stays with the curator.")
    printing.paragraph(made, f"{why} {kept}", size=9)
    printing.line(made, _("Date of filling in"))
    how = _("Cross one box in each row: 1 is the lowest mark, 10 the highest. A question may stay without an answer.")
    printing.paragraph(made, how, size=9)


def _question(made: Document, number: int, item: Item) -> None:
    asks = printing.paragraph(made, f"{number}. {words(item.text)}")
    asks.paragraph_format.keep_with_next = True
    asks.paragraph_format.space_before = Pt(9)
    if item.kind in WIDTHS:
        printing.boxes(made, answers(item.kind), WIDTHS[item.kind])
        return
    for left in reversed(range(LINES)):
        printing.line(made, keep=left > 0)


def _foot(made: Document, code: str) -> None:
    form, role, _wave = code.split(".")
    typed = _("For whoever types it in: one line of the table {file} per sheet, each answer under its number.")
    thanks = printing.paragraph(made, _("Thank you!"), bold=True)
    thanks.paragraph_format.space_before = Pt(12)
    printing.paragraph(made, typed.format(file=f"{code}.xlsx"), size=8)
    if instrument(form, role).status == "draft":
        draft = _("The wording is the program's own, after the draft of method MR-42/02: compare it with your edition.")
        printing.paragraph(made, draft, size=8)
