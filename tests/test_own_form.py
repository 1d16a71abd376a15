"""What is guessed of headers, and what the editor's rows come to: a definition, codes kept, scales as typed."""

from dataclasses import replace

import pandas as pd
import pytest

from data_loaders.own_check import Unusable, checked
from data_loaders.own_draft import drafted, slug
from data_loaders.own_guess import Heading, headings
from data_loaders.own_tables import tables_of
from tests.books import Rows, text
from tests.own_school import FILES, own
from ui import own_form
from ui.own_form import Scale

HEADER = ["Отметка времени", "Код участника", "Класс", "Я спокоен", "Я весел", "Как часто плачу", "Люблю школу",
          "Оценка себя (от 0 до 10)", "Что добавить?"]  # fmt: skip
ANSWERS = [["12.09.2025 10:00", f"У-{n}", "7А", 1 + n % 4, 2 + n % 2, ("никогда", "часто", "иногда")[n % 3],
            ("да", "нет")[n % 2], 3 + n, f"мысль {n}"] for n in range(1, 7)]  # fmt: skip


def guesses(*rows: Rows, name: str = "тест.csv") -> list[Heading]:
    (table,) = tables_of(name, text([row for part in rows for row in part])).values()
    return headings(table)


def test_scales_words_and_yes_or_no_are_guessed_from_the_answers_and_open_texts_are_left_out() -> None:
    found = {one.text: (one.kind, one.minimum, one.maximum, one.words, one.take) for one in guesses([HEADER], ANSWERS)}
    assert found == {
        "Я спокоен": ("scale", 1, 4, (), True),
        "Я весел": ("scale", 1, 4, (), True),
        "Как часто плачу": ("words", 1, 3, ("никогда", "иногда", "часто"), True),
        "Люблю школу": ("yn", 0, 1, (), True),
        "Оценка себя (от 0 до 10)": ("scale", 0, 10, (), True),
        "Что добавить?": ("text", 1, 5, (), False),
    }


def test_a_header_that_nobody_knows_is_found_by_its_words() -> None:
    rows = [["Опрос школы", "", ""], ["Первый вопрос", "Второй вопрос", "Третий"], [1, 2, 3], [3, 2, 1]]
    assert [one.text for one in guesses(rows)] == ["Первый вопрос", "Второй вопрос", "Третий"]
    assert tables_of("x.xlsx", b"not a workbook") == {}


def test_a_draft_is_a_definition_with_one_scale_for_each_kind_of_answers() -> None:
    one = checked(drafted("Тест «Щука», 7 класс", guesses([HEADER], ANSWERS), ["test_schuka_7_klass"]))
    assert one.code == "test_schuka_7_klass_2"
    assert [(c.title, c.moved, len(one.asked(c.code))) for c in one.constructs] == [
        ("Балл 1", 0.3, 2), ("Балл 2", 0, 1), ("Балл 3", 0, 1), ("Балл 4", 0, 1)]  # fmt: skip


@pytest.mark.parametrize(("title", "code"), [("Ёж и Я!", "ezh_i_ya"), ("1984", "own"), ("", "own"), ("🙂", "own"),
                                             ("А" * 90, "a" * 30)])  # fmt: skip
def test_a_title_becomes_a_code_that_may_be_one(title: str, code: str) -> None:
    assert slug(title) == code
    assert slug(title, [code]) == f"{code}_2"


def head() -> dict[str, object]:
    one = own()
    return {"code": one.code, "title": one.title, "who": one.who, "sensitivity": one.sensitivity, "least": one.least}


def test_an_untouched_editor_gives_the_definition_back() -> None:
    one = own()
    rows = own_form.questions(one, [])
    scales = own_form.scales(rows, own_form.said(one))
    assert checked(own_form.definition(head(), rows, scales, one)) == one


def test_a_reworded_question_keeps_its_code_and_a_renamed_scale_takes_its_questions_along() -> None:
    one = own()
    rows = own_form.questions(one, [])
    rows.loc["w1", "text"] = "Иначе"
    rows.loc["s1":"s3", "construct"] = "Поддержка"
    rows.loc["s2", "take"] = False
    scales = own_form.scales(rows, {"Беспокойство": Scale("lower", 0.3)})
    assert scales.iloc[:, :3].values.tolist() == [["Беспокойство", "lower", 0.3], ["Поддержка", "higher", 0.3]]
    new = checked(own_form.definition(head(), rows, scales, one))
    assert new.item("w1") == replace(one.items[0], text="Иначе")
    assert [(i.code, i.construct) for i in new.items[4:]] == [("s1", "podderzhka"), ("s3", "podderzhka")]


def test_what_is_typed_of_one_scale_stays_when_another_is_named_anew() -> None:
    rows = own_form.questions(own(), [])
    first = own_form.scales(rows, {})
    known = own_form.typed(first, {0: {"better": "lower"}, 1: {"moved": None}})
    assert known == {"Беспокойство": Scale("lower", 0.3), "Опора на других": Scale("higher", 0)}
    rows.loc["s1":"s3", "construct"] = "Поддержка"
    again = own_form.scales(rows, known)
    assert again.iloc[:, :3].values.tolist() == [["Беспокойство", "lower", 0.3], ["Поддержка", "higher", 0.3]]


def test_headers_of_a_second_file_that_are_no_questions_yet_are_offered_but_not_taken() -> None:
    one = own()
    (table,) = tables_of(*FILES[1]).values()
    extra = [*headings(table), Heading("Новый вопрос <5>", take=True)]
    rows = own_form.questions(one, extra)
    assert rows.loc["q1", ["take", "text", "construct"]].tolist() == [False, "Новый вопрос ‹5›", "Общий балл"]
    assert list(rows.index) == [*(i.code for i in one.items), "q1"]


def test_emptied_cells_fall_back_and_what_is_missing_is_told() -> None:
    rows = own_form.questions(None, [Heading("Вопрос", "words", 1, 2, ("нет", "да"), True)])
    rows[["words", "construct"]] = rows[["words", "construct"]].astype(object)
    rows.loc["q1", ["minimum", "words", "construct"]] = [None, "никогда; иногда ;часто", None]
    with pytest.raises(Unusable, match="шкала"):
        checked(own_form.definition({**head()}, rows, own_form.scales(rows, {}), None))
    rows["construct"] = "Слёзы"
    scale = pd.DataFrame([["Слёзы", "lower", None, False, None, None]], columns=own_form.SCALES)
    one = checked(own_form.definition(head(), rows, scale, None))
    assert (one.items[0].words, one.items[0].maximum, one.constructs[0].moved) == (("никогда", "иногда", "часто"), 3, 0)
