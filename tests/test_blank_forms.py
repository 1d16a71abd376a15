"""A questionnaire on paper asks what its table asks, and a table typed from it loads without one correction."""

import io
import re
from functools import cache

import docx
import pytest
from docx.document import Document

from locales import language, use
from questionnaires import instruments
from reports.blank import blank
from reports.templates import CODE, FORM, answered, asked, book, numbered, questionnaires, title
from tests.planned import tables

QUESTION = re.compile(r"\d+\. ")


@cache
def opened(code: str, spoken: str = "ru") -> Document:
    """The document of a questionnaire in a language."""
    before = language()
    use(spoken)
    try:
        return docx.Document(io.BytesIO(blank(code)))
    finally:
        use(before)


def lines(code: str, spoken: str = "ru") -> list[str]:
    """The paragraphs of the document outside its boxes."""
    return [one.text for one in opened(code, spoken).paragraphs]


def questions(code: str, spoken: str = "ru") -> list[str]:
    """The numbered questions of the document."""
    return [text for text in lines(code, spoken) if QUESTION.match(text)]


def typed(code: str) -> tuple[list[str], list[str]]:
    """A table with one row as somebody types it who has nothing but the paper before them."""
    found = [text.partition(": ") for text in lines(code)]
    written = {CODE: "У-0001", "Дата заполнения": "03.02.2026", FORM: ""}
    cells = {label: said.strip() or written[label] for label, _colon, said in found if label in written}
    return [*cells, *questions(code)], [*cells.values(), *answered(code)]


def test_every_questionnaire_there_is_has_a_blank_form_for_both_waves():
    assert set(questionnaires()) == {f"{i.form}.{i.role}.{wave}" for i in instruments() for wave in ("before", "after")}


@pytest.mark.parametrize("code", questionnaires())
def test_paper_and_table_ask_the_same_under_the_same_numbers(code):
    assert questions(code) == numbered(code)


@pytest.mark.parametrize("code", questionnaires())
def test_a_table_typed_from_the_paper_is_recognised_without_one_correction(code):
    (table,) = tables(("анкета.xlsx", book(*typed(code))))
    assert (table.status, table.rows_stored, [one.message for one in table.problems]) == ("planned", 1, [])
    assert f"{table.form}.{table.role}.{table.wave}" == code
    assert str(table.facts["response"]["answered_at"].item()) == "2026-02-03 00:00:00"
    assert [column.item for column in table.columns if QUESTION.match(column.header)] == [i.code for i in asked(code)]


@pytest.mark.parametrize("spoken", ["ru", "en"])
def test_each_question_has_the_boxes_of_its_scale_and_an_open_one_has_lines(spoken):
    code = "teacher_teacher.mentee.after"
    body = opened(code, spoken)
    rows = [[cell.text for cell in table.rows[0].cells] for table in body.tables]
    marks = [str(mark) for mark in range(1, 11)]
    yes_no = {"ru": ["Да", "Нет"], "en": ["Yes", "No"]}[spoken]
    often = {
        "ru": ["Никогда", "1–2 раза", "Редко", "Часто", "Очень часто"],
        "en": ["Never", "Once or twice", "Rarely", "Often", "Very often"],
    }[spoken]
    wanted = {"10": marks, "yn": yes_no, "freq": often}
    assert rows == [wanted[item.kind] for item in asked(code) if item.kind != "txt"]
    assert lines(code, spoken).count("\t") == 3 * sum(item.kind == "txt" for item in asked(code))


def test_an_english_paper_has_the_same_questions_in_english():
    for code in questionnaires():
        wanted = [f"{number}. {item.text['en']}" for number, item in enumerate(asked(code), start=1)]
        assert questions(code, "en") == wanted


def test_the_head_says_which_questionnaire_it_is_who_fills_it_in_and_asks_for_a_code_and_no_name():
    said = lines("student_pupil.mentor.after")
    assert said[1] == title("student_pupil.mentor.after") == "Студент – ученик, наставник, на выходе"
    assert said[2] == "Заполняет наставник по окончании работы в паре."
    assert "Форма наставничества: Студент – ученик" in said
    assert "Код участника: \t" in said
    assert any(text.startswith("Имя не пишите.") for text in said)
    assert not any("ФИО" in text for text in said)


def test_the_same_blank_form_is_the_same_file_and_names_nobody():
    code = questionnaires()[0]
    assert blank(code) == blank(code)
    facts = opened(code).core_properties
    assert (facts.author, facts.last_modified_by, facts.language) == ("", "", "ru")


def test_an_unknown_questionnaire_has_no_blank_form():
    with pytest.raises(KeyError):
        blank("pupils")
