"""Every cut of involvement on the sample school is what plain pandas counts."""

from collections.abc import Iterator
from datetime import date

import pandas as pd
import pytest

from metrics.count import UNSAID
from metrics.indicators import indicators
from metrics.spine import cuts, parallel
from store import Scope, Store
from tests.recount import recount
from tests.schools import random_schools, stored
from tests.screens import sample_store
from ui import cuts as shown
from ui import involvement
from ui.rows import groups

pytestmark = pytest.mark.xdist_group("sample_school")
YEAR = "2025/26"
TABLES = ("person", "participation", "involved", "category_now", "support_now")
CUTS = ("class", "parallel", "form", "role_model", "role", "gender")
CODES = ["involvement_pupils", "involvement_teachers", "involvement_total"]


@pytest.fixture(scope="module")
def sample() -> Iterator[Store]:
    with sample_store() as store:
        yield store


def derived(store: Store) -> dict[str, pd.DataFrame]:
    """The derived tables as pandas has them, days as dates."""
    found = {name: store.frame(f"select * from {name}", {}) for name in TABLES}
    for frame in found.values():
        for name in frame.columns.intersection(["started", "ended"]):
            frame[name] = pd.to_datetime(frame[name]).dt.date
    found["person"]["teaching"] = found["person"]["teaching"].map(lambda said: None if pd.isna(said) else bool(said))
    return found


@pytest.mark.parametrize("cut", CUTS)
def test_every_cut_of_the_sample_school_is_recounted(sample: Store, cut: str) -> None:
    scope, tables = Scope(1, YEAR, date(2026, 2, 20)), derived(sample)
    rows = indicators(sample, scope, cut, "psychologist").query("indicator in @CODES").to_dict("records")
    groups = [row for row in rows if row["group"]]
    assert len(groups) > 3
    for row in groups:
        again = recount(tables, row["indicator"], scope, cut, row["group"][cut])
        assert (row["numerator"], row["denominator"]) == (again["numerator"], again["denominator"]), row


@pytest.mark.parametrize("cut", ["class", "parallel"])
def test_classes_stand_beside_their_share_a_year_ago_and_new_ones_beside_none(sample: Store, cut: str) -> None:
    now, ago = Scope(1, YEAR, date(2026, 3, 10)), Scope(1, "2024/25", date(2025, 3, 10))
    tables, before = derived(sample), indicators(sample, ago, cut)
    rows = involvement.with_year_ago(groups(indicators(sample, now, cut), CODES[0], cut), before, cut)
    for row in rows.to_dict("records"):
        last = recount(tables, CODES[0], ago, cut, row[cut])
        if not last["denominator"]:
            assert pd.isna([row["year_ago"], row["in_a_year"]]).all()
            continue
        share = last["numerator"] / last["denominator"]
        assert row["year_ago"] == pytest.approx(share)
        assert row["in_a_year"] == pytest.approx(100 * (row["numerator"] / row["denominator"] - share))
    assert rows["year_ago"].notna().any()
    assert not {"year_ago", "in_a_year"} & set(involvement.with_year_ago(rows.assign(indicator=CODES[0]), None, cut))


def test_parallels_and_genders_add_up_to_the_whole(sample: Store) -> None:
    for cut in ("parallel", "gender"):
        rows = indicators(sample, Scope(1, YEAR, date(2026, 5, 31)), cut).query("indicator == 'involvement_pupils'")
        assert rows["numerator"][1:].sum() == rows["numerator"].iloc[0]
        assert rows["denominator"][1:].sum() == rows["denominator"].iloc[0]


def test_a_parallel_is_the_number_a_class_begins_with() -> None:
    assert [parallel(name) for name in ("7А", "11Б", "1 «Солнышко»", "ГПД")] == ["7", "11", "1", "ГПД"]


def test_gender_is_no_cut_where_no_list_gives_it_and_categories_where_nobody_has_one() -> None:
    tables = random_schools(4, pupils=40)
    tables["person"]["gender"] = None
    tables["category_now"] = tables["category_now"].iloc[:0]
    store, scope = stored(tables), Scope(1, YEAR, date(2026, 8, 31))
    assert cuts(store, scope) == ["parallel", "form", "role_model", "role"]
    assert set(indicators(store, scope, "gender")["group"].map(len)) == {0}


def test_whose_gender_is_not_given_are_counted_as_not_said_and_teachers_without_any_are_not_shown(
    sample: Store,
) -> None:
    rows = shown.genders(indicators(sample, Scope(1, YEAR, date(2026, 8, 31)), "gender"))
    assert set(rows["indicator"]) == {"involvement_pupils"}
    assert rows.loc[rows["gender"] == UNSAID, ["denominator", "unknown"]].to_numpy().tolist() == [[0, 1]]
