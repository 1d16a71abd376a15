"""The pairing desk over real files: what it proposes, what a decision changes, what it counts."""

import pytest

from data_loaders.commit import commit
from data_loaders.desk import confirm, desk, found_by, reject
from data_loaders.plan import plan
from store import Store
from store.links import links, undo_links
from tests.books import text

PUPILS = text([["ФИО", "Класс", "Код"], ["Иванова Алина Петровна", "7А", "У-0101"],
               ["Иванов Артём Олегович", "7А", "У-0102"], ["Соловьёв Пётр Ильич", "7Б", "У-0103"],
               ["Белова Мария Олеговна", "7Б", "У-0104"]])  # fmt: skip
PAIRS = text([["Наставник", "Наставляемый", "Форма", "Начало"],
              ["Иванов Артём Олегович", "Белова Маша", "ученик-ученик", "01.10.2025"],
              ["Ивонова Алина", "Соловьев Петр", "ученик-ученик", "01.10.2025"]])  # fmt: skip
MEASURED = [["Код", "Класс", "Вовлечённость до", "Вовлечённость после"]]


def loaded(**files: bytes) -> Store:
    """A store with these files."""
    store = Store.open(None)
    named = [(f"{name}.csv", content) for name, content in files.items()]
    commit(plan(named, store, "2025/26", role="psychologist"), store)
    return store


def codes(store: Store) -> dict[str, str]:
    """Whom the desk takes unknown people for: what the files say -> code."""
    found = desk(store, "2025/26").candidates
    return {str(one.strange.name or one.strange.code): str(one.person.code) for one in reversed(found)}


def test_names_that_nobody_answers_to_find_their_candidates_and_a_confirmed_one_is_involved() -> None:
    store = loaded(pupils=PUPILS, pairs=PAIRS)
    assert codes(store) == {"Белова Маша": "У-0104", "Ивонова Алина": "У-0101"}
    before = store.run("select count(*) from involved where person like 'pupil:%'").fetchone()
    confirm(store, desk(store, "2025/26").candidates, "curator", "2025/26")
    assert (before, store.one("select count(*) from involved where person like 'pupil:%'")) == ((2,), (4,))
    found = desk(store, "2025/26")
    assert (found.candidates, found.waiting) == ((), set())
    ways = {one.code: found_by(one) for one in found.people}
    assert ways == {"У-0101": ["decision"], "У-0102": ["name"], "У-0103": ["short name"], "У-0104": ["decision"]}


def test_a_rejected_candidate_is_proposed_again_only_after_the_rejection_is_taken_back() -> None:
    store = loaded(pupils=PUPILS, pairs=PAIRS)
    reject(
        store, [one for one in desk(store, "2025/26").candidates if one.person.code == "У-0104"], "curator", "2025/26"
    )
    assert codes(store) == {"Ивонова Алина": "У-0101"}
    undo_links(store, links(store)["link"].tolist())
    assert len(codes(store)) == 2


def test_numbers_against_codes_wait_as_one_rule_join_by_it_and_part_again() -> None:
    rows = [[str(n), "7А" if n < 103 else "7Б", "4", "6"] for n in range(101, 105)]
    store = loaded(pupils=PUPILS, measured=text([*MEASURED, *rows]))
    found = desk(store, "2025/26")
    (rule,) = found.rules
    assert (rule.prefix, rule.to_prefix, len(rule.pairs), found.candidates) == ("", "У", 4, ())
    assert len(found.waiting) == 4
    (number,) = confirm(store, [rule], "curator", "2025/26")
    assert store.run("select distinct person from change order by 1").fetchall() == [
        (f"pupil:У0{n}",) for n in range(101, 105)
    ]
    assert desk(store, "2025/26").rules == ()
    undo_links(store, [number])
    reject(store, [rule], "curator", "2025/26")
    after = desk(store, "2025/26")
    assert after.rules == ()
    assert {one.strange.code for one in after.candidates} == {"101", "102", "103", "104"}


def test_no_name_lies_in_the_main_file_after_a_decision() -> None:
    store = loaded(pupils=PUPILS, pairs=PAIRS)
    confirm(store, desk(store, "2025/26").candidates, "curator", "2025/26")
    kept = str(store.run("from link").fetchall())
    assert "pupil" in kept
    assert not [name for name in ("Белова", "Иванова", "Маша") if name in kept]


def test_without_a_list_two_waves_of_one_code_are_joined_and_one_wave_is_not() -> None:
    store = loaded(measured=text([*MEASURED, ["КОТ-1405", "7А", "4", "6"], ["ПЁС-0211", "7А", "", "6"]]))
    found = desk(store, "2025/26")
    assert [one.code for one in found.joined] == ["КОТ-1405"]
    assert len(found.participants) == 2


@pytest.mark.parametrize("year", ["2025/26", "1999/00"])
def test_an_empty_desk_is_empty(year: str) -> None:
    found = desk(Store.open(None), year)
    assert (found.people, found.candidates, found.rules, len(found.decisions)) == ((), (), (), 0)
