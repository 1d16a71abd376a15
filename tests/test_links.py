"""What people decided about who is who holds in any order of files, until it is taken back."""

from itertools import permutations
from pathlib import Path

import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from store import Store
from store.backup import backup, restore
from store.links import DIFFERENT, RULE, SAME, Link, decide, links, undo_links
from store.uploads import undo, uploads
from tests.books import text

FILES = {
    "ученики.csv": text([["ФИО", "Класс", "Код"], ["Иванов Артём", "7А", "У-1"], ["Петрова Софья", "7Б", "У-2"]]),
    "пары.csv": text([["Код наставника", "Код наставляемого", "Форма", "Начало"],
                      ["У-1", "У-002", "ученик-ученик", "01.10.2025"]]),
    "замеры.csv": text([["Код", "Класс", "Вовлечённость до", "Вовлечённость после"],
                        ["У-1", "7А", "4", "6"], ["У-002", "7Б", "3", "8"]]),
}  # fmt: skip
TYPO = Link("pupil", "У002", "pupil", "У2", SAME, 0.9)
PEOPLE = "select person, code from person where year = '2025/26' order by all"


def loaded(*names: str, path: Path | None = None) -> Store:
    """A store with these files, one after the other."""
    store = Store.open(path)
    for name in names:
        commit(plan([(name, FILES[name])], store, "2025/26", role="psychologist"), store)
    return store


def mentee(store: Store) -> str:
    """Who the mentee of the only pair is."""
    (found,) = store.run("select person from participation where role = 'mentee'").fetchall()
    return str(found[0])


@pytest.mark.parametrize("order", list(permutations(FILES))[::2], ids=lambda order: "-".join(name[0] for name in order))
def test_a_confirmed_pair_of_codes_is_one_person_in_any_order_of_files_and_decision(order: tuple[str, ...]) -> None:
    early, late = Store.open(None), loaded(*order)
    decide(early, [TYPO], "curator")
    for name in order:
        commit(plan([(name, FILES[name])], early, "2025/26", role="psychologist"), early)
    assert mentee(late) == "unknown:pupil:У002"
    decide(late, [TYPO], "curator")
    for store in (early, late):
        assert mentee(store) == "pupil:У2"
        assert store.run(PEOPLE).fetchall() == [("pupil:У1", "У-1"), ("pupil:У2", "У-2")]


def test_a_decision_taken_back_leaves_everything_as_it_was_and_cannot_be_taken_back_twice() -> None:
    store = loaded(*FILES)
    before = store.run(PEOPLE).fetchall()
    (number,) = decide(store, [TYPO], "curator")
    assert links(store)["decided_by"].tolist() == ["curator"]
    undo_links(store, [number])
    assert (store.run(PEOPLE).fetchall(), len(links(store))) == (before, 0)
    with pytest.raises(KeyError):
        undo_links(store, [number])


def test_a_decision_outlives_the_file_it_was_made_about() -> None:
    store = loaded(*FILES)
    decide(store, [TYPO], "curator")
    (roster,) = uploads(store).query("file == 'ученики.csv'")["upload"].tolist()
    undo(store, roster)
    assert mentee(store) == "unknown:pupil:У002"
    commit(plan([("ученики.csv", FILES["ученики.csv"])], store, "2025/26"), store)
    assert mentee(store) == "pupil:У2"


def test_a_short_name_that_was_rejected_is_not_joined_any_more() -> None:
    named = text([["Наставник", "Наставляемый", "Форма", "Начало"],
                  ["Иванов А.", "Петрова С.", "ученик-ученик", "01.10.2025"]])  # fmt: skip
    store = loaded("ученики.csv")
    commit(plan([("пары.csv", named)], store), store)
    assert mentee(store) == "pupil:У2"
    row = store.one("select name_key from pair_member where role = 'mentee'")
    assert row is not None
    decide(store, [Link("pupil", row[0], "pupil", "У2", DIFFERENT)], "curator")
    assert mentee(store) == f"unknown:pupil:{row[0]}"


def test_two_codes_on_no_list_that_are_one_person_are_that_person_of_a_list_that_comes_later() -> None:
    store = loaded("пары.csv")
    decide(store, [Link("pupil", "У002", "pupil", "У2", SAME), Link("pupil", "У2", "pupil", "У22", SAME)], "curator")
    commit(plan([("ученики.csv", FILES["ученики.csv"])], store, "2025/26"), store)
    # У22 is nobody, so the way ends there and У-2 of the list stays whoever that list says.
    assert mentee(store) == "unknown:pupil:У002"
    undo_links(store, [int(links(store)["link"].iloc[0])])
    assert mentee(store) == "pupil:У2"


def test_a_ring_of_decisions_joins_nobody() -> None:
    store = loaded("пары.csv")
    decide(store, [Link("pupil", "У002", "pupil", "У1", SAME), Link("pupil", "У1", "pupil", "У002", SAME)], "curator")
    assert mentee(store) == "unknown:pupil:У002"


def numbered(*codes: str) -> bytes:
    """A table of measurements of these codes."""
    return text([["Код", "Вовлечённость до", "Вовлечённость после"], *([code, "4", "6"] for code in codes)])


def test_a_rule_joins_number_to_number_and_leaves_what_it_cannot_tell() -> None:
    roster = text([["ФИО", "Класс", "Код"], *([f"Иванов {name}", "7А", code] for name, code in
                   zip(("Артём", "Борис", "Глеб", "Егор"), ("P1", "P2", "P3", "P03"), strict=True))])  # fmt: skip
    store = Store.open(None)
    files = [("ученики.csv", roster), ("замеры.csv", numbered("1", "02", "3", "4"))]
    commit(plan(files, store, "2025/26", role="psychologist"), store)
    people = "select person from change where parameter = 'engagement' order by 1"
    assert {person.split(":")[0] for (person,) in store.run(people).fetchall()} == {"unknown"}
    place = store.one("select place from measurement")
    assert place is not None
    (number,) = decide(store, [Link(place[0], "", "pupil", "Р", RULE)], "curator")
    found = [person for (person,) in store.run(people).fetchall()]
    # 3 could be P3 or P03, 4 is nobody.
    assert found == ["pupil:Р1", "pupil:Р2", f"unknown:{place[0]}:3", f"unknown:{place[0]}:4"]
    decide(store, [Link(place[0], "02", "pupil", "Р2", DIFFERENT)], "curator")
    assert ("pupil:Р2",) not in store.run(people).fetchall()
    undo_links(store, [number])
    assert {person.split(":")[0] for (person,) in store.run(people).fetchall()} == {"unknown"}


def test_decisions_are_in_the_backup(tmp_path: Path) -> None:
    path = tmp_path / "monitor.duckdb"
    store = loaded(*FILES, path=path)
    (number,) = decide(store, [TYPO], "curator")
    store.close()
    backup(path, tmp_path / "копия.zip")
    store = Store.open(path)
    undo_links(store, [number])
    store.close()
    restore(tmp_path / "копия.zip", path)
    assert mentee(Store.open(path)) == "pupil:У2"
