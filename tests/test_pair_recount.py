"""The list of pairs of random schools, counted a second time pair by pair in plain pandas."""

from typing import Any

import pandas as pd
import pytest

from metrics.pair_list import pair_list
from store import Scope
from tests.met_schools import ON, met_schools
from tests.schools import Tables, stored

ROLES = ("mentor", "mentee")


@pytest.mark.parametrize("seed", [1, 2])
def test_random_pairs_are_counted_alike_in_plain_pandas(seed: int) -> None:
    tables = met_schools(seed)
    own = {name: frame[frame["year"] == "2025/26"] for name, frame in tables.items() if "year" in frame}
    begun = own["participation"][own["participation"]["started"] <= ON]
    found = pair_list(stored(tables), Scope(1, "2025/26", ON)).set_index("pair")
    assert set(found.index) == set(begun["pair"])
    came = answered(own)
    for pair, people in begun.groupby("pair"):
        row, head = found.loc[pair], people.iloc[0]
        assert met(row) == journal(own, pair)
        active = head["ended"] >= ON if pd.notna(head["ended"]) else not head["dropped"]
        assert row["status"] == ("active" if active else "dropped" if head["dropped"] else "ended")
        for role in ROLES:
            sheets = owed(own, people[people["role"] == role])
            assert (row[f"{role}_owed"], row[f"{role}_in"]) == (len(sheets), sum(key in came for key in sheets))


def met(row: "pd.Series[Any]") -> tuple[int, float, object]:
    """Days, minutes and last day of a pair, as the list says them."""
    return row["meetings"], 0 if pd.isna(row["minutes"]) else row["minutes"], row["last_met"] or None


def journal(own: Tables, pair: object) -> tuple[int, float, object]:
    """Days, minutes and last day of a pair, as the journal says them."""
    rows = own["pair_meeting"][(own["pair_meeting"]["pair"] == pair) & (own["pair_meeting"]["met_on"] <= ON)]
    return len(rows), rows["minutes"].sum(), rows["met_on"].max() if len(rows) else None


def answered(own: Tables) -> set[tuple[object, ...]]:
    """Person, form, role and wave of the questionnaires that were in on the day."""
    sheets = own["valid_response"]
    given = sheets["answered_at"].isna() | (sheets["answered_at"].dt.date <= ON)
    return set(sheets.loc[given, ["person", "form", "role", "wave"]].itertuples(index=False, name=None))


def owed(own: Tables, people: pd.DataFrame) -> list[tuple[object, ...]]:
    """The questionnaires that these people of a pair owe on the day."""
    over = own["involved"].set_index(["person", "form", "role"])
    sheets: list[tuple[object, ...]] = []
    for one in people.to_dict("records"):
        key = (one["person"], one["form"], one["role"])
        ended, dropped = over.loc[key, "ended"], over.loc[key, "dropped"] or one["dropped"]
        waves = ["before", "after"] if pd.notna(ended) and ended <= ON and not dropped else ["before"]
        sheets += [(*key, wave) for wave in waves]
    return sheets
