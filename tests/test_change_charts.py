"""The pictures of growth say what the frame says, noticeable changes darker, medians under the means."""

import pandas as pd
import plotly.graph_objects as go

from charts import averages, change

CHANGES = pd.DataFrame(
    {"title": ["Вовлечённость", "Тревожность", "Класс"], "better": ["higher", "lower", "higher"]}
).assign(
    n_matched=[30, 28, None],
    improved=[18, 9, None],
    same=[5, 9, None],
    worse=[7, 10, None],
    mean_before=[5.2, 6, None],
    mean_after=[6.1, 6.3, None],
    mean_change=[0.9, 0.3, None],
    ci_low=[0.3, None, None],
    ci_high=[1.5, None, None],
    suppressed=[False, False, True],
)


def words(fig: go.Figure) -> list[str]:
    return [note.text for note in fig.layout.annotations]


def drawn(fig: go.Figure) -> dict[str, list[float]]:
    return {trace.name: list(trace.x) for trace in fig.data if trace.type == "bar"}


def test_changes_are_shares_of_the_matched_in_the_good_direction() -> None:
    fig = change.changes(CHANGES)
    assert drawn(fig) == {"лучше": [0.6, 9 / 28], "без изменений": [5 / 30, 9 / 28], "хуже": [7 / 30, 10 / 28]}
    assert [list(trace.text) for trace in fig.data] == [["18", "9"], ["5", "9"], ["7", "10"]]
    assert "Тревожность (лучше, когда ниже)" in words(fig)


def test_those_who_moved_noticeably_are_a_darker_part_where_they_may_be_shown() -> None:
    fig = change.changes(CHANGES.assign(improved_much=[6, None, None], worse_much=[5, None, None]))
    assert drawn(fig) == {
        "заметно лучше": [0.2], "лучше": [0.4, 9 / 28], "без изменений": [5 / 30, 9 / 28],
        "хуже": [2 / 30, 10 / 28], "заметно хуже": [5 / 30],
    }  # fmt: skip
    assert "лучше: 18 из 30" in fig.data[1].hovertext[0].replace("\N{NO-BREAK SPACE}", " ")


def test_a_rise_of_what_should_fall_is_drawn_as_worse_and_medians_stand_under_the_means() -> None:
    fig = averages.averages(CHANGES.assign(median_before=[5, 6, None], median_after=[6, 5.5, None]))
    assert [list(trace.x) for trace in fig.data if trace.name == "worse"] == [[6, 6.3, None]]
    marks = {trace.name: trace for trace in fig.data if trace.mode == "markers"}
    assert list(marks["среднее на выходе"].x) == [6.1, 6.3]
    assert list(marks["медиана на выходе"].x) == [6, 5.5]
    assert all(low < high for low, high in zip(marks["среднее на входе"].y, marks["медиана на входе"].y, strict=True))
    assert "(95 %-й интервал от +0,3 до +1,5)" in marks["среднее на выходе"].hovertext[0]
