"""A question worded otherwise in another table of the same drop is noted on both sides, whatever the order."""

import pytest

from tests.books import xlsx
from tests.planned import tables

QUESTIONS = ["Насколько комфортно было общение с наставником", "Насколько безопасно вы себя чувствовали",
             "Насколько оправдались ваши ожидания", "Насколько вы удовлетворены совместной работой"]  # fmt: skip
SAME = ["Оцените, насколько комфортно было общаться с наставником (1–10)", *QUESTIONS[1:]]
OTHER = [*QUESTIONS[:3], "Довольны работой в паре"]
NOTE = "если спрашивается о другом"


def questionnaire(asked: list[str], code: str) -> bytes:
    return xlsx({"Ученики наставляемые, на выходе": [["Код", *asked], [code, *"7898"]]})


def notes(*files: tuple[str, bytes]) -> dict[str, list[str | None]]:
    """File -> the columns that have a note on another wording."""
    return {one.file: [p.column for p in one.problems if NOTE in p.message] for one in tables(*files)}


@pytest.mark.parametrize("backwards", [False, True])
def test_two_files_that_ask_one_thing_in_other_words_both_say_so(backwards: bool) -> None:
    measured = [("до.xlsx", xlsx({"До": [["Код", "Желание посещать школу", "Тревожность"], ["У-1", 5, 6]]})),
                ("после.xlsx", xlsx({"После": [["Код", "Школьная мотивация", "Уровень тревожности"],
                                               ["У-1", 7, 5]]}))]  # fmt: skip
    found = notes(*(measured[::-1] if backwards else measured))
    assert found == {"до.xlsx": ["Желание посещать школу"], "после.xlsx": ["Школьная мотивация"]}


def test_numbers_endings_and_scale_hints_are_no_other_wording() -> None:
    assert notes(("а.xlsx", questionnaire(QUESTIONS, "У-1")), ("б.xlsx", questionnaire(SAME, "У-2"))) == {
        "а.xlsx": [], "б.xlsx": []
    }  # fmt: skip


def test_waves_side_by_side_in_one_table_are_compared_too() -> None:
    rows = [["Код", "Желание посещать школу (до)", "Школьная мотивация (после)"], ["У-1", 5, 7]]
    assert notes(("э.xlsx", xlsx({"Лист1": rows})))["э.xlsx"] == rows[0][1:]


def test_the_note_names_the_other_file_and_its_words() -> None:
    files = [(f"{name}.xlsx", questionnaire(asked, f"У-{name}")) for name, asked in (("а", QUESTIONS), ("б", OTHER))]
    first, _second = tables(*files)
    (note, *_more) = [one for one in first.problems if NOTE in one.message]
    assert (note.column, "б.xlsx" in note.message, OTHER[3] in note.message) == (QUESTIONS[3], True, True)
