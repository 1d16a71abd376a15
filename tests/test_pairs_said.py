"""What the page of pairs says in words: Russian numbers, plans without parts that are nought, whom to talk to."""

import pandas as pd
import pytest

from locales import use
from ui import pair_words, pairs
from ui.table import styled


@pytest.fixture(autouse=True)
def _russian() -> None:
    use("ru")


@pytest.mark.parametrize(
    ("days", "said"),
    [(5, "5 учебных дней"), (21, "21 учебного дня"), (22, "22 учебных дней"), (31, "31 учебного дня")],
)
def test_days_of_silence_stand_in_the_genitive(days: int, said: str) -> None:
    found = pd.DataFrame({"status": ["active"], "journal": [True], "flags": [["silent"]]})
    assert pairs.answer(found, days) == f"Работают: 1 из 1 пар и групп; без встречи больше {said}: 1"
    assert f"прошло больше {said};" in pair_words.rules(days)


@pytest.mark.parametrize(
    ("planned", "sources", "said"),
    [
        ([8, 4], ["setting", "setting"], "по плану 12: по настройке «встреч в месяц»"),
        ([8, 4], ["plan", "plan"], "по плану 12: по своему плану пар: 2"),
        ([8, 4], ["setting", "plan"], "по плану 12: по настройке «встреч в месяц»; по своему плану пар: 1"),
        ([], [], "на эту дату работающих пар нет"),
        ([0, None], ["setting", None], "по плану к этой дате встреч ещё нет"),
    ],
)
def test_a_plan_says_by_what_it_was_made_and_no_part_that_is_nought(
    planned: list[int | None], sources: list[str | None], said: str
) -> None:
    active = pd.DataFrame({"planned": pd.array(planned, dtype="Int64"), "plan_from": sources})
    assert pairs.plan_from(active, active["planned"].sum()) == said


def test_the_psychologist_is_not_sent_to_the_psychologist() -> None:
    assert "с психологом" in pair_words.markless("curator")
    assert pair_words.markless("psychologist") == (
        "Оценок в этой таблице нет: оценки обеих сторон – ниже, ответы – на странице «Люди и пары»."
    )


def test_marks_under_headings_of_their_own_are_written_with_one_decimal_each() -> None:
    frame = pd.DataFrame({"Наставник, на выходе": [7.0, 25 / 3, None]})
    drawn = styled(frame, {"Наставник, на выходе": "mark"}).to_html()
    assert ">7,0<" in drawn
    assert ">8,3<" in drawn
