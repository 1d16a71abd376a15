"""The pairs one by one: meetings, plan, silence, questionnaires and flags of a small school, by hand and recounted."""

from datetime import date

import pandas as pd
import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from metrics.load import load
from metrics.pair_list import pair_list
from metrics.pair_rules import full_months
from metrics.settings import change
from store import Scope, Store
from store.pair_flags import Flag, history, say
from store.uploads import undo, uploads
from tests.books import text
from tests.met_school import FILES, MET, PAIRS, PLANNED

SCOPE = Scope(1, "2025/26", date(2026, 3, 17))


def school(*files: tuple[str, bytes]) -> Store:
    store = Store.open(None)
    done = commit(plan([*FILES, *files], store, "2025/26"), store)
    assert {table.status for one in done for table in one.tables} == {"stored"}
    return store


@pytest.fixture(scope="module")
def met() -> Store:
    return school(MET, PLANNED)


def by_mentor(found: pd.DataFrame, *names: str) -> dict[str, list[object]]:
    frame = found[list(names)].astype(object).where(found[list(names)].notna(), None)
    return dict(zip([cell[0] for cell in found["mentor"]], frame.values.tolist(), strict=True))


def test_days_of_a_group_count_once_with_the_longest_time_and_the_whole_group_is_each_of_it(met: Store) -> None:
    found = by_mentor(pair_list(met, SCOPE), "meetings", "minutes", "last_met")
    assert found == {
        "У-1": [3, 100.0, date(2026, 3, 11)],
        "У-4": [1, 40.0, date(2025, 11, 14)],
        "У-6": [1, 40.0, date(2025, 10, 15)],
        "У-8": [0, None, None],
        "У-10": [0, None, None],
    }
    # Beside the coverage stands the median of the same days.
    assert load(met, SCOPE).meetings == 1


def test_a_plan_is_the_pairs_own_meetings_or_so_many_a_full_month(met: Store) -> None:
    found = by_mentor(pair_list(met, SCOPE), "planned", "plan_from", "status")
    assert found == {
        "У-1": [10, "setting", "active"],  # five full months, twice
        "У-4": [2, "plan", "active"],  # of three meetings two are due; the project is no meeting
        "У-6": [4, "setting", "ended"],
        "У-8": [None, None, "dropped"],
        "У-10": [0, "setting", "active"],
    }


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [("2025-10-01", "2026-03-17", 5), ("2026-01-31", "2026-02-28", 1), ("2026-01-31", "2026-02-27", 0),
     ("2026-03-10", "2026-03-01", 0), ("2025-12-15", "2026-01-15", 1)],
)  # fmt: skip
def test_only_full_months_are_planned_for(first: str, last: str, months: int) -> None:
    assert full_months(date.fromisoformat(first), date.fromisoformat(last)) == months


def test_silence_is_of_pairs_at_work_in_school_days_and_its_limit_is_the_schools(met: Store) -> None:
    found = by_mentor(pair_list(met, SCOPE), "silent_days", "flags")
    # From 14 November to 17 March, between the vacations: 10 in November, 20 in December, then 15, 19 and 11.
    assert found["У-4"][0] == 10 + 20 + 15 + 19 + 11
    assert found["У-1"][0] == 4
    assert found["У-6"] == [None, ["questionnaires"]]
    assert found["У-8"][0] is None
    assert "silent" in found["У-4"][1]
    assert "silent" not in found["У-1"][1]
    store = school(MET)
    change(store, "silence_days", "5")
    flags = by_mentor(pair_list(store, SCOPE), "flags")
    assert [mentor for mentor, (own,) in flags.items() if "silent" in own] == ["У-4"]


def test_without_a_journal_nobody_is_silent_or_behind(met: Store) -> None:
    found = pair_list(school(), SCOPE)
    assert found[["meetings", "silent_days", "last_met"]].isna().all(axis=None)
    assert {flag for flags in found["flags"] for flag in flags} == {"questionnaires"}
    assert pair_list(Store.open(None), SCOPE).empty
    behind = by_mentor(pair_list(met, SCOPE), "flags")
    assert [mentor for mentor, (flags,) in behind.items() if "behind" in flags] == ["У-1"]


def test_the_state_of_a_flag_outlives_a_new_load_of_the_list_and_a_new_meeting_is_a_new_occasion() -> None:
    store = school(MET)
    row = pair_list(store, SCOPE).set_index(pair_list(store, SCOPE)["mentor"].str[0]).loc["У-4"]
    flag = Flag(row["pair_key"], "silent", row["occasions"]["silent"])
    say(store, "2025/26", flag, "in_work", "curator")
    say(store, "2025/26", flag, "closed", "psychologist")
    with pytest.raises(ValueError, match="gone"):
        say(store, "2025/26", flag, "gone", "curator")
    listed = uploads(store)
    undo(store, int(listed.loc[listed["kind"] == "pairs", "upload"].iloc[0]))
    commit(plan([("пары снова.csv", text([PAIRS[0], *PAIRS[:0:-1]]))], store, "2025/26"), store)
    again = by_mentor(pair_list(store, SCOPE), "states", "pair")["У-4"]
    assert again[0]["silent"] == "closed"
    assert again[1] != row["pair"]
    assert history(store, "2025/26")["state"].tolist() == ["closed", "in_work"]
    later = pair_list(store, Scope(1, "2025/26", date(2026, 5, 26)))
    assert by_mentor(later, "flags")["У-4"][0] == ["behind", "questionnaires"]
    more = [["Дата", "Код наставника", "Код наставляемого", "Длительность"], ["20.01.2026", "У-4", "У-5", "40"]]
    commit(plan([("ещё встречи.csv", text(more))], store, "2025/26"), store)
    assert by_mentor(pair_list(store, SCOPE), "states")["У-4"][0]["silent"] == "new"
