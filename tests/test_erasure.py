"""A withdrawn consent erases what is stored, with a proof; what merely lacks one is erased on somebody's word."""

import hashlib
from pathlib import Path

import pytest

from data_loaders.again import reread
from data_loaders.erasing import erase_people
from data_loaders.plan import plan
from metrics.consents import Consents, consents
from store import Store
from store.check import check
from store.erasures import erasures
from store.uploads import undo, uploads
from tests.consent_school import CODES, FILES, FREE, LISTS, SECRET, WITHOUT, facts, load, said_in, school


def standing(store: Store) -> Consents:
    """The consents of the year."""
    return consents(store, store.scope("2025/26"))


@pytest.fixture(scope="module")
def store() -> Store:
    """The school with its register loaded last."""
    return school()


def test_what_the_withdrawn_said_is_gone_from_every_table_and_raw_file(store: Store) -> None:
    whole = said_in(store)
    assert SECRET["У-2"] not in whole
    assert [code for code in CODES if SECRET[code] in whole] == sorted({*CODES} - {"У-2"})
    assert store.one("select count(*) from response where code = 'У-2'") == (1,)
    assert check(store)["ok"]


def test_the_proof_names_code_file_row_and_amounts_and_the_file_as_it_is_kept(store: Store) -> None:
    found = erasures(store)
    rows = found[["file", "sheet", "row", "code", "why", "answers", "measurements", "cells", "register", "said_row"]]
    assert rows.astype(object).where(rows.notna(), None).sort_values(["file", "row"]).values.tolist() == [
        ["анкета.xlsx", "Ответы", 2, "У-2", "withdrawn", 0, 0, 6, "согласия.csv", 3],
        ["анкета.xlsx", "Ответы", 4, "У-2", "withdrawn", 6, 0, 6, "согласия.csv", 3],
        ["замеры.csv", None, 3, "У-2", "withdrawn", 0, 2, 2, "согласия.csv", 3],
    ]
    kept = {
        hashlib.sha256(bytes(data)).hexdigest() for (data,) in store.run("select bytes from identity.file").fetchall()
    }
    assert set(found["fingerprint"]) <= kept


def test_reading_anew_after_an_erasure_changes_nothing_and_erasing_again_finds_nothing(store: Store) -> None:
    before = facts(store)
    assert {word for _plan, _upload, word in reread(store)} == {"same"}
    assert facts(store) == before
    assert erase_people(store, "curator") == 0
    assert len(erasures(store)) == 3


def test_the_plan_says_beforehand_what_will_be_erased_and_that_it_does_not_come_back() -> None:
    free = school(FREE)
    (table,) = plan([("согласия.csv", FILES["согласия.csv"])], free)[0].tables
    assert table.problems[0].message == (
        "согласие отозвал 1 человек: при загрузке этого файла будут удалены 6 ответов и 2 измерения, "
        "в исходных файлах тоже. Отмена загрузки их не вернёт."
    )
    assert free.one("select count(*) from answer") == (36,)


def test_after_erasing_those_without_consent_the_order_of_files_has_not_mattered() -> None:
    late, early = school(), school(LISTS, ("анкета.xlsx", "замеры.csv"))
    listed = standing(late).stored
    assert {(row.code, row.consent) for row in listed.itertuples()} == {("У-3", "missing"), ("У-6", "unlisted")}
    assert facts(late)["answer"] != facts(early)["answer"]
    assert erase_people(late, "curator", tuple(listed["person"])) == 4
    assert facts(late) == facts(early)
    assert standing(late).stored.empty
    assert not [code for code in WITHOUT if SECRET[code] in said_in(late)]


def test_uploads_taken_back_lose_the_answers_too_and_taking_the_register_back_brings_nothing_back() -> None:
    store = school(("ученики.csv", "анкета.xlsx"))
    undo(store, int(uploads(store)["upload"].iloc[0]))
    (done,) = load(store, "согласия.csv")
    assert SECRET["У-2"] not in said_in(store)
    assert SECRET["У-1"] in said_in(store)
    undo(store, int(done.tables[0].upload_id or 0))
    assert SECRET["У-2"] not in said_in(store)
    assert len(erasures(store)) == 2
    load(store, "замеры.csv")
    assert store.one("select count(*) from measurement where code = 'У-2'") == (2,)


def test_after_an_erasure_the_files_are_written_anew_once_and_hold_the_same(tmp_path: Path) -> None:
    path = tmp_path / "monitor.duckdb"
    store = Store.open(path)
    for names in (FREE, ("согласия.csv",)):
        load(store, *names)
    before = facts(store), len(uploads(store)), len(erasures(store))
    store.close()
    marks = []
    for _turn in range(3):
        marks.append(path.stat().st_ino)
        store = Store.open(path)
        assert (facts(store), len(uploads(store)), len(erasures(store))) == before
        store.close()
    assert marks[0] != marks[1] == marks[2]
    store = Store.open(path)
    (done,) = load(store, новые=FILES["замеры.csv"].replace(b";4;", b";3;"))
    assert done.tables[0].upload_id == max(uploads(store)["upload"])
