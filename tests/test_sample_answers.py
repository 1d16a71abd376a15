"""What the sample school's questionnaires say, counted a second time in plain pandas."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from tests.sample_reading import QUESTIONNAIRES, TRUTH, code, mark, people, table, yes

RULE = ["joint_work_satisfaction", "result_satisfaction", "expectations_met"]
OFTEN = {word: n for n, word in enumerate(["Никогда", "1–2 раза", "Редко", "Часто", "Очень часто"], 1)}
READ: dict[str, Callable[[str | None], Any]] = {
    "10": mark,
    "yn": yes,
    "freq": OFTEN.get,
    "txt": lambda text: text,
}
NAMES = [f"{file} {told['sheet']}" for file, told in QUESTIONNAIRES]
Told = dict[str, Any]


def answers(file: str, told: Told) -> pd.DataFrame:
    """One row per person who counts, one column per item, typed; unreadable and empty are missing."""
    rows = people(file, told)
    found = {"who": rows["who"]}
    for header, item in told["columns"].items():
        read = READ[told["items"][item]["kind"]]
        found[item] = pd.Series([read(cell) for cell in rows[header]], index=rows.index)
    return pd.DataFrame(found)


def questionnaire(year: str, form: str, role: str, wave: str) -> pd.DataFrame | None:
    """The answers to one questionnaire, or None."""
    for file, told in QUESTIONNAIRES:
        if (told["year"], told["form"], told["role"], told["wave"]) == (year, form, role, wave):
            return answers(file, told)
    return None


@pytest.mark.parametrize(("file", "told"), QUESTIONNAIRES, ids=NAMES)
def test_rows_and_items_recounted_from_a_questionnaire_are_the_truth(file: str, told: Told) -> None:
    typed = answers(file, told)
    assert told["rows"]["stored"] == len(typed)
    assert told["rows"]["read"] + told["rows"]["totals"] == len(table(file, told))
    assert len(told["columns"]) == len(told["items"])
    for item, counted in told["items"].items():
        values = typed[item].dropna()
        assert counted["n"] == len(values)
        if counted["kind"] == "10":
            assert counted["mean"] == pytest.approx(values.mean())
            assert counted["median"] == values.median()
        if counted["kind"] == "yn":
            assert counted["yes"] == values.sum()
        if counted["kind"] == "freq":
            assert list(counted["counts"].values()) == [(values == n).sum() for n in range(1, 6)]


@pytest.mark.parametrize(("file", "told"), QUESTIONNAIRES, ids=NAMES)
def test_every_filled_cell_is_either_read_or_a_problem_of_the_truth(file: str, told: Told) -> None:
    rows, typed = people(file, told), answers(file, told)
    unread = [
        (int(row), told["columns"][header], rows.loc[row, header])
        for header in told["columns"]
        for row in rows.index
        if rows.loc[row, header] and pd.isna(typed.loc[row, told["columns"][header]])
    ]
    assert sorted(unread) == sorted((p["row"], p["item"], p["value"]) for p in told["problems"])


@pytest.mark.parametrize("year", list(TRUTH["years"]))
def test_satisfaction_recounted_from_the_questionnaires_is_the_truth(year: str) -> None:
    for told in TRUTH["years"][year]["satisfaction"]:
        role = told["indicator"].removesuffix("_satisfaction")
        typed = questionnaire(year, told["form"], role, "after")
        assert typed is not None
        means = typed[[item for item in RULE if item in typed]].astype(float).mean(axis=1).dropna()
        known = means[typed.loc[means.index, "who"] != code("Б-9999")]
        assert (told["satisfied"], told["surveyed"]) == ((means >= 7).sum(), len(means))
        assert (told["satisfied_known"], told["surveyed_known"]) == ((known >= 7).sum(), len(known))


@pytest.mark.parametrize(
    "told", TRUTH["years"]["2025/26"]["gaps"], ids=lambda t: f"{t['form']} {t['role']} {t['after']}"
)
def test_expectation_gaps_recounted_from_both_waves_are_the_truth(told: Told) -> None:
    before, after = (questionnaire("2025/26", told["form"], told["role"], wave) for wave in ("before", "after"))
    assert before is not None
    assert after is not None
    left, right = before.set_index("who")[told["before"]], after.set_index("who")[told["after"]]
    both = pd.concat([left.rename("before"), right.rename("after")], axis=1).dropna()
    assert told["n_matched"] == len(both)
    if told["comparison"] == "gap":
        assert told["mean_gap"] == pytest.approx((both["after"] - both["before"]).mean())
