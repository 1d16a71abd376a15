"""Categories are shares of their own people, and small ones stand in no table and no file of the page."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.disclosure import hide_shares
from metrics.indicators import indicators
from reports.workbook import csv_bytes
from store import Scope
from tests.schools import random_schools, stored
from ui import cuts as shown
from ui.naming import in_words

YEAR = "2025/26"
CODES = ["involvement_pupils", "involvement_teachers"]


@pytest.mark.parametrize("seed", range(3))
def test_small_categories_stand_in_no_table_and_no_file_of_the_page(seed: int) -> None:
    store, scope = stored(random_schools(seed, pupils=60, pairs=20)), Scope(1, YEAR, date(2026, 3, 1))
    true, seen = (indicators(store, scope, "category", role) for role in ("psychologist", "curator"))
    for kind, code in (("pupil", CODES[0]), ("staff", CODES[1])):
        real, table = (shown.tables(found, f"{kind}_category", None) for found in (true, seen))
        for row in real.itertuples():
            few = [row.numerator, row.denominator, row.denominator - row.numerator]
            given_away = table[table["category"] == row.category].iloc[0]
            if any(not pd.isna(n) and 0 < n < 5 for n in few):
                assert given_away["suppressed"], (code, row)
            if given_away["suppressed"]:
                assert given_away[["numerator", "denominator", "value"]].isna().all()
        lines = csv_bytes(in_words(table)).decode("utf-8-sig").splitlines()[1:]
        hidden = [line for line, gone in zip(lines, table["suppressed"], strict=True) if gone]
        assert all("скрыто" in line and not any(sign.isdigit() for sign in line) for line in hidden)
    assert seen["suppressed"].any()
    assert not any("category" in group for group in seen.query("indicator == 'involvement_total'")["group"])


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=1, max_size=7), st.integers(3, 10))
def test_no_hidden_share_can_be_worked_out_from_those_that_are_shown(groups, hide) -> None:
    frame = pd.DataFrame([(n, n + rest) for n, rest in groups], columns=["numerator", "denominator"], dtype="Int64")
    seen = hide_shares(frame, ["numerator", "denominator"], hide)
    for (n, rest), row in zip(groups, seen.itertuples(), strict=True):
        assert row.suppressed or not any(0 < people < hide for people in (n, rest, n + rest))
        assert pd.isna(row.numerator) == pd.isna(row.denominator) == row.suppressed
    # Not one group alone where others could go along: the sum of what is hidden is not a small number itself.
    hidden = list(seen["suppressed"])
    cells = [min((people for people in (n, rest, n + rest) if people), default=0) for n, rest in groups]
    rest = sum(n for n, gone in zip(cells, hidden, strict=True) if gone)
    assert not rest or rest >= hide or not any(n for n, gone in zip(cells, hidden, strict=True) if not gone)


def test_a_category_that_only_pairs_name_has_a_count_and_no_share() -> None:
    people = [{"person": f"pupil:{n}", "kind": "pupil", "class": "7А"} for n in range(12)]
    pairs = [{"person": f"pupil:{n}", "form": "pupil_pupil", "role": "mentee", "started": date(2025, 10, 1)}
             for n in range(8)]  # fmt: skip
    said = [{"person": f"pupil:{n}", "category": "gifted", "listed": False} for n in range(6)]
    rows = {"person": people, "involved": pairs, "category_now": said}
    store = stored({name: pd.DataFrame(found).assign(school=1, year=YEAR) for name, found in rows.items()})
    found = indicators(store, Scope(1, YEAR, date(2026, 1, 1)), "category")
    [row] = shown.tables(found, "pupil_category", None).to_dict("records")
    assert (row["numerator"], row["note"]) == (6, "известна только по спискам пар: доли нет")
    assert pd.isna(row["denominator"])
    assert pd.isna(row["value"])
