"""Consents hold for the school's own questionnaires and for journals: what is not consented to is stored nowhere."""

import pytest

from data_loaders.again import redo, reread
from data_loaders.consent_notes import reminder
from data_loaders.erasing import erase_people
from data_loaders.plan import plan
from metrics.consents import consents
from store import Store
from store.check import check
from store.uploads import undo, uploads
from tests.books import text
from tests.consent_school import CODES, CONSENTS, WITHOUT
from tests.own_consent_school import (
    ANSWERING,
    LISTS,
    OWN_FILES,
    erased,
    found_of,
    load,
    school,
    screened,
    whole,
)

KEPT = sorted({*CODES} - WITHOUT)
LEFT = sorted({*CODES} - {"У-2"})
HEADER = CONSENTS[0]


@pytest.fixture(scope="module")
def store() -> Store:
    """The school whose register came first; nobody changes it."""
    return screened()


def test_answers_and_marks_without_consent_are_in_neither_file_of_the_store(store: Store) -> None:
    assert found_of(store) == {"words": KEPT, "answers": KEPT, "marks": KEPT}
    for table in ("own_answer", "grades"):
        assert {code for (code,) in store.run(f"select distinct code from {table}").fetchall()} == {*KEPT}
    assert check(store)["ok"]


def test_they_are_counted_as_received_and_the_plan_names_their_rows(store: Store) -> None:
    came = store.run(
        "select p.kind, h.code from withheld h join upload_part p using (upload, part) where h.form is null"
    )
    assert sorted(map(str, came.fetchall())) == sorted(
        str((kind, code)) for code in WITHOUT for kind in ("own.oasis", "grades", *["measurements"] * 2)
    )
    other = school(LISTS)
    own, journal = (one.tables[0] for one in load(other, *OWN_FILES))
    assert (own.kind, own.rows_read, own.rows_stored, own.rows_skipped) == ("own.oasis", 6, 6, 0)
    told = [(one.row, one.message) for one in own.problems if "соглас" in one.message]
    assert told[0] == (None, "без согласия: 3 человека; анкеты посчитаны как полученные, ответы не сохраняются")
    assert [row for row, _said in told[1:]] == [3, 4, 7]
    assert (journal.kind, journal.rows_read, journal.rows_stored) == ("grades", 6, 3)
    said = [one.message for one in journal.problems if "соглас" in one.message]
    assert said[0] == "без согласия: 3 человека; отметки не сохраняются"
    assert said[1] == "согласие отозвано: отметки не сохраняются"


def test_without_a_register_an_own_questionnaire_or_a_journal_reminds_of_it() -> None:
    empty = school()
    for name, content in OWN_FILES.items():
        assert "Реестр согласий не загружен" in str(reminder(empty, plan([(name, content)], empty, "2025/26")))


def test_files_in_one_drop_with_the_register_give_the_same(store: Store) -> None:
    assert whole(school((*reversed(ANSWERING), *LISTS))) == whole(store)


def test_reading_anew_and_taking_back_and_putting_back_change_nothing() -> None:
    other = screened()
    before = whole(other)
    assert {word for _file, _upload, word in reread(other)} == {"same"}
    assert whole(other) == before
    brought = set(uploads(other).pipe(lambda frame: frame[frame["file"].isin(OWN_FILES)])["upload"])
    for upload in brought:
        undo(other, int(upload))
    assert other.one("select (select count(*) from own_answer) + (select count(*) from grades)") == (0,)
    for upload in brought:
        redo(other, int(upload))
    assert whole(other) == before


def test_after_erasing_on_somebodys_word_the_order_of_files_has_not_mattered(store: Store) -> None:
    other = erased()
    listed = consents(other, other.scope("2025/26")).stored
    assert {row.code: (row.answers, row.measurements) for row in listed.itertuples()} == {
        "У-3": (2, 4), "У-6": (2, 4)
    }  # fmt: skip
    assert erase_people(other, "curator", tuple(listed["person"])) == 6
    assert whole(other) == whole(store)
    assert found_of(other) == found_of(store)


def test_a_consent_that_comes_later_asks_for_own_questionnaire_and_journal_again() -> None:
    other = screened()
    load(other, позже=text([HEADER, ["У-3", "получено", "01.03.2026", "отец"]]))
    waiting = consents(other, other.scope("2025/26")).awaiting
    assert {(row.code, row.file_name) for row in waiting.itertuples()} == {("У-3", name) for name in ANSWERING}
    load(other, *ANSWERING)
    assert consents(other, other.scope("2025/26")).awaiting.empty
    assert found_of(other)["answers"] == found_of(other)["marks"] == sorted([*KEPT, "У-3"])
