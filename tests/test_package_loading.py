"""Packages of other schools: accepted by a person once, known by their key, kept day by day, taken back whole."""

import pytest

from data_loaders.again import redo, reread
from data_loaders.commit import commit
from data_loaders.new_key import accept
from data_loaders.plan import plan
from store import Store
from store.check import check
from store.handing_on import code_of
from store.sealing import fingerprint, public_key
from store.uploads import undo
from tests.sender import CODE, MARK, NAME, OTHER, content, figure, package, planned, said, schools, sent, table

OTHER_MARK = fingerprint(public_key(OTHER))
FIGURES = 'select indicator, cut, "group", numerator, denominator, year, counted_on::varchar from school_figure'


@pytest.fixture
def store() -> Store:
    return Store.open(None)


def test_the_first_package_of_a_school_asks_for_its_fingerprint_and_then_makes_the_school(store: Store) -> None:
    asked = planned(store, package(), accept=None)
    assert table(asked).status == "needs answer"
    assert MARK in said(asked)
    assert "«Школа № 5»" in said(asked)
    assert table(commit([asked], store)[0]).status == "needs answer"
    assert schools(store) == [(1, None)]
    sent(store, package())
    assert schools(store) == [(1, None), (2, "Школа № 5")]
    assert store.run(f"{FIGURES} where school = 2 order by row").fetchall() == [
        ("involvement_pupils", None, None, 3, 9, "2025/26", "2026-05-31"),
        ("involvement_pupils", "class", "7А", 1, 4, "2025/26", "2026-05-31"),
    ]


def test_a_fingerprint_of_another_key_does_not_open_the_door(store: Store) -> None:
    wrong = planned(store, package(), accept=OTHER_MARK)
    assert table(wrong).status == "needs answer"
    assert MARK in said(wrong)


def test_a_known_school_is_not_asked_for_again_and_the_same_file_changes_nothing(store: Store) -> None:
    upload = sent(store, package())
    again = planned(store, package(), accept=None)
    assert (table(again).status, table(again).upload_id) == ("already stored", upload)
    assert table(planned(store, package(counted_on="2026-06-30"), accept=None)).status == "planned"


def test_a_known_school_with_another_key_is_refused_until_the_new_key_is_accepted_on_purpose(store: Store) -> None:
    sent(store, package())
    new = package(OTHER, counted_on="2026-06-30")
    refused = planned(store, new, accept=OTHER_MARK)
    assert table(refused).status == "refused"
    assert f"newkey ФАЙЛ {OTHER_MARK}" in said(refused)
    with pytest.raises(ValueError, match="не от этого пакета"):
        accept(store, new, MARK, "curator")
    accept(store, new, OTHER_MARK.lower(), "curator")
    assert store.run("select before, public_key, said_by from school_key").fetchall()[0][2] == "curator"
    sent(store, new)
    assert [word for _file, _upload, word in reread(store)] == ["same", "same"]
    assert table(planned(store, package(counted_on="2026-07-01"))).status == "refused"


def test_two_schools_that_claim_one_code_in_one_drop_are_not_both_taken(store: Store) -> None:
    files = [("а.json", package()), ("б.json", package(OTHER, counted_on="2026-06-30"))]
    first, second = plan(files, store)
    assert (table(first).status, table(second).status) == ("needs answer", "refused")


def test_an_older_package_is_kept_beside_the_newer_one(store: Store) -> None:
    sent(store, package())
    older = package(counted_on="2026-02-28")
    assert "31.05.2026" in said(planned(store, older))
    sent(store, older, name="февраль.json")
    days = store.run("select distinct counted_on::varchar from school_figure order by all").fetchall()
    assert days == [("2026-02-28",), ("2026-05-31",)]
    assert schools(store) == [(1, None), (2, "Школа № 5")]


def test_another_package_for_the_same_day_waits_until_the_first_is_taken_back(store: Store) -> None:
    upload = sent(store, package())
    corrected = package(figures=[figure(numerator=4)])
    refused = planned(store, corrected)
    assert table(refused).status == "refused"
    assert f"загрузку {upload}" in said(refused)
    undo(store, upload)
    sent(store, corrected)
    assert table(redo(store, upload)).status == "refused"
    assert store.one("select count(*), max(numerator) from school_figure") == (1, 4)


def test_undo_removes_exactly_what_a_package_brought_and_redo_brings_it_back(store: Store) -> None:
    first, second = sent(store, package()), sent(store, package(counted_on="2026-06-30"), name="июнь.json")
    undo(store, first)
    assert store.run("select distinct upload from school_figure").fetchall() == [(second,)]
    assert schools(store) == [(1, None), (2, "Школа № 5")]
    undo(store, second)
    assert schools(store) == [(1, None)]
    assert table(redo(store, first)).status == "stored"
    assert schools(store) == [(1, None), (2, "Школа № 5")]
    assert check(store)["ok"]


def test_a_school_that_somebody_gave_a_place_stays_when_its_packages_are_taken_back(store: Store) -> None:
    upload = sent(store, package())
    with store.writing() as cursor:
        cursor.execute("insert into school_place values (2, 'Район', 'municipality', '2020-01-01', null)")
    undo(store, upload)
    assert schools(store) == [(1, None), (2, "Школа № 5")]


def test_a_school_that_somebody_set_a_target_for_stays_too(store: Store) -> None:
    upload = sent(store, package())
    with store.writing() as cursor:
        cursor.execute("insert into own_target (school, indicator, from_year) values (2, 'involvement_pupils', 2026)")
    undo(store, upload)
    assert schools(store) == [(1, None), (2, "Школа № 5")]


def test_the_package_of_the_own_school_is_refused_as_such(store: Store) -> None:
    own = content()["school"] | {"code": code_of(store)}
    refused = planned(store, package(school=own))
    assert table(refused).status == "refused"
    assert "вашей же школы" in said(refused)


def test_a_school_that_renames_itself_is_told_and_one_of_the_same_name_too(store: Store) -> None:
    sent(store, package())
    renamed = package(counted_on="2026-06-30", school={"code": CODE, "name": "Гимназия"})
    assert "«Гимназия»" in said(planned(store, renamed))
    twin = package(OTHER, school={"code": "11ee11ee11ee11ee", "name": "школа № 5"})
    assert "с другим кодом" in said(planned(store, twin, accept=OTHER_MARK))


def test_a_package_loads_beside_the_schools_own_files(store: Store) -> None:
    pupils = "ФИО;Класс;Код\nИванов Артём;7А;У-1\n".encode()
    plans = plan([("ученики.csv", pupils), (NAME, package())], store, year="2025/26")
    assert [table(one).status for one in plans] == ["planned", "needs answer"]
