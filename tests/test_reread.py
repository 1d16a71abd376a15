"""Everything read anew, file by file: the same facts, what a better program reads otherwise, or nothing."""

import gc
import weakref
from typing import Any

import pytest

from data_loaders import again
from data_loaders.again import reread
from data_loaders.report import FilePlan
from store import Store
from store.parts import Part
from store.uploads import undo, uploads
from tests.books import text
from tests.small_school import PUPILS, counts
from tests.test_import_invariants import figures
from tests.test_redo import FILES, load


def test_reading_everything_anew_gives_the_same_facts_and_figures() -> None:
    store = Store.open(None)
    numbers = [load(store, name, text(rows)) for name, rows in FILES.items()]
    undo(store, load(store, "ещё.csv", PUPILS))
    before = figures(store), counts(store), len(uploads(store))
    assert [(upload, word) for _file, upload, word in reread(store)] == [(number, "same") for number in numbers]
    assert (figures(store), counts(store), len(uploads(store))) == before


def test_reading_anew_says_what_a_better_program_reads_otherwise() -> None:
    store = Store.open(None)
    load(store, "ученики.csv", PUPILS)
    # As if an earlier version had read the class in another way.
    store.run("update roster set class = '9Я'")
    assert [word for _file, _upload, word in reread(store)] == ["changed"]
    assert store.one("select count(*) from roster where class = '9Я'") == (0,)
    assert [word for _file, _upload, word in reread(store)] == ["same"]


def test_reading_anew_holds_one_file_at_a_time_and_gives_back_names_that_were_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store, held, most = Store.open(None), [], []
    for name, rows in FILES.items():
        load(store, name, text(rows))
    before, names = figures(store), store.one("select count(*) from identity.name")
    store.run("delete from identity.name")
    planned = again.replan

    def replan(*asked: Any, **more: Any) -> FilePlan:
        gc.collect()
        most.append(sum(plan() is not None for plan in held))
        made = planned(*asked, **more)
        held.append(weakref.ref(made))
        return made

    monkeypatch.setattr(again, "replan", replan)
    reread(store)
    assert most == [0, 0, 0, 0]
    assert (figures(store), store.one("select count(*) from identity.name")) == (before, names)


def test_reading_anew_changes_nothing_when_one_file_of_several_fails_half_way(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store.open(None)
    for name, rows in FILES.items():
        load(store, name, text(rows))
    store.run("update roster set class = '9Я'")
    before, parts = store.frame("from roster order by all"), again.parts_of

    def failing(ready: FilePlan) -> list[Part]:
        if ready.name == "этап2.csv":
            raise OSError("the disk is full")
        return parts(ready)

    monkeypatch.setattr(again, "parts_of", failing)
    with pytest.raises(OSError, match="full"):
        reread(store)
    assert store.frame("from roster order by all").equals(before)
