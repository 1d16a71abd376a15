"""A list of pupils or staff is read whatever its columns, sections and posts are called."""

from datetime import date

from data_loaders.commit import commit
from data_loaders.plan import plan
from metrics.bounds import bounds, tally
from store import Scope, Store
from tests.books import xlsx
from tests.planned import PUPILS, fact, sheet


def test_a_list_without_a_class_column_takes_the_class_from_section_lines() -> None:
    found = sheet([["Контингент"], ["№", "ФИО обучающегося"], ["7А класс"], [1, "Иванов Артём"], ["7Б"],
                   [1, "Петрова Софья"], [2, "Орлов Пётр"]])  # fmt: skip
    assert found.kind == "pupils"
    assert list(fact(found, "roster")["class"]) == ["7А", "7Б", "7Б"]


def test_names_in_three_columns_and_a_class_in_two_are_put_together() -> None:
    found = sheet([["Фамилия", "Имя", "Отчество", "Параллель", "Литера"], ["Иванов", "Артём", "Олегович", 7, "а"]])
    assert found.kind == "pupils"
    assert list(fact(found, "roster")["class"]) == ["7А"]
    assert list(found.names.values()) == ["Иванов Артём Олегович"]


def test_managers_and_service_staff_are_no_teachers_unless_they_also_teach() -> None:
    posts = {"Директор": False, "Учитель математики": True, "Заместитель директора по УВР, учитель истории": True,
             "Секретарь": False, "Педагог-психолог": True, "Заместитель директора по воспитательной работе": False,
             "Помощник воспитателя": False, "Педагог-библиотекарь": True, "Заведующий хозяйством": False}  # fmt: skip
    rows = [
        ["ФИО", "Должность", "Стаж"],
        *[[f"Иванов {'ая' * n}", p, "3 года"] for n, p in enumerate(posts, 1)],
    ]
    found = sheet(rows)
    assert found.kind == "staff"
    assert list(fact(found, "roster")["teaching"]) == list(posts.values())
    assert set(fact(found, "roster")["experience"]) == {3.0}


def test_a_repeated_person_of_a_list_is_kept_once_and_named() -> None:
    found = sheet([*PUPILS, ["Иванов Артём", "7В", "у 1"]])
    assert (found.rows_read, found.rows_stored, found.rows_repeated) == (5, 4, 1)
    assert found.problems[0].row == 2


def test_a_blank_post_among_others_stays_open_is_told_and_widens_the_share() -> None:
    head = ["ФИО", "Должность", "Стаж"]
    rows = [head, ["Белова Анна", "учитель", "20"], ["Чернов Пётр", "", "1"], ["Ким Олег", "секретарь", "5"]]
    found = sheet(rows)
    assert list(fact(found, "roster")["teaching"]) == [True, None, False]
    assert [(problem.row, problem.column) for problem in found.problems] == [(3, "Должность")]
    store = Store.open(None)
    commit(plan([("педагоги.xlsx", xlsx({"Лист1": rows}))], store, "2025/26"), store)
    told = bounds(tally(store, "involvement_teachers", Scope(1, "2025/26", date(2025, 10, 1))))
    assert told is not None
    assert told.no_position == 1


def test_a_list_without_posts_is_one_of_teachers_though_it_has_an_empty_column_for_them() -> None:
    for posts in ([], ["Должность"]):
        rows = [["ФИО", "Стаж", *posts], ["Белова Анна", "20", *("" for _post in posts)]]
        found = sheet(rows, "Педагоги")
        assert list(fact(found, "roster")["teaching"]) == [True], posts
