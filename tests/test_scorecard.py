"""Which answer to the curator's questionnaire counts on a date, its sum and level; counted a second time in pandas."""

from collections.abc import Sequence
from datetime import date, datetime

import pandas as pd
import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from metrics.scorecard import CARDS, ROWS, cards, scorecard
from questionnaires.scorecard import scorecard as questionnaire
from store import Scope, Store
from store.uploads import undo, uploads
from tests.books import Rows, text, xlsx
from tests.curator import ASKED, typed

END = Scope(1, "2025/26", date(2026, 8, 31))
FEBRUARY, JUNE = [1, 1, 1, 1, 1, 1, 1, 1, 1], [2, 2, 2, 2, 2, 2, 2, 2, 1]


def load(store: Store, name: str, rows: Rows) -> None:
    """Hand in one table."""
    commit(plan([(name, xlsx({"Лист": rows}))], store), store)


def on(store: Store, day: str, given: Sequence[int | None]) -> None:
    """Hand in the questionnaire of a day."""
    load(store, f"анкета куратора {day}.xlsx", [[f"Дата заполнения: {day}"], *typed(given)])


def twice() -> Store:
    """A school that filled it in in February and in June."""
    store = Store.open(None)
    on(store, "10.06.2026", JUNE)
    on(store, "15.02.2026", FEBRUARY)
    return store


def standings(store: Store, scope: Scope = END) -> list[tuple[str, object, int]]:
    """Standing, day and sum of each answer, the newest first."""
    found = cards(store, scope)
    return [*zip(found["standing"], found["answered_on"], found["total"], strict=True)]


def test_the_last_answer_by_the_date_counts_and_the_one_before_it_stands_beside() -> None:
    store = twice()
    june, february = ("counted", date(2026, 6, 10), 17), ("compared", date(2026, 2, 15), 9)
    assert standings(store) == [june, february]
    assert scorecard(store, END)["points"].tolist() == JUNE
    assert scorecard(store, END)["points_before"].tolist() == FEBRUARY
    assert standings(store, Scope(1, "2025/26", date(2026, 3, 1))) == [("counted", date(2026, 2, 15), 9)]
    assert scorecard(store, Scope(1, "2025/26", date(2026, 2, 1))).empty
    undo(store, int(uploads(store).query("file.str.contains('06')")["upload"].iloc[0]))
    assert standings(store) == [("counted", date(2026, 2, 15), 9)]


def test_nobody_s_answer_is_no_row_and_columns_stay() -> None:
    store = Store.open(None)
    assert ([*scorecard(store, END).columns], [*cards(store, END).columns]) == ([*ROWS], [*CARDS])
    assert (len(scorecard(store, END)), len(cards(store, END))) == (0, 0)


@pytest.mark.parametrize(
    ("total", "level"),
    [(0, "unacceptable"), (8, "unacceptable"), (9, "acceptable"), (14, "acceptable"), (15, "optimal"), (18, "optimal")],
)
def test_the_bounds_of_the_levels_are_those_of_the_method(total: int, level: str) -> None:
    store = Store.open(None)
    on(store, "15.02.2026", [2] * (total // 2) + [1] * (total % 2) + [0] * (9 - total // 2 - total % 2))
    assert cards(store, END)[["total", "level"]].values.tolist() == [[total, level]]


def test_a_blank_row_is_no_nought_and_leaves_no_level() -> None:
    store = Store.open(None)
    on(store, "15.02.2026", [2, 2, None, 2, 2, 2, 2, None, 2])
    (one,) = cards(store, END).to_dict("records")
    assert (one["total"], one["filled"], one["blank"], one["level"]) == (14, 7, [3, 8], None)
    on(store, "16.02.2026", [0] * 9)
    assert cards(store, END)["level"].iloc[0] == "unacceptable"


def test_several_people_of_one_occasion_are_not_averaged_and_one_s_own_answer_is_replaced() -> None:
    store = Store.open(None)
    head = ["Отметка времени", "Код", *ASKED]
    rows = [["01.06.2026 10:00:00", "К-1", *[0] * 9], ["08.06.2026 10:00:00", "К-2", *[1] * 9],
            ["10.06.2026 10:00:00", "К-1", *[2] * 9], ["01.02.2026 10:00:00", "К-2", *[1] * 8, 0]]  # fmt: skip
    load(store, "форма.xlsx", [head, *rows])
    assert [(standing, total) for standing, _day, total in standings(store)] == [
        ("counted", 18), ("beside", 9), ("replaced", 0), ("compared", 8)
    ]  # fmt: skip
    found = scorecard(store, END)
    assert found[["points", "lowest", "highest"]].drop_duplicates().values.tolist() == [[2, 1, 2]]


def test_the_same_answer_in_two_files_is_one_answer() -> None:
    store = twice()
    commit(plan([("июнь.csv", text([["Дата заполнения: 10.06.2026"], *typed(JUNE)]))], store), store)
    assert [standing for standing, _day, _total in standings(store)] == ["counted", "compared"]


def test_a_wave_without_a_day_has_its_place_and_last_year_s_answer_is_compared_with() -> None:
    store = Store.open(None)
    rows = [[asked, 1, 2] for asked in ASKED]
    load(store, "анкета куратора 2025-2026.xlsx", [["Критерий", "после", "до"], *rows])
    on(store, "20.05.2025", [0] * 9)
    found = cards(store, END)
    assert found[["standing", "wave", "total"]].astype(object).where(found.notna(), None).values.tolist() == [
        ["counted", "after", 9], ["compared", "before", 18], ["older", None, 0]
    ]  # fmt: skip
    assert standings(store, Scope(1, "2024/25", date(2025, 8, 31))) == [("counted", date(2025, 5, 20), 0)]


def test_the_sum_and_the_level_recounted_from_what_is_stored_are_the_same() -> None:
    store = twice()
    on(store, "01.03.2026", [2, 1, 0, 2, 1, None, 2, 1, 0])
    stored = store.frame("select upload, criterion, points from scorecard")
    bins = [-1, *sorted(level.most for level in questionnaire().levels)]
    names = [level.code for level in sorted(questionnaire().levels, key=lambda level: level.least)]
    wide = stored.pivot(index="upload", columns="criterion", values="points")
    levels = pd.cut(wide.sum(axis=1), bins, labels=names).astype(object).where(wide.notna().all(axis=1))
    found = cards(store, END).set_index("upload").sort_index()
    assert found["total"].tolist() == wide.sum(axis=1).tolist()
    assert found["level"].fillna("").tolist() == levels.fillna("").tolist()
    assert datetime(2026, 3, 1).date() in set(found["answered_on"])
