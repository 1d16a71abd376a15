"""A sheet of names that is no list of a school's people: asked about, since a list is what shares are counted of."""

import pytest

from data_loaders.commit import commit
from data_loaders.corrections import Correction
from data_loaders.plan import plan
from store import Store
from tests.books import Rows, text
from tests.planned import sheet

WISHES: Rows = [["ФИО", "Класс", "Кем бы стал", "Чем полезен наставнику", "В какие дни"],
                ["Жилин Тимур Ренатович", "5Б", "подопечным", "шахматы", "вторник"]]  # fmt: skip
SIGNED: Rows = [["Ребёнок", "Сдал ли согласие", "День сдачи согласия", "Кто из взрослых"],
                ["Гончар Эмма Ильинична", "да", "01.09.2025", "Гончар И. П."]]  # fmt: skip
SEEN: Rows = [["Наставник", "Наставляемый", "В какой день встреча", "Сколько минут вышло"],
              ["Орлов Илья", "Белова Анна", "05.11.2025", "40"]]  # fmt: skip
FULL: Rows = [["ФИО", "Класс", "Дата рождения", "Адрес", "Телефон матери", "СНИЛС", "Льготы"],
              ["Жилин Тимур Ренатович", "5Б", "01.02.2014", "Мира, 1", "+7", "1", "нет"]]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "kind", "likely"),
    [(WISHES, "список обучающихся", "кандидаты"), (SIGNED, "список обучающихся", "реестр согласий"),
     (SEEN, "список пар", "журнал встреч")],
)  # fmt: skip
def test_a_sheet_of_something_else_with_names_in_it_is_asked_about(rows: Rows, kind: str, likely: str) -> None:
    found = sheet(rows, "5А")
    assert found.status == "needs answer"
    assert found.problems[0].message.startswith(f"это {kind}? Эти столбцы о другом: «")
    assert found.problems[0].message.endswith(f"похоже на «{likely}».")


def test_an_unread_column_that_is_likely_one_of_the_lists_is_named() -> None:
    rows = [["Наставник", "Подопечный", "Дата распоряжения о начале"], ["Орлов Илья", "Белова Анна", "01.10.2025"]]
    said = [one.message for one in sheet(rows).problems if one.column == "Дата распоряжения о начале"]
    assert [message[:39] for message in said] == ["не читается; вероятно, это «начало» (69"]


@pytest.mark.parametrize("rows", [FULL, [row[:2] + row[3:] for row in FULL], [row[:2] for row in WISHES]])
def test_a_list_with_what_lists_have_besides_is_not_asked_about(rows: Rows) -> None:
    assert sheet(rows).status == "planned"


def test_whoever_says_what_it_is_is_not_asked_again() -> None:
    store = Store.open(None)
    for kind, table in (("pupils", "roster"), ("candidates", "candidates")):
        said = Correction(kind=kind, items={"Чем полезен наставнику": "competence"} if kind == "candidates" else {})
        found = plan([("Заявки.csv", text(WISHES))], store, "2025/26", {("Заявки.csv", ""): said})
        assert [one.status for one in found[0].tables] == ["planned"]
        assert len(found[0].tables[0].facts[table]) == 1


def test_a_doubted_list_adds_nobody_to_the_denominator() -> None:
    store = Store.open(None)
    commit(plan([("Контингент.csv", text(FULL)), ("Заявки.csv", text([*WISHES, ["Зуева С. А.", "6А", "", "", ""]]))],
                store, "2025/26"), store)  # fmt: skip
    assert store.run("select count(*) from person where kind = 'pupil' and year = '2025/26'").fetchone() == (1,)


@pytest.mark.parametrize(
    ("header", "row", "likely"),
    [
        (["Наст-к", "Подопечный ребёнок", "Приказ о начале"], ["Орлов Илья", "Белова Анна", "1.10.25"], "список пар"),
        (["Организация партнёра", "Сколько наставников дала"], ["Завод", "2"], "предприятия"),
    ],
)  # fmt: skip
def test_a_table_nobody_recognised_is_told_what_it_is_likest_to(header: list[str], row: list[str], likely: str) -> None:
    found = sheet([header, row])
    assert found.status == "refused"
    assert found.problems[-1].message.endswith(f"похоже на «{likely}».")


def test_a_table_of_something_else_is_likest_to_nothing() -> None:
    found = sheet([["Блюдо", "Выход, г", "Цена"], ["Суп", "250", "40"], ["Каша", "200", "30"]])
    assert "похоже" not in found.problems[-1].message
