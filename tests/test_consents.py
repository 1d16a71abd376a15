"""With a register of consents nothing is kept of those without one but that their questionnaire came in."""

from datetime import date
from itertools import permutations

import pytest

from data_loaders.again import redo, reread
from data_loaders.consent_notes import reminder
from data_loaders.plan import plan
from metrics.indicators import indicators
from store import Store
from store.uploads import undo, uploads
from tests.books import text
from tests.consent_school import (
    ANSWERS,
    CODES,
    CONSENTS,
    FILES,
    FREE,
    LISTS,
    SECRET,
    WITHOUT,
    expected,
    facts,
    load,
    said_in,
    school,
)
from tests.planned import tables

HEADER = CONSENTS[0]


@pytest.fixture(scope="module")
def store() -> Store:
    """The school with its register loaded first; nobody writes to it."""
    return school(LISTS, ("анкета.xlsx", "замеры.csv"))


def test_only_answers_with_consent_are_stored_and_all_questionnaires_are_counted_as_received(store: Store) -> None:
    kept = expected()
    comfort = store.run(
        "select r.code, a.value from answer a join response r using (response) where a.item = 'comfort' order by 1"
    ).fetchall()
    assert comfort == list(zip(kept["Код участника"], kept[ANSWERS[0][3]].astype(float), strict=True))
    texts = {text for (text,) in store.run("select text from answer where text is not null").fetchall()}
    assert texts == set(kept[ANSWERS[0][8]])
    assert [code for (code,) in store.run("select code from response order by code").fetchall()] == CODES
    measured = {code for (code,) in store.run("select distinct code from measurement").fetchall()}
    assert measured == set(CODES) - WITHOUT


def test_a_questionnaire_without_stored_answers_counts_in_the_response_rate_and_in_no_mean(store: Store) -> None:
    rows = indicators(store, store.scope("2025/26", on=date(2026, 8, 31)), None, "curator").set_index("indicator")
    other = Store.open(None)
    load(other, *FREE)
    free = indicators(other, other.scope("2025/26", on=date(2026, 8, 31)), None, "curator").set_index("indicator")
    assert rows.loc["response_rate", ["numerator", "denominator"]].tolist() == [
        *free.loc["response_rate", ["numerator", "denominator"]]
    ]
    scored = "select count(*) from valid_response where result_satisfaction is not null"
    assert (store.one(scored), other.one(scored)) == ((3,), (6,))


def test_nothing_that_they_said_is_found_anywhere_in_the_store(store: Store) -> None:
    whole = said_in(store)
    assert [code for code in CODES if SECRET[code] in whole] == sorted(set(CODES) - WITHOUT)
    assert "У-2" in whole


def test_files_in_any_order_within_one_drop_give_the_same(store: Store) -> None:
    for order in list(permutations(FILES))[1::79]:
        other = Store.open(None)
        load(other, *order)
        assert facts(other) == facts(store), order


def test_reading_anew_and_taking_back_and_putting_back_change_nothing() -> None:
    store = school(tuple(FILES))
    before = facts(store)
    assert {word for _plan, _upload, word in reread(store)} == {"same"}
    assert facts(store) == before
    (upload,) = set(uploads(store).query("file == 'анкета.xlsx'")["upload"])
    undo(store, upload)
    assert store.one("select count(*) from withheld where form is not null") == (0,)
    redo(store, upload)
    assert facts(store) == before
    assert {word for _plan, _upload, word in reread(store)} == {"same"}


def test_the_plan_names_the_rows_and_says_what_becomes_of_them() -> None:
    found = next(table for table in tables(*FILES.items(), year="2025/26") if table.kind == "questionnaire")
    told = [(one.row, one.value, one.message) for one in found.problems if "соглас" in one.message]
    assert told[0] == (None, None, "без согласия: 3 человека; анкеты посчитаны как полученные, ответы не сохраняются")
    assert [(row, code) for row, code, _said in told[1:]] == [(2, "У-2"), (4, "У-2"), (5, "У-3"), (8, "У-6")]
    assert [said.partition(":")[0] for *_who, said in told[1:]] == [
        "согласие отозвано", "согласие отозвано", "в реестре сказано, что согласия нет", "нет в реестре согласий"
    ]  # fmt: skip
    assert found.rows_stored == 6


def test_without_a_register_one_sentence_reminds_and_nothing_is_left_out() -> None:
    store = Store.open(None)
    files = [(name, data) for name, data in FILES.items() if name != "согласия.csv"]
    plans = plan(files, store, "2025/26")
    assert "Реестр согласий не загружен" in str(reminder(store, plans))
    assert not [one for file in plans for table in file.tables for one in table.problems if "соглас" in one.message]
    assert reminder(store, plan(files[:2], store)) is None
    assert reminder(store, plan([*FILES.items()], store, "2025/26")) is None


def test_answers_that_name_nobody_are_stored() -> None:
    store = school(LISTS)
    rows = [[None if at == 1 else cell for at, cell in enumerate(row)] for row in ANSWERS[1:3]]
    load(store, без_кода=text([ANSWERS[0], *rows]))
    assert store.one("select count(*) from answer") == (12,)


def test_the_newest_word_counts_by_its_day_and_an_older_list_takes_nothing_back() -> None:
    said = [
        ("отозвано", "10.02.2026"),
        ("получено", "01.09.2025"),
        ("нет", ""),
        ("получено", "01.03.2026"),
        ("нет", ""),
    ]
    expected = ["withdrawn", "withdrawn", "withdrawn", "given", "missing", None]
    # Register after register, each without one pupil more: of У-1 only the first speaks, of У-5 all.
    registers = {
        f"реестр{turn}": text([HEADER, *([code, word, day, "мать"] for code in CODES[turn:5])])
        for turn, (word, day) in enumerate(said)
    }
    store = Store.open(None)
    load(store, *LISTS[:2], **registers)
    found = dict(store.run("select person, consent from consent_now").fetchall())
    assert [found.get(f"pupil:У{n}") for n in range(1, 7)] == expected
