"""A sheet of names that is no list of a school's people: asked about, since a list is what shares are counted of."""

import pytest

from data_loaders.commit import commit
from data_loaders.corrections import Correction
from data_loaders.plan import plan
from store import Store
from tests.books import Rows, text
from tests.planned import sheet

WISHES: Rows = [["ФИО", "Класс", "Хочу быть", "Чем могу быть полезен", "Когда могу"],
                ["Жилин Тимур Ренатович", "5Б", "подопечным", "шахматы", "вторник"]]  # fmt: skip
SIGNED: Rows = [["Ребёнок", "Согласие сдано", "Дата сдачи", "Родитель"],
                ["Гончар Эмма Ильинична", "да", "01.09.2025", "Гончар И. П."]]  # fmt: skip
FULL: Rows = [["ФИО", "Класс", "Дата рождения", "Адрес", "Телефон матери", "СНИЛС", "Льготы"],
              ["Жилин Тимур Ренатович", "5Б", "01.02.2014", "Мира, 1", "+7", "1", "нет"]]  # fmt: skip


@pytest.mark.parametrize(("rows", "likely"), [(WISHES, "кандидаты"), (SIGNED, "реестр согласий")])
def test_a_sheet_of_something_else_with_names_in_it_is_asked_about(rows: Rows, likely: str) -> None:
    found = sheet(rows, "5А")
    assert (found.kind, found.status) == ("pupils", "needs answer")
    assert found.problems[0].message.startswith("список обучающихся? Эти столбцы о другом: «")
    assert found.problems[0].message.endswith(f"похоже на «{likely}».")


@pytest.mark.parametrize("rows", [FULL, [row[:2] + row[3:] for row in FULL], [row[:2] for row in WISHES]])
def test_a_list_with_what_lists_have_besides_is_not_asked_about(rows: Rows) -> None:
    assert sheet(rows).status == "planned"


def test_whoever_says_what_it_is_is_not_asked_again() -> None:
    store = Store.open(None)
    for kind, table in (("pupils", "roster"), ("candidates", "candidates")):
        said = Correction(kind=kind, items={"Чем могу быть полезен": "competence"} if kind == "candidates" else {})
        found = plan([("Заявки.csv", text(WISHES))], store, "2025/26", {("Заявки.csv", ""): said})
        assert [one.status for one in found[0].tables] == ["planned"]
        assert len(found[0].tables[0].facts[table]) == 1


def test_a_doubted_list_adds_nobody_to_the_denominator() -> None:
    store = Store.open(None)
    commit(plan([("Контингент.csv", text(FULL)), ("Заявки.csv", text([*WISHES, ["Зуева С. А.", "6А", "", "", ""]]))],
                store, "2025/26"), store)  # fmt: skip
    assert store.run("select count(*) from person where kind = 'pupil' and year = '2025/26'").fetchone() == (1,)
