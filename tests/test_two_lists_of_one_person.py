"""Somebody who stands in two lists counts once, whatever each of them tells; namesakes stay two."""

import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from store import Store
from tests.books import Rows, text

ILYA, ANNA = "Орлов Илья Петрович", "Белова Анна Олеговна"
BORN: Rows = [["ФИО", "Класс", "Дата рождения"], [ILYA, "7А", "01.02.2012"], [ANNA, "7А", "03.04.2012"]]


def people(kind: str, *lists: Rows) -> list[int]:
    """How many people these lists name, handed in in this order and in the other one."""
    found = []
    for order in (lists, lists[::-1]):
        store = Store.open(None)
        files = [(f"список {n}.csv", text(rows)) for n, rows in enumerate(order)]
        commit(plan(files, store, "2025/26"), store)
        sql = "select count(*) from person where year = '2025/26' and kind = $kind"
        found.append(int(store.run(sql, {"kind": kind}).fetchall()[0][0]))
    return found


def test_a_list_of_a_class_without_dates_of_birth_adds_nobody() -> None:
    assert people("pupil", BORN, [["ФИО", "Класс"], [ILYA, "7 «А»"], [ANNA, "7а"]]) == [2, 2]


def test_a_list_with_codes_and_one_with_dates_of_birth_are_of_the_same_people() -> None:
    coded: Rows = [["ФИО", "Класс", "Код"], [ILYA, "7А", "У-1"], [ANNA, "7А", "У-2"]]
    assert people("pupil", BORN, coded, [["ФИО", "Класс"], [ILYA, "7А"]]) == [2, 2]


@pytest.mark.parametrize("elsewhere", ["7Б", "8А"])
def test_a_namesake_in_another_class_is_another_person(elsewhere: str) -> None:
    assert people("pupil", BORN, [["ФИО", "Класс"], [ILYA, elsewhere]]) == [3, 3]


def test_a_name_without_a_class_is_the_one_who_has_it() -> None:
    assert people("pupil", BORN, [["ФИО ученика", "Пол"], [ILYA, "м"]]) == [2, 2]


def test_two_of_one_name_and_class_are_told_apart_by_their_dates_of_birth_only() -> None:
    twins: Rows = [*BORN, [ILYA, "7А", "05.06.2012"]]
    assert people("pupil", twins, [["ФИО", "Класс", "Дата рождения"], [ILYA, "7А", "05.06.2012"]]) == [3, 3]


def test_a_teacher_in_two_lists_counts_once() -> None:
    known: Rows = [["ФИО", "Должность", "Дата рождения"], [ANNA, "учитель", "03.04.1980"]]
    assert people("staff", known, [["ФИО", "Должность", "Стаж"], [ANNA, "учитель", "5"]]) == [1, 1]
