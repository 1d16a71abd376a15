"""Totals of the programme by school year: the newest word of a year, counts and no shares, lower is better."""

from datetime import date

import pytest

from charts.totals import totals as chart
from data_loaders.commit import commit
from data_loaders.plan import plan
from metrics.totals import totals
from store import Scope, Store
from store.uploads import undo, uploads
from tests.books import text
from tests.screens import empty_school, run
from ui import data, results


def year(name: str, amounts: dict[str, object]) -> tuple[str, bytes]:
    """A table of totals as a school types it."""
    return (
        f"итоги {name.replace('/', '-')}.csv",
        text([["Показатель по школе", "Количество"], *map(list, amounts.items())]),
    )


def load(store: Store, name: str, amounts: dict[str, object]) -> None:
    """Hand in the totals of a year."""
    commit(plan([year(name, amounts)], store, name), store)


def filled(store: Store) -> Store:
    """Three years, of which one says no conflicts and one is said again."""
    load(store, "2023/24", {"Состоят на учёте": "12", "Жалобы родителей": "30", "Конфликты": "9"})
    load(store, "2024/25", {"Состоят на учёте": "10", "Жалобы родителей": "нет"})
    load(store, "2025/26", {"Состоят на учёте": "7", "Конфликты": "8"})
    load(store, "2025/26", {"Состоят на учёте": "6"})
    return store


def test_of_a_year_that_is_said_again_the_newest_word_counts_and_what_nobody_says_is_null() -> None:
    store = filled(Store.open(None))
    found = totals(store, Scope(1, "2025/26", date(2026, 5, 1)))
    rows = found.astype(object).where(found.notna(), None).values.tolist()
    assert rows == [["2023/24", 12, 30, 9], ["2024/25", 10, 0, None], ["2025/26", 6, None, 8]]
    assert totals(store, Scope(1, "2024/25", date(2025, 5, 1)))["year"].tolist() == ["2023/24", "2024/25"]
    undo(store, int(uploads(store)["upload"].iloc[0]))
    assert totals(store, Scope(1, "2025/26", date(2026, 5, 1)))["on_record"].tolist() == [12, 10, 7]
    assert totals(Store.open(None), Scope(1, "2025/26", date(2026, 5, 1))).empty


def test_the_picture_has_a_bar_with_its_count_for_every_number_and_no_share() -> None:
    store = filled(Store.open(None))
    drawn = chart(results.long(totals(store, Scope(1, "2025/26", date(2026, 5, 1)))))
    assert sorted(drawn.data[0].x) == [0, 6, 8, 9, 10, 12, 30]
    assert "%" not in str(drawn.layout.annotations)


def test_the_page_says_that_lower_is_better_and_stands_without_totals() -> None:
    with empty_school():
        assert run("results", "curator").subheader[0].value == "Отметок, чисел и итогов пока нет."
        filled(data.opened().store)
        data.changed()
        screen = run("results", "curator", filters_chosen={"year": "2025/26"})
        assert not screen.exception
        assert screen.subheader[0].value == "Итоги за 3 учебных года"
        assert any("чем меньше, тем лучше" in line.value for line in screen.caption)
        assert run("results", "administration").info[0].value.startswith("Эту страницу видят")


@pytest.mark.parametrize("amount", ["много", "-1"])
def test_a_total_that_is_no_number_is_named_and_left_out(amount: str) -> None:
    store = Store.open(None)
    (done,) = commit(plan([year("2025/26", {"Жалобы": amount})], store, "2025/26"), store)
    assert [(one.row, one.value) for one in done.tables[0].problems[:1]] == [(2, amount)]
    assert totals(store, Scope(1, "2025/26", date(2026, 5, 1))).empty
