"""Pictures say what the frame says: every bar equals its count, the hidden are words, the target has its label."""

from collections.abc import Callable
from datetime import date

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from charts import bands, frequencies, gap, involvement, satisfaction
from locales import use

ANSWERS = {"never": "никогда", "rarely": "редко", "often": "часто"}
CLASSES = pd.DataFrame(
    {
        "class": ["7А", "7Б", "8А", "8Б"],
        "numerator": pd.array([5, 18, 0, None], dtype="Int64"),
        "denominator": pd.array([22, 20, 24, None], dtype="Int64"),
        "value": pd.array([5 / 22, 0.9, 0.0, None], dtype="Float64"),
        "missing": pd.array([11, 0, 17, None], dtype="Int64"),
    }
)
BANDS = pd.DataFrame(
    {"title": ["Комфорт", "Помощь"], "low": [1, None], "mid": [3, None], "good": [8, None], "high": [6, None]}
).assign(n=[18, None], mean=[7.4, None], suppressed=[False, True])
GAPS = pd.DataFrame({"title": ["Комфорт", "Помощь"], "mean_gap": [-1.0, None], "n_matched": [18, None]}).assign(
    mean_before=[8.4, None], mean_after=[7.4, None], suppressed=[False, True]
)
ROLES = pd.DataFrame(
    {
        "title": ["Наставляемые", "Наставники"],
        "numerator": [38, None],
        "surveyed": [60, None],
        "participants": [102, 58],
    }
).assign(target=[0.85, 0.85], suppressed=[False, True])
FREQ = pd.DataFrame(
    {"title": ["Встречи", "Встречи"], "wave": ["before", "after"], "counts": [{"never": 2, "often": 6}, None]}
).assign(suppressed=[False, True])


@pytest.fixture(autouse=True)
def _russian() -> None:
    use("ru")


def words(fig: go.Figure) -> list[str]:
    return [note.text.replace("\N{NO-BREAK SPACE}", " ") for note in fig.layout.annotations]


def drawn(fig: go.Figure, kind: str = "bar") -> dict[str, list[float]]:
    return {trace.name: list(trace.x) for trace in fig.data if trace.type == kind and trace.name != "grid"}


@pytest.mark.parametrize("target", [0.7, np.float64(0.7)], ids=["plain", "numpy"])
def test_classes_are_ranked_with_their_counts_and_those_below_the_target_are_patterned(target: float) -> None:
    fig = involvement.classes(CLASSES, target)
    assert drawn(fig) == {"цель достигнута": [0.9], "ниже цели (−n: не хватает людей)": [5 / 22, 0.0]}
    lacks = {note.text: (note.x, note.y) for note in fig.layout.annotations if note.text.startswith("−")}
    assert lacks == {"−11": (5 / 22, 1), "−17": (0.0, 2)}
    assert list(fig.layout.yaxis.ticktext) == ["7Б", "7А", "8А", "8Б"]
    assert words(fig)[:4] == ["18 из 20 · 90,0 %", "5 из 22 · 22,7 %", "0 из 24 · 0,0 %", "нет данных"]
    assert [trace.marker.pattern.shape for trace in fig.data] == [None, "/"]
    assert "не хватает: 11" in fig.data[1].hovertext[0]


@pytest.mark.parametrize(("make", "frame"), [(involvement.classes, CLASSES), (satisfaction.satisfaction, ROLES)])
def test_the_target_is_a_labelled_line(make: Callable[..., go.Figure], frame: pd.DataFrame) -> None:
    fig = make(frame, 0.85) if make is involvement.classes else make(frame)
    assert "цель 85 %" in words(fig)
    assert {shape.x0 for shape in fig.layout.shapes} == {0.85}


def test_the_way_shows_share_path_target_and_the_last_count() -> None:
    days = [date(2025, 9, 1), date(2026, 2, 1), date(2026, 3, 1)]
    frame = pd.DataFrame(
        {"date": days, "share": [0.0, 0.2, None], "involved": [0, 4, None], "denominator": [20, 20, 0]}
    )
    path = pd.DataFrame({"date": [days[0], date(2026, 5, 31)], "share": [0, 0.7]})
    fig = involvement.way(frame, 0.7, path)
    assert {trace.name: list(trace.y) for trace in fig.data} == {
        "путь к цели": [0, 0.7], "доля вовлечённых": [0, 0.2, None], "last": [0.2]
    }  # fmt: skip
    assert words(fig) == ["цель 70 %", "4 из 20 · 20,0 %"]
    assert involvement.way(frame.assign(share=None), 0.7).layout.annotations[0].text == "Нет данных"


def test_bands_are_shares_of_the_people_who_answered() -> None:
    fig = bands.bands(BANDS)
    assert drawn(fig) == {"1–3": [1 / 18], "4–6": [3 / 18], "7–8": [8 / 18], "9–10": [6 / 18]}
    assert "средн. 7,4<br>n = 18" in words(fig)


def test_frequencies_stand_side_by_side_and_a_hidden_wave_is_named() -> None:
    fig = frequencies.frequencies(FREQ, ANSWERS)
    assert drawn(fig) == {"на входе": [0.25, 0.0, 0.75], "на выходе": []}
    assert words(fig) == ["Встречи (на входе n = 8, на выходе скрыто)"]


def test_a_gap_is_experience_minus_expectation_and_never_growth() -> None:
    fig = gap.gaps(GAPS)
    assert drawn(fig, "scatter") == {"worse": [8.4, 7.4, None], "ожидание": [8.4], "опыт": [7.4]}
    assert "опыт минус ожидание" in fig.layout.xaxis.title.text
    assert "−1,0<br>n = 18" in words(fig)
    assert "рост" not in fig.to_json().lower()
    assert drawn(gap.gaps(GAPS.drop(columns=["mean_before", "mean_after"])), "scatter")["опыт минус ожидание"] == [-1.0]


def test_satisfaction_is_shown_of_the_surveyed_and_of_all() -> None:
    fig = satisfaction.satisfaction(ROLES)
    assert drawn(fig) == {"из опрошенных, ниже цели": [38 / 60], "из всех участников": [38 / 102]}
    assert any("38 из 60 · 63,3 %" in text for text in words(fig))


def test_people_at_one_spot_are_one_mark_that_tells_how_many() -> None:
    frame = pd.DataFrame({"code": ["а", "б", "в", "г"], "before": [3, 3, 8, 5], "after": [5, 5, 6, None]})
    fig = satisfaction.starts(frame)
    assert {trace.name: list(zip(trace.x, trace.y, trace.customdata, strict=True)) for trace in fig.data} == {
        "лучше": [(3, 2, 2)], "хуже": [(8, -2, 1)]
    }  # fmt: skip
    assert "2 человека" in fig.data[0].hovertext[0]
