"""Of a drop of files every one is planned, the unknown ones with a reason, the others with their school year."""

from data_loaders.commit import commit
from data_loaders.plan import plan
from store import Store
from tests.books import xlsx
from tests.planned import PUPILS, sheet


def test_an_unknown_table_is_refused_with_a_sentence_and_the_other_files_load() -> None:
    store = Store.open(None)
    strange = xlsx({"Меню": [["Блюдо", "Цена"], ["Суп", 40], ["Каша", 30]]})
    done = commit(
        plan(
            [("меню.xlsx", strange), ("битый.xlsx", b"PK\x03\x04oops"), ("к.xlsx", xlsx({"К": PUPILS}))],
            store,
        ),
        store,
    )
    assert [t.status for one in done for t in one.tables] == ["refused", "refused", "stored"]
    assert all(t.problems[0].message for one in done[:2] for t in one.tables)
    assert store.one("select count(*) from roster") == (4,)


def test_a_school_year_is_found_in_title_tab_and_file_name() -> None:
    assert sheet([["Список на 01.09.2024"], *PUPILS]).year == "2024/25"
    assert sheet(PUPILS, file="kontingent_2023-2024.xlsx").year == "2023/24"
    assert sheet(PUPILS, name="2022-23 уч. год").year == "2022/23"
    assert sheet(PUPILS, year="2021/22", file="kontingent_2023-2024.xlsx").year == "2021/22"
