"""Each step of the funnel is a set of people of the lists, counted again in pandas; an unloaded one has no value."""

from datetime import date

import pandas as pd
import pytest

from metrics.funnel import STEPS, funnel
from store import Scope, Store
from tests.recount import in_scope, who
from tests.schools import random_schools, stored

YEAR = "2025/26"
DAYS = (date(2025, 10, 20), date(2026, 3, 1), date(2026, 8, 31))


def by_hand(tables: dict[str, pd.DataFrame], kind: str, scope: Scope) -> dict[str, set[tuple[int, str]]]:
    """The people of each step, one register after the other."""
    own = {name: in_scope(frame, scope) for name, frame in tables.items() if "year" in frame}
    people, on = own["person"], scope.on
    listed = who(people[people["kind"].eq(kind) & (people["teaching"].eq(True) | (kind == "pupil"))])
    given = own["consent_now"][own["consent_now"]["consent"] == "given"]
    met = own["meeting_now"][own["meeting_now"]["met_on"] <= on]
    answers = own["valid_response"].dropna(subset="person")
    answers = answers[answers["answered_at"].isna() | (answers["answered_at"].dt.date <= on)]
    waves = answers.groupby(["school", "person", "form", "role"])["wave"].agg(set)
    both = {key[:2] for key, found in waves.items() if {"before", "after"} <= found}
    steps = {
        "roster": listed,
        "asked": who(own["candidate_now"]),
        "consent": who(given[given["signed_on"].isna() | (given["signed_on"] <= on)]),
        "in_pair": who(own["involved"][own["involved"]["started"] <= on]),
        "met": who(met.rename(columns={"mentor": "person"})) | who(met.rename(columns={"mentee": "person"})),
        "both_waves": both,
    }
    return {step: found & listed for step, found in steps.items()}


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("seed", range(2))
def test_random_schools_are_counted_alike_in_plain_pandas(seed: int, day: date) -> None:
    tables = random_schools(seed, schools=2, pupils=60, pairs=40)
    store = stored(tables)
    with store.writing() as cursor:
        cursor.execute("insert into consents (school) values (1), (2)")
    for school in (1, None):
        scope = Scope(school, YEAR, day)
        for kind, rows in funnel(store, scope).groupby("kind"):
            sets = by_hand(tables, str(kind), scope)
            previous: set[tuple[int, str]] | None = None
            for row in rows.to_dict("records"):
                found = sets[row["step"]]
                assert (row["people"], row["denominator"]) == (len(found), len(sets["roster"])), row
                if previous is not None:
                    assert row["kept"] == len(found & previous)
                    assert row["skipped"] == len(found - previous)
                    assert row["previous"] == len(previous)
                previous = found


def test_steps_whose_register_was_never_loaded_have_no_value_and_the_next_one_looks_further_back() -> None:
    tables = random_schools(1)
    store = stored({name: tables[name] for name in ("person", "participation", "involved", "valid_response")})
    rows = funnel(store, Scope(1, YEAR, DAYS[-1])).set_index(["kind", "step"]).loc["pupil"]
    assert rows["people"].isna().to_dict() == {
        "roster": False, "asked": True, "consent": True, "in_pair": False, "met": True, "both_waves": False,
    }  # fmt: skip
    assert rows.loc["in_pair", "since"] == "roster"
    assert rows.loc["both_waves", "since"] == "in_pair"
    assert rows.loc["both_waves", "previous"] == rows.loc["in_pair", "people"]


def test_before_anything_is_loaded_no_step_has_a_value() -> None:
    rows = funnel(Store.open(None), Scope(1, YEAR, DAYS[-1]))
    assert list(rows["step"]) == [*STEPS, *STEPS]
    assert rows["people"].isna().all()
