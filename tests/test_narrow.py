"""On a phone the first figure of a table stands beside the names, which take more lines where they are long."""

import json

import pandas as pd
import pytest

from tests.screens import run, sample_school
from ui.narrow import ROOM, SHOWN, TALL, rows, widths

LONG = "Вовлечённость обучающихся и педагогов с учётом сопровождения"

pytestmark = pytest.mark.xdist_group("sample_school")


def frame(**columns: str | int) -> pd.DataFrame:
    """A table of one row."""
    return pd.DataFrame({name: [value] for name, value in columns.items()})


def test_a_long_name_leaves_room_for_the_first_figure_and_takes_several_lines():
    found = widths(frame(Показатель=LONG, Числитель=300), ["Числитель"])
    assert found == {"Показатель": ROOM}
    assert rows(frame(Показатель=LONG, Числитель=300), found) == {"row_height": TALL, "height": "content"}
    many = pd.concat([frame(Показатель=LONG, Числитель=1)] * (SHOWN + 1))
    assert rows(many, found)["height"] == "auto"


def test_questions_of_more_lines_than_a_row_holds_stay_in_one():
    question = (
        "Насколько полезными или интересными оказались для Вас личные встречи с наставником и его советы по учёбе?"
    )
    assert widths(frame(Текст=question, Среднее=8), ["Среднее"]) == {}
    assert rows(frame(Текст=question, Среднее=8), {}) == {}


def test_short_names_are_left_alone():
    assert widths(frame(Класс="7А", Числитель=4), ["Числитель"]) == {}
    assert rows(frame(Класс="7А", Числитель=4), {}) == {}


def test_of_two_columns_of_names_the_long_one_gives_way():
    half = LONG[: len(LONG) // 2]
    found = widths(frame(Показатель=half, Роль="наставник", Числитель=4), ["Числитель"])
    assert list(found) == ["Показатель"]
    assert 0 < found["Показатель"] < ROOM
    both = widths(frame(Показатель=half, Вопрос=half, Числитель=4), ["Числитель"])
    assert both == {"Показатель": ROOM // 2, "Вопрос": ROOM // 2}


def test_lists_without_figures_and_with_many_columns_of_words_stay_as_they_are():
    assert widths(frame(Участник=LONG, Файлы=LONG), []) == {}
    assert widths(frame(А=LONG, Б=LONG, В=LONG, Числитель=4), ["Числитель"]) == {}


def test_the_overview_draws_its_table_so():
    with sample_school():
        screen = run("overview", "curator")
    (table,) = screen.dataframe
    assert table.proto.row_height == TALL
    assert json.loads(table.proto.columns)["Показатель"]["width"] == ROOM
