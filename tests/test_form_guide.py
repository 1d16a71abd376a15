"""A form built by the instruction gives an export that is recognised without one correction."""

import io

import docx
import pytest

from locales import language, use
from questionnaires import instruments
from reports.guide import SYSTEMS, instruction, markdown, spans, steps
from reports.templates import CODE, FORM, answered, asked, numbered, questionnaires, says_form
from tests.books import xlsx
from tests.planned import tables

# Columns that the systems put before the answers, and what stands in them.
FIRST = {
    "yandex": {"ID": "2180551", "Время создания": "2026-02-03 10:15:00"},
    "google": {"Отметка времени": "03.02.2026 10:15:00"},
}


def exported(code: str, system: str) -> bytes:
    """The answers of one person as a form built by the instruction hands them out."""
    said = says_form(code)
    cells = FIRST[system] | {CODE: "К72М-4Х5М"} | ({FORM: said} if said else {})
    answers = [answer.capitalize() for answer in answered(code)]
    return xlsx({"Ответы": [[*cells, *numbered(code)], [*cells.values(), *answers]]})


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("code", questionnaires())
def test_the_export_of_a_form_built_by_the_instruction_is_recognised(code, system):
    (table,) = tables(("ответы.xlsx", exported(code, system)))
    assert (table.source, table.status, table.rows_stored, table.problems) == (system, "planned", 1, ())
    assert f"{table.form}.{table.role}.{table.wave}" == code
    recognised = [column.item for column in table.columns if column.header[0].isdigit()]
    assert recognised == [item.code for item in asked(code)]


@pytest.mark.parametrize("code", questionnaires())
def test_each_question_is_named_in_the_step_of_its_kind_and_in_the_list_to_copy(code):
    for system in SYSTEMS:
        text = " ".join(steps(code, system))
        for kind, name in {"10": "Оценки", "yn": "Да или нет", "freq": "Как часто", "txt": "Открытые"}.items():
            numbers = [n for n, item in enumerate(asked(code), start=1) if item.kind == kind]
            assert (f"({spans(numbers)})" in text and name in text) or not numbers
    paragraphs = [one.text for one in docx.Document(io.BytesIO(instruction(code))).paragraphs]
    assert paragraphs[-len(asked(code)) :] == numbered(code)


def test_the_tick_of_yandex_forms_is_warned_of_and_a_choice_named_in_its_place():
    text = " ".join(steps("pupil_pupil.mentee.after", "yandex"))
    assert "варианты «Да» и «Нет». Не блок «Да/нет»: это галочка" in text
    assert "галочка" not in " ".join(steps("pupil_pupil.mentee.after", "google"))


def test_the_code_is_required_and_the_form_is_asked_where_two_forms_ask_the_same():
    assert "«Код участника», блок «Короткий текст», обязательный" in steps("pupil_pupil.mentor.before", "yandex")[1]
    assert "«Студент – ученик»" in steps("student_pupil.mentor.before", "google")[2]
    shared = {code.split(".")[0] for code in questionnaires() if says_form(code)}
    assert shared == {"student_pupil", "employer_student"} < {one.form for one in instruments()}


def test_numbers_in_a_row_are_said_in_short():
    assert spans([1, 3, 4, 5, 8]) == "1, 3–5, 8"
    assert spans([]) == ""


def test_an_english_instruction_keeps_the_russian_questions_that_are_recognised():
    before = language()
    use("en")
    try:
        text = markdown("pupil_pupil.mentee.before")
    finally:
        use(before)
    assert text.startswith("**Yandex Forms**\n\n1. Make a form and name it “Ученик – ученик, наставляемый, на входе”")
    assert all(question.partition(". ")[2] in text for question in numbered("pupil_pupil.mentee.before"))
