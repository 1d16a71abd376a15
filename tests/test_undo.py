"""The store keeps whole files or nothing, and an undo takes back exactly one of them."""

from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from data_loaders.commit import commit, commit_file
from data_loaders.plan import plan
from store import Store
from store.uploads import undo, uploads
from tests.small_school import PAIRS, PUPILS, TABLES, counts


def test_undo_removes_exactly_what_one_upload_brought_and_the_file_can_be_loaded_again(database: Path) -> None:
    store = Store.open(database)
    whole = counts(store)
    second = int(uploads(store)["upload"].iloc[0])
    undo(store, second)
    assert counts(store) == {**whole, "pair": 0, "pair_member": 0, "participation": 0, "involved": 0}
    with pytest.raises(KeyError):
        undo(store, second)
    commit(plan([("пары.csv", PAIRS)], store), store)
    assert counts(store) == whole


def test_undoing_the_roster_makes_its_people_unknown_and_loading_it_again_known(database: Path) -> None:
    store = Store.open(database)
    undo(store, int(uploads(store)["upload"].iloc[-1]))
    assert store.run("select distinct kind from person").fetchall() == [("unknown",)]
    commit(plan([("ученики.csv", PUPILS)], store), store)
    assert store.run("select distinct kind from person").fetchall() == [("pupil",)]


def test_nothing_of_a_file_is_kept_when_its_storing_fails_half_way(database: Path) -> None:
    store = Store.open(database)
    whole = counts(store)
    (broken,) = plan([("ещё.csv", PUPILS + b";\n")], store)
    table = broken.tables[0]
    facts = table.facts["roster"].assign(birth_date="no date at all")
    object.__setattr__(table, "facts", {"roster": facts})
    with pytest.raises(Exception, match="no date"):
        commit([broken], store)
    assert counts(store) == whole
    assert len(uploads(store)) == 2


def test_figures_left_behind_by_a_process_that_died_catch_up_at_the_next_start(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "monitor.duckdb")
    (planned,) = plan([("ученики.csv", PUPILS)], store)
    commit_file(planned, store, "curator")
    assert counts(store) == {**dict.fromkeys(TABLES, 0), "roster": 2}
    store.close()
    assert counts(Store.open(tmp_path / "monitor.duckdb"))["person"] == 2


def test_files_before_one_that_cannot_be_stored_are_kept_and_counted(database: Path) -> None:
    store = Store.open(database)
    (sound,) = plan([("ещё.csv", PUPILS.replace("У-2".encode(), "У-3".encode()))], store)
    facts = {"roster": sound.tables[0].facts["roster"].assign(birth_date="no date at all")}
    broken = replace(sound, sha256="another", tables=(replace(sound.tables[0], facts=facts),))
    with pytest.raises(duckdb.ConversionException):
        commit([sound, broken], store)
    assert counts(store)["roster"] == 4
    assert store.one("select count(*) from person where code = 'У-3'") == (1,)
