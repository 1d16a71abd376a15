"""People whom registers name are matched like all others, and whoever no list knows is told."""

import pytest

from data_loaders.commit import commit
from data_loaders.desk import confirm, desk
from data_loaders.plan import plan
from store import Store
from store.refresh import match
from tests.books import text

PUPILS = text([["ФИО", "Класс", "Код"], ["Орлов Илья Петрович", "7А", "У-1"], ["Белова Анна Олеговна", "7А", "У-2"],
               ["Гусева Вера Ивановна", "8А", "У-3"]])  # fmt: skip
PAIRS = text([["ФИО наставника", "ФИО наставляемого", "Форма", "Дата начала"],
              ["Лебедев Олег Ильич", "Орлов Илья Петрович", "работодатель-ученик", "01.10.2025"]])  # fmt: skip
SUPPORT = text([["ФИО", "Класс", "Кто сопровождает", "Дата начала"], ["Орлов И.", "7А", "логопед", "01.10.2025"],
                ["Гусева Вира Ивановна", "8А", "логопед", "01.10.2025"],
                ["Гусева Вира Ивановна", "8А", "психолог", "01.11.2025"]])  # fmt: skip
MEETINGS = text([["ФИО наставника", "ФИО наставляемого", "Дата встречи", "Минут"],
                 ["Лебедев Олег Ильич", "Белова Анна", "12.02.2026", "40"]])  # fmt: skip


@pytest.fixture(scope="module")
def store() -> Store:
    """A school with a register of support and a journal of meetings."""
    store = Store.open(None)
    files = [("ученики.csv", PUPILS), ("пары.csv", PAIRS), ("сопровождение.csv", SUPPORT), ("встречи.csv", MEETINGS)]
    commit(plan(files, store, "2025/26"), store)
    return store


def who(store: Store) -> list[tuple[str, int, str, int | None]]:
    """Register, row and person of every row of a register."""
    with store.connection.cursor() as cursor:
        match(cursor, 1, store.setting)
        return cursor.execute(
            """
            select r.register, r."row", regexp_replace(w.person, '[0-9a-f]{32}', 'name'), w.way
            from register_year r join who w on w.year = r.year and w.place = r.place
                and w.code_key is not distinct from r.code_key and w.name_key is not distinct from r.name_key
                and w.class is not distinct from r.class
            order by 1, 2, 3
            """
        ).fetchall()


def test_rows_of_registers_find_their_people_those_from_outside_too(store: Store) -> None:
    assert who(store) == [
        ("meetings", 2, "outside:name", None), ("meetings", 2, "pupil:У2", 5),
        ("support", 2, "pupil:У1", 5), ("support", 3, "unknown:any:name", None),
        ("support", 4, "unknown:any:name", None),
    ]  # fmt: skip


def test_the_plan_tells_once_of_each_person_on_no_list() -> None:
    store = Store.open(None)
    files = [("сопровождение.csv", SUPPORT), ("ученики.csv", PUPILS)]
    problems = plan(files, store, "2025/26")[0].tables[0].problems
    assert [(one.row, one.value) for one in problems] == [(3, "Гусева Вира Ивановна")]


def test_the_desk_proposes_whom_a_register_may_mean_and_a_decision_holds(store: Store) -> None:
    (right,) = [one for one in desk(store, "2025/26").candidates if one.strange.registered == ("support",)]
    assert right.person.code == "У-3"
    confirm(store, [right], "curator", "2025/26")
    assert ("support", 3, "pupil:У3", 7) in who(store)


def test_a_mentor_whom_only_a_list_of_pairs_names_is_told_of_and_the_meeting_counts() -> None:
    met = text([["ФИО наставника", "ФИО наставляемого", "Дата встречи", "Минут"],
                ["Лебедев Олег Ильич", "Орлов Илья Петрович", "12.02.2026", "40"]])  # fmt: skip
    store = Store.open(None)
    commit(plan([("ученики.csv", PUPILS), ("пары.csv", PAIRS)], store, "2025/26"), store)
    (found,) = plan([("встречи.csv", met)], store, "2025/26")
    (problem,) = found.tables[0].problems
    assert (problem.value, problem.message.split("; ")[1]) == (
        "Лебедев Олег Ильич", "встреча зачтётся, если этот наставник так же назван в списке пар"
    )  # fmt: skip
    commit([found], store)
    assert store.one("select count(*) from pair_meeting") == (1,)
