"""Who has left the school, or is still to come, stands in no step of the funnel and on no list to act on."""

from datetime import date

import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from metrics.funnel import funnel
from metrics.indicators import indicators
from metrics.missing import missing
from store import Scope, Store
from tests.books import text

PUPILS = text([["Код", "Класс", "Дата прибытия", "Дата выбытия"],
               ["У-1", "7А", "", ""], ["У-2", "7А", "", "01.12.2025"], ["У-3", "7А", "", "01.12.2025"],
               ["У-4", "7А", "01.02.2026", ""], ["У-5", "7А", "", ""], ["У-6", "7А", "", "01.12.2025"]])  # fmt: skip
# One mentor stays and one of the two mentees leaves; the other mentor leaves, and so does a candidate.
PAIRS = text([["Код наставника", "Код наставляемого", "Форма", "Дата начала"],
              ["У-1", "У-2", "ученик-ученик", "01.10.2025"], ["У-1", "У-5", "ученик-ученик", "01.10.2025"],
              ["У-3", "У-5", "ученик-ученик", "01.10.2025"]])  # fmt: skip
CANDIDATES = text([["Код", "Класс", "Кем хочет быть", "Запрос"], ["У-6", "7А", "наставляемый", "алгебра"],
                   ["У-4", "7А", "наставляемый", "алгебра"]])  # fmt: skip
BEFORE, AFTER = date(2025, 11, 30), date(2025, 12, 1)


@pytest.fixture(scope="module")
def school() -> Store:
    store = Store.open(None)
    files = [("ученики.csv", PUPILS), ("пары.csv", PAIRS), ("кандидаты.csv", CANDIDATES)]
    done = commit(plan(files, store, "2025/26"), store)
    assert [table.status for one in done for table in one.tables] == ["stored"] * 3
    return store


@pytest.mark.parametrize(("day", "inside", "people"), [(BEFORE, 4, 5), (AFTER, 2, 2), (date(2026, 2, 1), 2, 3)])
def test_the_funnel_begins_with_the_denominator_and_its_pairs_are_the_numerator(
    school: Store, day: date, inside: int, people: int
) -> None:
    scope = Scope(1, "2025/26", day)
    steps = funnel(school, scope).set_index(["kind", "step"])["people"].loc["pupil"]
    share = indicators(school, scope, codes=["involvement_pupils"]).iloc[0]
    assert (steps["in_pair"], steps["roster"]) == (share["numerator"], share["denominator"]) == (inside, people)


def test_a_mentor_who_has_left_has_no_room_and_a_mentee_who_has_left_takes_none(school: Store) -> None:
    before, after = (missing(school, Scope(1, "2025/26", day)).mentors for day in (BEFORE, AFTER))
    assert before[["code", "mentees"]].values.tolist() == [["У-3", 1], ["У-1", 2]]
    assert after[["code", "mentees"]].values.tolist() == [["У-1", 1]]


def test_a_candidate_who_has_left_waits_no_longer_and_one_who_is_to_come_does(school: Store) -> None:
    before, after = (missing(school, Scope(1, "2025/26", day)).waiting for day in (BEFORE, AFTER))
    assert before["code"].tolist() == ["У-6", "У-4"]
    assert after["code"].tolist() == ["У-4"]
