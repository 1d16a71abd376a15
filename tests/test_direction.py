"""Less anxiety and less burn-out are better everywhere: in figures, verdicts, lists and pictures."""

from datetime import date

import pandas as pd
import pytest

from charts.people import people as person_chart
from charts.people import starts as start_chart
from metrics.change import changes
from metrics.decline import decline
from metrics.verdicts import by_parameter, verdicts
from questionnaires import parameters
from store import Scope
from tests.schools import measured
from ui.start_card import words

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))
# Two get less, one more, one the same.
ROWS = [(7.0, 4.0), (8.0, 5.0), (4.0, 6.0), (5.0, 5.0)]
LESS_IS_BETTER = ("anxiety", "burnout")


def test_anxiety_and_burn_out_are_the_parameters_of_persons_in_which_less_is_better():
    lower = {code for code, one in parameters().items() if one.better == "lower" and one.who != "programme"}
    assert lower == set(LESS_IS_BETTER)


@pytest.mark.parametrize(
    ("code", "split"), [*((code, (2, 1, 1)) for code in LESS_IS_BETTER), ("engagement", (1, 1, 2))]
)
def test_the_split_the_effect_and_the_verdicts_follow_the_good_direction(code, split):
    store = measured(ROWS, code)
    [row] = [one for one in changes(store, SCOPE, role="psychologist").to_dict("records") if not one["group"]]
    assert (row["improved"], row["same"], row["worse"]) == split
    assert (row["dominance"] > 0) == (code in LESS_IS_BETTER) == (row["d_z"] > 0)
    assert row["mean_change"] < 0  # raw: after minus before
    rows = verdicts(store, SCOPE)
    assert [list(rows["verdict"]).count(name) for name in ("better", "same", "worse")] == list(split)
    worst = decline(by_parameter(rows)).iloc[0]
    assert worst["worst"] == (-2 if code in LESS_IS_BETTER else -3)


@pytest.mark.parametrize("code", LESS_IS_BETTER)
def test_pictures_draw_less_as_better(code):
    rows = verdicts(measured(ROWS, code), SCOPE).assign(title="Показатель", code=["а", "б", "в", "г"])
    fell, rose = (person_chart(rows[rows["code"] == name]) for name in ("а", "в"))
    assert "better" in {trace.name for trace in fell.data}
    assert "worse" in {trace.name for trace in rose.data}
    assert "лучше, когда ниже" in fell.layout.annotations[0].text
    spots = {trace.name: set(trace.y) for trace in start_chart(rows, "lower").data}
    assert spots == {"лучше": {-3.0}, "без изменений": {0.0}, "хуже": {2.0}}


def test_the_line_of_mere_error_goes_through_both_means_and_its_words_say_that_less_is_better():
    rows = pd.DataFrame({"code": list("абв"), "before": [2.0, 5.0, 8.0], "after": [4.0, 5.0, 6.0]})
    line = start_chart(rows, "higher", (5.0, 0.0, -1.0)).data[-1]
    assert (line.name, list(line.x), list(line.y)) == ("одна ошибка измерения", [2.0, 8.0], [3.0, -3.0])
    assert words(None).startswith("Дважды измерено меньше шести человек")
