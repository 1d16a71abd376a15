"""The picture of the funnel draws every loaded step and says of the others why there is no bar."""

from datetime import date

import pandas as pd

from charts.funnel import funnel
from charts.involvement import way

STEPS = pd.DataFrame(
    {
        "title": ["В списке", "Согласие <дано>", "В паре"],
        "people": pd.array([20, None, 5], dtype="Int64"),
        "denominator": pd.array([20, None, 20], dtype="Int64"),
        "note": [None, "реестр согласий не загружен", None],
    }
)


def words(fig) -> list[str]:
    return [one.text.replace("\N{NO-BREAK SPACE}", " ") for one in fig.layout.annotations]


def test_a_loaded_step_has_a_bar_with_its_people_and_an_unloaded_one_the_reason() -> None:
    fig = funnel(STEPS)
    assert list(fig.data[0].x) == [20, None, 5]
    assert {"20 из 20 · 100,0 %", "реестр согласий не загружен", "5 из 20 · 25,0 %"} <= set(words(fig))
    assert "Согласие &lt;дано&gt;" in words(fig)


def test_without_a_list_there_is_nothing_to_draw() -> None:
    empty = STEPS.assign(people=pd.NA, denominator=pd.NA)
    assert words(funnel(empty)) == ["Нет данных"]


def test_the_second_line_is_dashed_and_leaves_the_first_its_words() -> None:
    days = [date(2025, 10, 1), date(2026, 4, 1)]
    first = pd.DataFrame({"date": days, "share": [0.1, 0.5], "involved": [10, 50], "denominator": [100, 100]})
    second = first.assign(share=[0.2, 0.55], involved=[20, 55])
    fig = way(first, 0.7, None, second)
    lines = {trace.name: trace.line.dash for trace in fig.data if trace.mode == "lines"}
    assert lines == {"с учётом сопровождения": "dash", "доля вовлечённых": None}
    [label] = [one for one in fig.layout.annotations if "50 из 100" in one.text.replace("\N{NO-BREAK SPACE}", " ")]
    assert (label.yanchor, label.y) == ("top", 0.5)
    assert len(way(first, 0.7).data) == 2
