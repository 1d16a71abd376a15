"""Who is missing and how many mentees a mentor has, counted a second time in plain pandas and by hand."""

import re
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from metrics.load import Load, load
from metrics.missing import missing
from store import Scope, Store
from store.migrations import FOLDER, STEPS
from store.uploads import undo, uploads
from tests.books import text
from tests.schools import random_schools, stored

ON = date(2026, 2, 10)
PUPILS = text([["ФИО", "Класс", "Код"], ["Орлов Илья Петрович", "7А", "У-1"], ["Белова Анна Олеговна", "7А", "У-2"],
               ["Гусева Вера Ивановна", "7А", "У-3"], ["Соколов Пётр Ильич", "8А", "У-4"],
               ["Дроздов Олег Львович", "8А", "У-5"], ["Лапин Юрий Юрьевич", "8А", "У-6"]])  # fmt: skip
# У-1 has У-2 twice and had У-3; У-4 begins later; У-5 broke off and nobody wrote when.
PAIRS = text([["Код наставника", "Код наставляемого", "Форма", "Дата начала", "Дата окончания", "Статус"],
              ["У-1", "У-2", "ученик-ученик", "01.10.2025", "", ""],
              ["У-1", "У-2", "ученик-ученик", "01.11.2025", "", ""],
              ["У-1", "У-3", "ученик-ученик", "01.10.2025", "20.12.2025", "завершена"],
              ["У-4", "У-6", "ученик-ученик", "01.03.2026", "", ""],
              ["У-5", "У-2", "ученик-ученик", "01.10.2025", "", "прекращена"]])  # fmt: skip
CANDIDATES = text([["Код", "Класс", "Кем хочет быть", "Запрос", "Компетенции"],
                   ["У-1", "7А", "наставляемый", "алгебра", ""], ["У-2", "7А", "наставляемый", "алгебра", ""],
                   ["У-3", "7А", "", "физика", ""], ["У-3", "7А", "наставляемый", "химия", ""],
                   ["У-6", "8А", "наставляемый", "речь", ""], ["У-9", "8А", "", "", "шахматы"],
                   ["У-5", "8А", "", "", ""]])  # fmt: skip
MEETINGS = text([["Код наставника", "Код наставляемого", "Дата встречи", "Минут"],
                 ["У-1", "У-2", "12.11.2025", "40"], ["У-1", "У-2", "12.11.2025", "20"],
                 ["У-1", "У-2", "19.11.2025", "40"], ["У-1", "У-2", "19.05.2026", "40"],
                 ["У-1", "У-3", "19.11.2025", "40"], ["У-1", "", "20.11.2025", "40"]])  # fmt: skip
FILES = [("ученики.csv", PUPILS), ("пары.csv", PAIRS), ("кандидаты.csv", CANDIDATES), ("встречи.csv", MEETINGS)]


@pytest.fixture(scope="module")
def school() -> Store:
    store = Store.open(None)
    done = commit(plan(FILES, store, "2025/26"), store)
    assert [table.status for one in done for table in one.tables] == ["stored"] * 4
    return store


def codes(rows: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(rows["code"], rows["reason"], strict=True))


def test_a_pair_that_ended_in_the_year_has_reached_its_people_and_one_that_begins_later_has_not(school: Store) -> None:
    found = missing(school, Scope(1, "2025/26", ON)).uncovered
    assert codes(found) == [("У-4", "not_started"), ("У-6", "not_started")]
    assert (found["file"].iloc[0], found["row"].tolist()) == ("ученики.csv", [5, 7])
    reasons = missing(school, Scope(1, "2025/26", ON), "employer_pupil").uncovered["reason"]
    assert reasons.value_counts().to_dict() == {"not_in_form": 4, "no_pair": 2}


def test_a_candidate_waits_in_the_wished_role_until_in_a_pair_at_work_and_is_listed_once(school: Store) -> None:
    found = missing(school, Scope(1, "2025/26", ON)).waiting
    by_role = {role: codes(rows) for role, rows in found.groupby("role")}
    # У-1 is a mentor and waits for one; the pair of У-3 has ended; У-2 is in a pair at work.
    assert by_role == {
        "mentee": [("У-1", "no_pair"), ("У-3", "no_pair"), ("У-6", "not_started")],
        "mentor": [("У-9", "unknown")],
    }
    assert codes(found[found["role"].isna()]) == [("У-5", "no_pair")]


