"""The curator's blank questionnaire: filled in on screen, on paper or as a form it loads without one correction."""

import io
from datetime import date

import docx
import openpyxl
import pytest

import cli
from locales import use
from questionnaires.scorecard import scorecard
from reports.blank import blank
from reports.curator import CODE, answers
from reports.guide import SYSTEMS, instruction, markdown, steps
from reports.templates import names, numbered, printable, template
from tests.books import xlsx
from tests.curator import points
from tests.planned import sheet, tables

GIVEN = [2, 1, None, 0, 2, 2, 1, 1, 2]


def filled(wave: str | None = None) -> bytes:
    """The template with points in most rows, a day and a wave."""
    book = openpyxl.load_workbook(io.BytesIO(template(CODE)))
    page = book.worksheets[0]
    page["C2"], page["C3"] = date(2026, 6, 10), wave
    rows = {page.cell(row, 1).value: row for row in range(1, page.max_row + 1)}
    for number, given in enumerate(GIVEN, 1):
        page.cell(rows[str(number)], 3).value = given
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_template_holds_all_nine_criteria_and_a_filled_one_has_no_problem() -> None:
    (card,) = tables(("scorecard.xlsx", filled("На выходе")))
    assert (card.kind, card.status, card.rows_stored, card.problems) == ("scorecard", "planned", 9, ())
    assert points(card) == [GIVEN]
    assert (card.wave, card.year) == ("after", "2025/26")
    assert str(card.facts["scorecard"]["answered_at"].iloc[0].date()) == "2026-06-10"


def test_the_template_as_it_is_handed_out_says_that_nothing_is_filled_in_and_nothing_of_single_rows() -> None:
    (card,) = tables(("scorecard.xlsx", template(CODE)))
    assert (card.kind, card.status, len(card.problems)) == (None, "refused", 1)


def test_paper_asks_the_same_under_the_same_numbers_and_a_table_typed_from_it_loads() -> None:
    use("ru")
    made = docx.Document(io.BytesIO(blank(CODE)))
    asked = [one.text for one in made.paragraphs if one.text[:1].isdigit()]
    assert asked == numbered(CODE)
    assert [[cell.text for cell in table.rows[0].cells] for table in made.tables] == [answers()] * 9
    assert blank(CODE) == blank(CODE)
    card = sheet([["Дата заполнения: 10.06.2026"], ["Критерий", "Баллы"], *zip(asked, GIVEN, strict=True)])
    assert (points(card), card.problems) == ([GIVEN], ())


@pytest.mark.parametrize("system", SYSTEMS)
def test_the_export_of_a_form_built_by_the_instruction_is_recognised(system: str) -> None:
    first = {"yandex": ["ID", "Время создания"], "google": ["Отметка времени"]}[system]
    when = {"yandex": ["31", "2026-06-10 10:00:00"], "google": ["10.06.2026 10:00:00"]}[system]
    said = [answers("ru")[2 - (given or 0)] for given in GIVEN]
    (card,) = tables(("ответы.xlsx", xlsx({"Ответы": [[*first, *numbered(CODE)], [*when, *said]]})))
    assert (card.kind, card.source, card.problems) == ("scorecard", system, ())
    assert points(card) == [[given or 0 for given in GIVEN]]
    text = " ".join(steps(CODE, system))
    assert "(1–9)" in text
    assert all(f"«{answer}»" in text for answer in answers("ru"))


def test_the_instruction_lists_the_questions_and_asks_for_no_name() -> None:
    use("ru")
    assert all(question.partition(". ")[2] in markdown(CODE) for question in numbered(CODE))
    assert "Имён и адресов почты не спрашивайте" in markdown(CODE)
    assert "Код участника" not in markdown(CODE)
    paragraphs = [one.text for one in docx.Document(io.BytesIO(instruction(CODE))).paragraphs]
    assert paragraphs[-9:] == numbered(CODE)


def test_readers_meet_it_under_the_name_of_the_method() -> None:
    use("ru")
    assert names()[CODE] == "Анкета куратора (оценка программы)"
    assert CODE in printable()
    assert [level.code for level in scorecard().levels] == ["optimal", "acceptable", "unacceptable"]


@pytest.mark.parametrize("ending", ["docx", "xlsx", "md"])
def test_the_command_line_hands_it_out(ending: str, tmp_path) -> None:
    out = tmp_path / f"куратор.{ending}"
    assert cli.run(["blank", CODE, "--out", str(out)]) == ({"file": str(out), "blank": CODE}, 0)
    assert out.stat().st_size > 500
