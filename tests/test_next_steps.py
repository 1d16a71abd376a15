"""What needs doing next follows from the figures, what others rest on first."""

import pytest

from locales import use
from metrics.change import changes
from metrics.indicators import indicators
from store import Store
from store.refresh import derive
from ui.next_steps import Step, steps

YEAR = "2025/26"
PERSON = """
    insert into person (school, year, person, kind, place, class, teaching)
    select 1, $year, $kind || ':' || i, $kind, $kind, case when $kind = 'pupil' then if(i <= 5, '1А', '2Б') end, true
    from range($n) as r(i)
"""
INVOLVED = """
    insert into involved (school, year, person, form, role, started)
    select 1, $year, 'pupil:' || i, 'pupil_pupil', 'mentee', date '2025-10-01' from range(4) as r(i)
"""
PARTICIPATION = """
    insert into participation (school, year, pair, form, role, person, started)
    select 1, $year, i, 'pupil_pupil', 'mentee', 'pupil:' || i, date '2025-10-01' from range(4) as r(i)
"""


@pytest.fixture
def store() -> Store:
    use("ru")
    return Store.open(None)


def found(store: Store) -> list[Step]:
    """The steps of this store at the end of the year."""
    scope = store.scope(YEAR)
    frames = (indicators(store, scope, by) for by in (None, "class", "wave"))
    return steps(*frames, changes(store, scope))


def put(store: Store, *statements: tuple[str, dict[str, object]]) -> None:
    """Run these inserts."""
    with store.writing() as cursor:
        for statement, parameters in statements:
            cursor.execute(statement, {"year": YEAR, **parameters})
        derive(cursor, "4z_engaged.sql")


def test_an_empty_store_asks_for_lists_and_pairs(store: Store) -> None:
    assert [step.page for step in found(store)] == ["upload"] * 3
    assert "контингент" in found(store)[0].text
    assert "пар" in found(store)[2].text


def test_a_school_with_pairs_is_asked_for_answers_measurements_and_its_silent_class(store: Store) -> None:
    put(store, (PERSON, {"kind": "pupil", "n": 10}), (PERSON, {"kind": "staff", "n": 3}))
    put(store, (INVOLVED, {}), (PARTICIPATION, {}))
    texts = [step.text for step in found(store)]
    assert texts[0].startswith("Нет ни одной анкеты на входе, а должно быть 4")
    assert any("первого измерения" in text for text in texts)
    assert texts[-1] == "1 класс без единого участника: 2Б."


def test_people_of_pairs_who_are_on_no_list_are_cleared_up_at_the_desk(store: Store) -> None:
    unknown = """insert into person (school, year, person, kind, place)
        values (1, $year, 'unknown:pupil:x', 'unknown', 'pupil')"""
    pair = """insert into involved (school, year, person, form, role, started)
        values (1, $year, 'unknown:pupil:x', 'pupil_pupil', 'mentee', date '2025-10-01')"""
    put(store, (PERSON, {"kind": "pupil", "n": 10}), (INVOLVED, {}), (PARTICIPATION, {}), (unknown, {}), (pair, {}))
    assert [step.page for step in found(store) if step.text.startswith("Уточните 1 человека")] == ["desk"]


def test_there_are_never_more_than_five_steps(store: Store) -> None:
    put(store, (PERSON, {"kind": "pupil", "n": 10}), (INVOLVED, {}), (PARTICIPATION, {}))
    assert len(found(store)) <= 5