def test_somebody_in_two_pairs_of_a_mentor_counts_once_and_ended_pairs_leave_room(school: Store) -> None:
    scope = Scope(1, "2025/26", ON)
    found = missing(school, scope)
    assert found.mentors[["code", "mentees", "free"]].values.tolist() == [["У-1", 1, 2]]
    assert (found.limit, found.register) == (3, True)
    # Beside the coverage stand the pairs that it counts: У-1 had two mentees in the year, У-5 one. The two pairs of
    # У-1 and У-2 met on two days each, the third on one, the fourth never.
    assert load(school, scope) == Load(2, 1.5, 2, 4, 1.5)


def test_nobody_counted_is_no_value(school: Store) -> None:
    assert load(school, Scope(1, "2025/26", date(2025, 9, 1))) == Load(0, None, None, 0, None)
    assert load(Store.open(None), Scope(1, "2025/26", ON)) == Load(0, None, None, 0, None)


def test_a_taken_back_register_leaves_nobody_waiting() -> None:
    store = Store.open(None)
    commit(plan(FILES, store, "2025/26"), store)
    scope, kept = Scope(1, "2025/26", ON), uploads(store)
    for upload in kept.loc[kept["kind"].isin(["candidates", "meetings"]), "upload"]:
        undo(store, int(upload))
    found = missing(store, scope)
    assert (found.register, len(found.waiting)) == (False, 0)
    assert load(store, scope) == Load(2, 1.5, 2, 4, None)


def made_by(step: str) -> str:
    """The statements of a step of the schema."""
    return (FOLDER / step).read_text(encoding="utf-8")


def test_registers_loaded_with_an_earlier_version_are_worked_out_when_it_is_opened(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "monitor.duckdb")
    commit(plan(FILES, store, "2025/26"), store)
    before = missing(store, Scope(1, "2025/26", ON)).waiting
    with store.writing() as cursor:
        first = STEPS.index("waiting.sql")
        for name in (name for step in STEPS[first:] for name in re.findall(r"create table (\w+)", made_by(step))):
            cursor.execute(f"drop table {name}")
        for step in STEPS[first:]:
            for table, column in re.findall(r"alter table (\w+) add column (\w+)", made_by(step)):
                cursor.execute(f"alter table {table} drop column {column}")
        cursor.execute("update schema_version set version = $step", {"step": first + 1})
    store.close()
    store = Store.open(tmp_path / "monitor.duckdb")
    assert missing(store, Scope(1, "2025/26", ON)).waiting.equals(before)
    assert load(store, Scope(1, "2025/26", ON)).meetings == 1.5
    store.close()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_random_schools_are_counted_alike_in_plain_pandas(seed: int) -> None:
    tables = random_schools(seed)
    scope, store = Scope(1, "2025/26", ON), stored(tables)
    people, pairs = (tables[name].query("year == '2025/26'") for name in ("person", "participation"))
    begun = pairs[pairs["started"] <= ON]
    able = people[(people["kind"] == "pupil") | (people["kind"].eq("staff") & people["teaching"].eq(True))]
    for form in (None, "pupil_pupil"):
        reached = begun if form is None else begun[begun["form"] == form]
        expected = able.loc[~able["person"].isin(reached["person"]), "code"]
        assert sorted(missing(store, scope, form).uncovered["code"]) == sorted(expected)
    at_work = begun[[e >= ON if pd.notna(e) else not d for e, d in zip(begun["ended"], begun["dropped"], strict=True)]]
    counts = mentees(at_work)
    found = missing(store, scope).mentors
    assert found["mentees"].tolist() == sorted(counts)
    assert found["free"].tolist() == [max(0, 3 - n) for n in sorted(counts)]
    all_year, told = mentees(begun), load(store, scope)
    assert (told.mentors, told.median, told.most) == (len(all_year), all_year.median(), all_year.max())


def mentees(pairs: pd.DataFrame) -> "pd.Series[int]":
    """Distinct mentees by mentor."""
    sides = [pairs[pairs["role"] == role][["pair", "person"]] for role in ("mentor", "mentee")]
    both = sides[0].merge(sides[1], on="pair", suffixes=("_mentor", "_mentee"))
    return both[both["person_mentor"] != both["person_mentee"]].groupby("person_mentor")["person_mentee"].nunique()
