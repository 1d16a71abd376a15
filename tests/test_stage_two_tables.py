"""A table of stage 2 is read in every layout, asks for a wave that is nowhere said, and keeps its secrets."""

import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from data_loaders.report import Correction
from store import Store
from tests.books import Rows, xlsx
from tests.planned import fact, sheet, tables


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        ([["Код", "Личностная тревожность (до)", "Личностная тревожность (после)"], ["У-1", 7, 5]], "columns"),
        ([["Код", "До", None, "После", None], [None, "Тревожность", "Гибкие навыки", "Тревожность", "Гибкие навыки"],
          ["У-1", 7, 3, 5, 4]], "waves above parameters"),
        ([["Код", "Показатель", "На входе", "На выходе"], ["У-1", "Личностная тревожность", 7, 5]], "long, two values"),
        ([["Код", "Показатель", "Этап", "Балл"], ["У-1", "Тревожность", "вход", 7],
          ["У-1", "Тревожность", "выход", 5]], "long, one value"),
        ([["Код", "Показатель", "Балл до", "Балл после"], ["У-1", "Тревожность", 7, 5]], "long, two named values"),
        ([["Код", "Срез", "Уровень тревожности"], ["У-1", "1 срез", 7], ["У-1", "2 срез", 5]], "waves as rows"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_stage_two_is_read_in_every_layout(rows: Rows, name: str) -> None:
    found = sheet(rows)
    assert (found.kind, found.status) == ("measurements", "planned")
    facts = fact(found, "measurement").query("parameter == 'anxiety'")
    assert dict(zip(facts["wave"], facts["value"], strict=True)) == {"before": 7.0, "after": 5.0}


def test_stage_two_on_two_sheets_takes_the_wave_from_the_tabs() -> None:
    header = ["Код", "Профессиональное выгорание"]
    found = tables(("э.xlsx", xlsx({"До": [header, ["П-1", 6]], "После": [header, ["П-1", 4]]})))
    assert [(t.wave, t.status, t.rows_stored) for t in found] == [
        ("before", "planned", 1),
        ("after", "planned", 1),
    ]


def test_a_stage_two_table_without_a_wave_asks_and_is_not_stored() -> None:
    store = Store.open(None)
    file = ("э.xlsx", xlsx({"Лист1": [["Код", "Уровень тревожности"], ["У-1", 6]]}))
    (one,) = commit(plan([file], store), store)
    assert one.tables[0].status == "needs answer"
    assert store.one("select count(*) from measurement") == (0,)
    answer = {("э.xlsx", "Лист1"): Correction(wave="before")}
    (one,) = commit(plan([file], store, answers=answer), store)
    assert one.tables[0].status == "stored"
    assert store.one("select wave, value from measurement") == ("before", 6.0)


def test_the_curator_never_reads_a_psychological_value_that_is_wrong() -> None:
    rows = [["Код", "Тревожность до", "Тревожность после"], ["У-1", 77, 5]]
    assert [p.value for p in sheet(rows).problems] == [None]
    assert [p.value for p in sheet(rows, role="psychologist").problems] == ["77"]


def test_a_wrong_psychological_value_is_kept_from_the_curator_where_no_value_of_the_table_is_right() -> None:
    assert [p.value for p in sheet([["Код", "Тревожность до"], ["У-1", "77"]]).problems] == [None]
    long = [["Код", "Показатель", "До", "После"], ["У-1", "Тревожность", "77", "99"]]
    assert [p.value for p in sheet(long).problems] == [None, None]
