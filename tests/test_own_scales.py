"""The scales of an own questionnaire: agreement and reliable change counted again without the program."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from metrics.change import changes
from metrics.scales import FIGURES, scales, thresholds
from store import Scope, Store
from store.own import save
from tests.own_school import HIGH, ITEMS, LOW, YEAR, answers, counted, own, school
from tests.schools import stored
from ui.own_scales import verdict

CODES = {"worry": "own.mirror.worry", "support": "own.mirror.support"}


@pytest.fixture(scope="module")
def store() -> Store:
    """The school of 24 pupils; nobody writes to it."""
    return school()[0]


def complete(wave: str, construct: str) -> pd.DataFrame:
    """The answers of those who answered every question of a scale, reversed ones turned."""
    marks = answers(wave)[[code for code, _text, of, *_more in ITEMS if of == construct]].dropna()
    for code in marks:
        if {item[0]: item[3] for item in ITEMS}[code]:
            marks[code] = LOW + HIGH - marks[code]
    return marks


def alpha_of(marks: pd.DataFrame) -> float:
    """The textbook's formula by covariances: the mean one against the mean of all, times the number of questions."""
    matrix = marks.cov().to_numpy()
    k = len(matrix)
    mean_covariance = matrix[~np.eye(k, dtype=bool)].mean()
    return k * mean_covariance / (matrix.diagonal().mean() + (k - 1) * mean_covariance)


def test_every_figure_of_a_scale_is_what_a_second_count_gives(store: Store) -> None:
    rows = scales(store, store.scope(YEAR), "psychologist").set_index(["parameter", "wave"])
    assert list(rows["items"]) == [4, 4, 3, 3]
    for (code, wave), row in rows.iterrows():
        marks = complete(wave, code.rsplit(".", 1)[1])
        alpha, spread = alpha_of(marks), marks.mean(axis=1).std()
        assert row["n"] == len(marks) < len(answers(wave))
        assert (row["alpha"], row["spread"]) == (pytest.approx(alpha), pytest.approx(spread))
        assert row["provisional"]
        if wave == "before":
            expected = 1.959964 * spread * 2**0.5 * (1 - max(alpha, 0)) ** 0.5
            assert row["reliable_change"] == pytest.approx(expected)
        else:
            assert pd.isna(row["reliable_change"])


def test_better_and_worse_of_a_scale_follow_the_reliable_change_and_say_so(store: Store) -> None:
    rows = changes(store, store.scope(YEAR), role="psychologist").set_index("parameter")
    limits = thresholds(store, store.scope(YEAR))
    for name, good in (("worry", -1), ("support", 1)):
        row, limit = rows.loc[CODES[name]], limits[CODES[name]]
        move = (counted("after")[name] - counted("before")[name]).dropna() * good
        assert (row["moved"], row["provisional"]) == (pytest.approx(limit.moved), True)
        assert (row["improved"], row["worse"]) == ((move >= limit.moved).sum(), (move <= -limit.moved).sum())
        assert row["note"] == "лучше и хуже – по надёжному изменению, ориентировочно"


def answered(people: int, construct: str = "worry", wave: str = "before") -> Store:
    """A school in which so many people answered all questions of a scale, alike in the main."""
    draw = np.random.default_rng(people)
    mood = draw.integers(LOW, HIGH, size=(people, 1))
    size = sum(item[2] == construct for item in ITEMS)
    marks = np.clip(mood + draw.integers(0, 2, size=(people, size)), LOW, HIGH).astype(float)
    rows = pd.DataFrame({"answers": list(marks), "person": [f"pupil:{n}" for n in range(people)]})
    before, after = marks.mean(axis=1), marks.mean(axis=1) - 0.5
    change = rows[["person"]].assign(before=before, after=after, parameter=CODES[construct], school=1, year=YEAR)
    rows = rows.assign(parameter=CODES[construct], wave=wave, school=1, year=YEAR)
    store = stored({"scale_answer": rows, "change": change})
    save(store, own().as_dict(), "psychologist")
    return store


def test_without_an_alpha_the_declared_smallest_change_counts() -> None:
    few, enough = (answered(people) for people in (2, 10))
    assert thresholds(few, few.scope(YEAR)) == {}
    row, more = (changes(one, one.scope(YEAR), role="psychologist").iloc[0] for one in (few, enough))
    assert (row["moved"], row["improved"], row["note"]) == (0.3, 2, "данных мало")
    assert pd.isna(row["provisional"])
    assert more["moved"] > 0.5
    assert (more["improved"], more["worse"], more["provisional"]) == (0, 0, True)


def test_the_threshold_of_few_who_answered_all_is_the_psychologists_though_more_were_measured() -> None:
    store = answered(9)
    with store.writing() as cursor:
        cursor.execute("delete from scale_answer where person > 'pupil:3'")
    mine, others = (changes(store, store.scope(YEAR), role=role).iloc[0] for role in ("psychologist", "curator"))
    assert (mine["n_matched"], others["n_matched"]) == (9, 9)
    assert mine["moved"] > 0
    assert pd.isna(others["moved"])
    assert others["provisional"]


def test_many_who_agree_make_the_reliable_change_sure() -> None:
    store = answered(60)
    row = changes(store, store.scope(YEAR)).iloc[0]
    assert (row["provisional"], row["note"]) == (False, "лучше и хуже – по надёжному изменению")
    first = scales(store, store.scope(YEAR)).iloc[0]
    assert (first["n"], first["provisional"]) == (60, False)
    assert first["alpha"] > 0.8
    assert first["omega"] == pytest.approx(first["alpha"], abs=0.02)


def test_the_wave_after_alone_gives_no_reliable_change() -> None:
    store = answered(40, wave="after")
    assert thresholds(store, store.scope(YEAR)) == {}
    rows = scales(store, store.scope(YEAR))
    assert rows["n"].tolist() == [0, 40, 0, 0]
    assert rows["reliable_change"].isna().all()


def test_figures_of_few_people_are_the_psychologists() -> None:
    store = answered(4)
    hidden, shown = (scales(store, store.scope(YEAR), role).iloc[0] for role in ("curator", "psychologist"))
    assert (hidden["suppressed"], shown["suppressed"]) == (True, False)
    assert hidden[FIGURES].isna().all()
    assert shown["alpha"] > 0
    assert verdict(dict(hidden)) == "скрыто"


def test_many_schools_have_no_scales_since_each_defines_its_own() -> None:
    store = answered(40)
    assert scales(store, Scope(None, YEAR, date(2026, 8, 31))).empty
    assert thresholds(store, Scope(None, YEAR, date(2026, 8, 31))) == {}


@pytest.mark.parametrize(("row", "said"), [
    ({"n": 40, "alpha": 0.59, "provisional": True}, "вопросы шкалы плохо согласованы"),
    ({"n": 40, "alpha": 0.6, "provisional": False}, "вопросы согласованы"),
    ({"n": 29, "alpha": 0.9, "provisional": True}, "вопросы согласованы; ориентировочно: ответивших мало"),
    ({"n": 2, "alpha": pd.NA, "provisional": pd.NA}, "слишком мало ответивших на все вопросы"),
    ({"n": 40, "alpha": pd.NA, "provisional": pd.NA}, "все ответили одинаково"),
])  # fmt: skip
def test_what_a_scale_comes_to_is_said_in_plain_words(row: dict[str, object], said: str) -> None:
    assert verdict({**row, "suppressed": False}) == said
