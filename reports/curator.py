"""The curator's questionnaire to fill in: a table with the nine criteria, and the same on paper."""

import io

import xlsxwriter
from docx.shared import Pt

from locales import _, words
from questionnaires import WAVES, word
from questionnaires.scorecard import scorecard
from reports import printing

CODE = "scorecard"
TITLE = "Анкета куратора (оценка программы)"  # recognised, as all templates, in Russian
NUMBER, CRITERION, POINTS, DAY, WAVE = "№", "Критерий", "Баллы (0, 1 или 2)", "Дата заполнения", "Волна"
WIDTH = 59.0  # millimetres of one box: three of them fill the line


def numbered() -> list[str]:
    """The criteria as they stand above a column and on paper, in Russian: «3. В работе …»."""
    return [f"{one.number}. {one.text['ru']}" for one in scorecard().criteria]


def answers(language: str | None = None) -> list[str]:
    """The answers to choose from, the most points first, in a language or in the current one."""
    texts = [(mark.points, mark.text[language] if language else words(mark.text)) for mark in scorecard().marks]
    return [f"{points} – {text.lower()}" for points, text in texts]


def rows() -> list[tuple[str, ...]]:
    """The table below its header: the parts of the questionnaire, under each its criteria with blank points."""
    found: list[tuple[str, ...]] = []
    for code, text in scorecard().blocks.items():
        found.append(("", text["ru"]))
        found += [(str(one.number), one.text["ru"], "") for one in scorecard().criteria if one.block == code]
    return found


def template() -> bytes:
    """The questionnaire as xlsx: day and wave above, the nine criteria with lists to choose the points from."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as workbook:
        sheet = workbook.add_worksheet("Анкета куратора")
        bold = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        text = workbook.add_format({"text_wrap": True, "valign": "top"})
        sheet.set_column(0, 0, 5, text)
        sheet.set_column(1, 1, 70, text)
        sheet.set_column(2, 2, 22, text)
        above = [("", TITLE), ("", DAY), ("", WAVE), ("", "; ".join(answers("ru"))), (NUMBER, CRITERION, POINTS)]
        for row, cells in enumerate([*above, *rows()]):
            part = row == 0 or row == len(above) - 1 or (row >= len(above) and len(cells) == 2)
            for column, cell in enumerate(cells):
                if cell:
                    sheet.write_string(row, column, cell, bold if part else text)
            if len(cells) == 3 and row >= len(above):
                sheet.data_validation(row, 2, row, 2, {"validate": "list", "source": ["0", "1", "2"]})
        sheet.data_validation(2, 2, 2, 2, {"validate": "list", "source": [word("wave", wave)["ru"] for wave in WAVES]})
        sheet.freeze_panes(len(above), 0)
    return out.getvalue()


def title() -> str:
    """What the questionnaire is called in the current language."""
    return _("Curator's questionnaire (scorecard of the programme)")


def blank() -> bytes:
    """The questionnaire as docx in the current language."""
    made = printing.page(title())
    printing.paragraph(made, _("Questionnaire"), size=10)
    printing.paragraph(made, title(), size=15, bold=True)
    printing.paragraph(made, _("To be filled in by the curator: before, during and after the programme."))
    printing.line(made, _("Date of filling in"))
    printing.paragraph(made, _("Cross one box in each row. There is no level until all rows are filled in."), size=9)
    for code, text in scorecard().blocks.items():
        printing.paragraph(made, words(text), size=12, bold=True).paragraph_format.keep_with_next = True
        for one in (one for one in scorecard().criteria if one.block == code):
            asks = printing.paragraph(made, f"{one.number}. {words(one.text)}")
            asks.paragraph_format.keep_with_next = True
            asks.paragraph_format.space_before = Pt(9)
            printing.boxes(made, answers(), WIDTH)
    levels = "; ".join(f"{one.least}–{one.most} – {words(one.text)}" for one in scorecard().levels)
    last = printing.paragraph(made, _("Levels of the sum: {levels}.").format(levels=levels), size=9)
    last.paragraph_format.space_before = Pt(12)
    typed = _("For whoever types it in: the table {file}, the points beside each row.")
    printing.paragraph(made, typed.format(file=f"{CODE}.xlsx"), size=8)
    printing.paragraph(made, _("Source: {source}.").format(source=words(scorecard().source)), size=8)
    return printing.saved(made)
