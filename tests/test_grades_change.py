"""Marks of a journal become before and after of those in a pair, as a second count in plain pandas has it."""

import numpy as np
import pandas as pd
import pytest

from data_loaders.commit import commit
from data_loaders.desk import confirm, desk
from data_loaders.plan import plan
from store import Store
from store.check import check
from store.uploads import undo
from tests.books import text, xlsx

PUPILS = [f"У-{n}" for n in range(1, 13)]
PAIRED = PUPILS[:8]
LISTS = [
    ("ученики.csv", text([["ФИО", "Класс", "Код"], *[[f"Орлов {chr(1040 + n)}лья", "7А", code]
                                                    for n, code in enumerate(PUPILS)]])),
    ("пары.csv", text([["Код наставника", "Код наставляемого", "Форма", "Дата начала"],
                       *[[one, other, "ученик-ученик", "01.10.2025"]
                         for one, other in zip(PAIRED[::2], PAIRED[1::2], strict=True)]])),
]  # fmt: skip
NAMES = {"q1": "1 четверть", "q2": "2 четверть", "q3": "III четверть", "q4": "4 четверть", "year": "Год", "h1": "1 п/г",
         "h2": "2 п/г"}  # fmt: skip
# In which order a wave looks for its mark.
FIRST, LAST = ["q1", "h1", "q2"], ["q4", "h2", "q3", "year"]


def marks() -> pd.DataFrame:
    """One row per code, subject and period with its mark; some are missing."""
    rng = np.random.default_rng(7)
    rows = [(code, subject, period, float(rng.integers(2, 6)))
            for at, code in enumerate(PUPILS) for subject in ("алгебра", "физика")
            for period in (["h1", "h2", "year"] if at % 4 == 3 else ["q1", "q2", "q3", "q4", "year"])
            if rng.random() < 0.6]  # fmt: skip
    return pd.DataFrame(rows, columns=["code", "subject", "period", "mark"])


def journal(frame: pd.DataFrame) -> bytes:
    """The marks as a school exports them: one sheet per subject, periods as columns."""
    sheets = {}
    for subject, own in frame.groupby("subject"):
        wide = own.pivot(index="code", columns="period", values="mark").reindex(columns=list(NAMES))
        cells = wide.astype(object).where(wide.notna(), None)
        sheets[subject] = [
            ["Код", *NAMES.values()],
            *([code, *row] for code, row in zip(cells.index, cells.values, strict=True)),
        ]
    return xlsx(sheets)


def counted(frame: pd.DataFrame) -> dict[tuple[str, str], tuple[float | None, float | None]]:
    """(code, subject) -> before and after, person by person."""
    found = {}
    for (code, subject), own in frame[frame["code"].isin(PAIRED)].groupby(["code", "subject"]):
        by = dict(zip(own["period"], own["mark"], strict=True))
        sides = [next((by[period] for period in order if period in by), None) for order in (FIRST, LAST)]
        found[code, subject] = (sides[0], sides[1])
    return found


@pytest.fixture(scope="module")
def store() -> Store:
    own = Store.open(None)
    commit(plan([*LISTS, ("журнал 2025-2026.xlsx", journal(marks()))], own, year="2025/26"), own)
    return own


def changes(store: Store) -> dict[tuple[str, str], tuple[float | None, float | None]]:
    """(code, subject) -> before and after, as the store has them."""
    sql = """select p.code, c.subject, c.before, c.after from change c join person p using (school, year, person)
             where c.parameter = 'grades' and c.year = '2025/26'"""
    return {(code, subject): (before, after) for code, subject, before, after in store.run(sql).fetchall()}


def test_first_and_last_period_are_before_and_after_of_those_in_a_pair(store: Store) -> None:
    assert changes(store) == counted(marks())
    assert len({sides for sides in changes(store).values() if None not in sides}) > 3
    assert store.one("select count(*) from grades") == (len(marks()),)


def test_waves_handed_in_as_such_go_before_the_journal_and_undo_brings_the_journal_back(store: Store) -> None:
    before = changes(store)
    told = text([["Код", "Предмет", "Показатель", "До", "После"], ["У-1", "Алгебра", "Успеваемость", "2", "5"]])
    (done,) = commit(plan([("до и после.csv", told)], store, year="2025/26"), store)
    assert changes(store) == before | {("У-1", "алгебра"): (2.0, 5.0)}
    found = store.one("select upload from change c where person = 'pupil:У1' and subject = 'алгебра'")
    assert found == (done.tables[0].upload_id,)
    undo(store, int(done.tables[0].upload_id or 0))
    assert changes(store) == before


def test_a_wave_that_only_the_journal_has_is_taken_from_it(store: Store) -> None:
    before = changes(store)
    told = text([["Код", "Предмет", "Показатель", "Этап", "Балл"],
                 ["У-2", "Алгебра", "Успеваемость", "до", "2,5"]])  # fmt: skip
    (done,) = commit(plan([("до.csv", told)], store, year="2025/26"), store)
    (_first, after) = before["У-2", "алгебра"]
    assert changes(store) == before | {("У-2", "алгебра"): (2.5, after)}
    undo(store, int(done.tables[0].upload_id or 0))


def test_a_code_typed_wrong_in_a_journal_waits_on_the_desk_and_counts_once_it_is_confirmed() -> None:
    own = Store.open(None)
    rows = [["Код", "Предмет", "Период", "Отметка"], ["У-1", "алгебра", "1 четверть", "4"],
            ["У-О1", "алгебра", "4 четверть", "5"]]  # fmt: skip
    commit(plan([*LISTS, ("журнал.csv", text(rows))], own, year="2025/26"), own)
    assert changes(own) == {("У-1", "алгебра"): (4.0, None)}
    (one,) = desk(own, "2025/26").candidates
    confirm(own, [one], "curator", "2025/26")
    assert changes(own) == {("У-1", "алгебра"): (4.0, 5.0)}


def test_a_journal_is_undone_whole_and_leaves_a_sound_store() -> None:
    own = Store.open(None)
    done = commit(plan([*LISTS, ("журнал.xlsx", journal(marks()))], own, year="2025/26"), own)
    assert changes(own)
    assert check(own)["ok"]
    undo(own, int(done[-1].tables[0].upload_id or 0))
    assert not changes(own)
    assert own.one("select count(*) from grades") == (0,)
