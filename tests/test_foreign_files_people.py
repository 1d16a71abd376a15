"""Lists of people and pairs of other schools: initials, classes beside both names, periods, service in words."""

from datetime import date

import pytest

from data_loaders.commit import commit
from data_loaders.dates import extents
from data_loaders.plan import plan
from data_loaders.values import years_of_experience
from store import Store
from tests.books import Rows, xlsx
from tests.planned import fact, sheet, tables

PUPILS: Rows = [["ФИО", "Класс"], ["Орлов Илья Петрович", "9А"], ["Быков Олег Иванович", "9А"],
                ["Быков Остап Ильич", "9Б"], ["Волин Егор Ильич", "9Б"]]  # fmt: skip


def joined(pairs: Rows, people: Rows = PUPILS) -> list[tuple[str, str, int]]:
    """Role, kind and number of the people in these pairs, whichever file comes first."""
    found = []
    files = [("ученики.xlsx", xlsx({"Л": people})), ("пары.xlsx", xlsx({"Ученик – ученик": pairs}))]
    for order in (files, files[::-1]):
        store = Store.open(None)
        for file in order:
            commit(plan([file], store, "2025/26"), store)
        sql = """
            select role, kind, count(distinct person) from participation join person using (school, year, person)
            where year = '2025/26' group by all order by all
        """
        found.append(store.run(sql).fetchall())
    assert found[0] == found[1]
    return found[0]


def test_a_short_name_is_the_one_person_it_can_be() -> None:
    names = ["Орлов И.П.", "И. П. Орлов", "Орлов Илья", "ОРЛОВ И. П. (9А)", "Орлов И."]
    pairs = [["Наставник", "Наставляемый"], *[[name, "Волин Егор Ильич"] for name in names]]
    assert joined(pairs) == [("mentee", "pupil", 1), ("mentor", "pupil", 1)]


def test_a_short_name_of_two_people_or_of_none_is_nobody_known() -> None:
    names = ["Быков О.И.", "Быков О.", "Орлов", "Орлов А.П.", "Зорин И.П."]
    pairs = [["Наставник", "Наставляемый"], *[[name, "Волин Егор Ильич"] for name in names]]
    assert joined(pairs) == [("mentee", "pupil", 1), ("mentor", "unknown", len(names))]


def test_the_class_beside_a_short_name_tells_its_two_people_apart() -> None:
    pairs = [["Наставник", "Класс", "Наставляемый", "Класс"], ["Быков О.И.", "9 «Б»", "Волин Егор Ильич", "9б"]]
    assert joined(pairs) == [("mentee", "pupil", 1), ("mentor", "pupil", 1)]


def test_name_and_class_stand_in_a_second_row_under_mentor_and_mentee() -> None:
    rows = [["№", "Наставник", None, "Наставляемый", None, "Дата начала"], [None, "ФИО", "Класс", "ФИО", "Класс", None],
            [1, "Орлов Илья Петрович", "9А", "Волин Егор Ильич", "9Б", "12.10.2025"]]  # fmt: skip
    (plan_,) = tables(("пары.xlsx", xlsx({"Пары": rows}, {"Пары": ["B1:C1", "D1:E1"]})))
    assert plan_.kind == "pairs"
    assert fact(plan_, "pair_member")[["role", "class"]].values.tolist() == [["mentor", "9А"], ["mentee", "9Б"]]


def test_columns_called_beginning_and_end_do_not_make_a_list_of_pairs_a_measurement() -> None:
    rows = [["Форма", "Код наставника", "Коды наставляемых", "Начало", "Завершение"],
            ["ученик-ученик", "УЧ-1", "УЧ-2, УЧ-3", "01.11.2025", None]]  # fmt: skip
    found = sheet(rows)
    assert found.kind == "pairs"
    assert len(fact(found, "pair_member")) == 3


@pytest.mark.parametrize(("text", "days"), [
    ("01.10.2025 – 25.05.2026", (date(2025, 10, 1), date(2026, 5, 25))),
    ("с 01.10.25 г. по 25.05.26 г.", (date(2025, 10, 1), date(2026, 5, 25))),
    ("октябрь 2025 – май 2026", (date(2025, 10, 1), date(2026, 5, 31))),
    ("«01» октября 2025 г.", (date(2025, 10, 1), None)),
    ("2025/26 учебный год", (date(2025, 9, 1), date(2026, 8, 31))),
])  # fmt: skip
def test_a_period_in_one_cell_is_the_first_and_the_last_day(text: str, days: tuple[date, date | None]) -> None:
    found = sheet([["Наставник", "Наставляемый", "Срок работы"], ["Орлов И.", "Волин Е.", text]])
    assert fact(found, "pair")[["started", "ended"]].values.tolist() == [list(days)]


def test_a_period_that_says_no_date_is_named_with_its_cell() -> None:
    found = sheet([["Наставник", "Наставляемый", "Период"], ["Орлов И.", "Волин Е.", "весь год"]])
    assert [(p.row, p.column, p.value) for p in found.problems] == [(2, "Период", "весь год")]
    assert extents("приказ № 5 от 01.10.2025") == []


@pytest.mark.parametrize(("text", "years"), [
    ("три года", 3.0), ("3 года 6 мес.", 3.5), ("менее 1 года", 0.0), ("полгода", 0.5), ("15 лет", 15.0),
    ("10/5", None),
    ("03.09.2012", None), ("высшая", None),
])  # fmt: skip
def test_years_of_service_are_read_in_figures_and_in_words_and_never_out_of_a_date(
    text: str, years: float | None
) -> None:
    assert years_of_experience(text) == years


def test_of_two_columns_of_service_the_one_of_teaching_counts() -> None:
    found = sheet([["ФИО", "Должность", "Общий стаж", "Пед. стаж"], ["Азова И.П.", "учитель", 20, 2]])
    assert fact(found, "roster")["experience"].tolist() == [2.0]


def test_a_class_merged_over_its_pupils_is_everybodys() -> None:
    rows = [["Класс", "ФИО"], ["9А", "Орлов Илья"], [None, "Быков Олег"], ["9Б", "Волин Егор"]]
    (found,) = tables(("список.xlsx", xlsx({"Л": rows}, {"Л": ["A2:A3"]})))
    assert fact(found, "roster")["class"].tolist() == ["9А", "9А", "9Б"]


def test_a_short_name_of_two_people_is_told_as_theirs_and_not_as_a_strangers() -> None:
    pairs = [["Наставник", "Наставляемый"], ["Быков О.", "Волин Егор Ильич"], ["Зорин И.П.", "Волин Егор Ильич"]]
    _list, planned = tables(("ученики.xlsx", xlsx({"Л": PUPILS})), ("пары.xlsx", xlsx({"Ученик – ученик": pairs})))
    said = {str(problem.value).rstrip("."): problem.message for problem in planned.problems}
    assert said["Быков О"].startswith("под это краткое имя подходят 2 человека из списков")
    assert "нет ни в списке" in said["Зорин И.П"]
