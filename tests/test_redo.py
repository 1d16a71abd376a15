"""An upload is replaced, put back and read anew without a trace of what it was before."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_loaders.again import commit_instead, redo
from data_loaders.commit import commit
from data_loaders.plan import plan
from data_loaders.report import Correction
from store import Store
from store.anew import live
from store.uploads import undo, uploads
from tests.books import Rows, text
from tests.small_school import PUPILS, counts
from tests.test_import_invariants import ASKED, CODES, PAIRS, SLOW, figures
from tests.test_import_invariants import PUPILS as SCHOOL

ANSWERS = [["Код участника", *(item.text["ru"] for item in ASKED)],
           *[[code, *("да" if item.kind == "yn" else str(3 + n % 7) for item in ASKED)]
             for n, code in enumerate(CODES)]]  # fmt: skip
MEASURED = [["Код", "Тревожность (до)", "Тревожность (после)"], *[[code, "5", "4"] for code in CODES]]
FILES: dict[str, Rows] = {"ученики.csv": SCHOOL, "пары.csv": PAIRS, "анкета.csv": ANSWERS, "этап2.csv": MEASURED}


def load(store: Store, name: str, content: bytes, said: Correction | None = None) -> int:
    """Store one file; its upload."""
    (done,) = commit(plan([(name, content)], store, "2025/26", {(name, ""): said} if said else None), store)
    return done.tables[0].upload_id or 0


@SLOW
@given(st.lists(st.sampled_from(range(len(FILES))), min_size=3, max_size=6))
def test_undone_and_put_back_in_any_order_the_figures_are_those_of_the_files_that_are_left(turns: list[int]) -> None:
    store, there = Store.open(None), set(FILES)
    numbers = {name: load(store, name, text(rows)) for name, rows in FILES.items()}
    for turn in turns:
        name = list(FILES)[turn]
        if name in there:
            undo(store, numbers[name])
        else:
            redo(store, numbers[name])
        there ^= {name}
    fresh = Store.open(None)
    for name in (name for name in FILES if name in there):
        load(fresh, name, text(FILES[name]))
    assert figures(store) == figures(fresh)


def test_an_upload_comes_back_with_the_corrections_it_was_stored_with() -> None:
    store = Store.open(None)
    (spare,) = [item.code for item in ASKED if item.code == "comfort"]
    said = Correction(wave="during", items={ANSWERS[0][1]: None, ANSWERS[0][2]: spare})
    upload = load(store, "анкета.csv", text(ANSWERS), said)
    before = store.frame("select * from answer order by all")
    undo(store, upload)
    done = redo(store, upload)
    assert [(table.status, table.upload_id, table.wave) for table in done.tables] == [("stored", upload, "during")]
    assert store.frame("select * from answer order by all").equals(before)
    assert uploads(store)["undone_at"].isna().all()


def test_what_is_not_undone_or_was_loaded_again_is_not_put_back() -> None:
    store = Store.open(None)
    upload = load(store, "ученики.csv", PUPILS)
    with pytest.raises(KeyError):
        redo(store, upload)
    undo(store, upload)
    load(store, "ученики.csv", PUPILS)
    for number in (upload, 99):
        with pytest.raises(KeyError):
            redo(store, number)
    assert counts(store)["roster"] == 2


def test_a_replaced_upload_gives_its_place_to_the_new_file_whole(database: Path) -> None:
    store = Store.open(database)
    old = int(uploads(store)["upload"].iloc[-1])
    better = PUPILS + "Орлов Пётр;8А;У-3\n".encode()
    done = commit_instead(plan([("новые.csv", better)], store)[0], store, old)
    new = done.tables[0].upload_id
    assert (counts(store)["roster"], new in live(store), old in live(store)) == (3, True, False)


def test_a_file_that_cannot_be_stored_replaces_nothing(database: Path) -> None:
    store = Store.open(database)
    whole = counts(store)
    old = int(uploads(store)["upload"].iloc[-1])
    for name, content in (("пусто.csv", b""), ("ученики.csv", PUPILS)):
        done = commit_instead(plan([(name, content)], store)[0], store, old)
        assert done.tables[0].status in ("refused", "already stored")
    (broken,) = plan([("ещё.csv", PUPILS + b";\n")], store)
    object.__setattr__(broken.tables[0], "facts", {"roster": broken.tables[0].facts["roster"].assign(birth_date="no")})
    with pytest.raises(Exception, match="no"):
        commit_instead(broken, store, old)
    with pytest.raises(KeyError):
        commit_instead(plan([("ещё.csv", PUPILS + b";\n")], store)[0], store, 99)
    assert (counts(store), old in live(store)) == (whole, True)
