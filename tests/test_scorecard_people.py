"""Several people and several times in one table of the curator's questionnaire: columns, tabs, months, names."""

from datetime import datetime

from data_loaders.commit import commit
from data_loaders.plan import plan
from metrics.scorecard import cards
from store import Store
from tests.books import xlsx
from tests.curator import ASKED, points, typed
from tests.planned import sheet, tables
from tests.test_scorecard import END

GIVEN = [2, 1, 0, 2, 1, 0, 2, 1, 0]


def test_columns_headed_by_people_are_answers_of_people_whose_names_are_told_nowhere() -> None:
    names = ["Орлова Вера Ильинична", "Белов Пётр Ильич"]
    rows = [[text, 2, "хорошо" if n == 8 else 1] for n, text in enumerate(ASKED)]
    card = sheet([["Дата заполнения: 10.06.2026"], ["Критерий", *names], *rows])
    assert points(card) == [[2] * 9, [*[1] * 8, None]]
    assert card.facts["scorecard"]["by_key"].nunique() == 2
    told = f"{card.facts} {card.columns} {card.problems} {card.names}"
    assert not any(name.split()[0] in told for name in names)
    store = Store.open(None)
    book = xlsx({"Лист1": [["Дата заполнения: 10.06.2026"], ["Критерий", *names], *rows]})
    commit(plan([("анкета куратора.xlsx", book)], store), store)
    assert sorted(cards(store, END)["standing"]) == ["beside", "counted"]


def test_numbered_curators_are_different_people() -> None:
    rows = [[text, 2, 1] for text in ASKED]
    card = sheet([["Критерий", "Куратор 1", "Куратор 2"], *rows])
    assert card.facts["scorecard"]["by_key"].nunique() == 2


def test_a_tab_or_a_column_named_by_a_month_is_of_the_school_year() -> None:
    book = xlsx({"Сентябрь": typed(GIVEN), "Июнь": typed([2] * 9)})
    autumn, summer = tables(("анкета куратора 2025-2026.xlsx", book))
    assert set(autumn.facts["scorecard"]["answered_at"]) == {datetime(2025, 9, 30)}
    assert set(summer.facts["scorecard"]["answered_at"]) == {datetime(2026, 6, 30)}
    rows = [[text, 1, 2] for text in ASKED]
    card = sheet([["Критерий", "февраль", "июнь"], *rows], year="2025/26").facts["scorecard"]
    assert [*card.groupby("answer")["answered_at"].first()] == [datetime(2026, 2, 28), datetime(2026, 6, 30)]


def test_columns_of_two_school_years_are_an_answer_of_each() -> None:
    rows = [[text, 1, 2] for text in ASKED]
    card = sheet([["Показатели", "2024/25", "2025/26"], *rows])
    assert (card.kind, points(card)) == ("scorecard", [[1] * 9, [2] * 9])
    assert [*card.facts["scorecard"].groupby("answer")["year"].first()] == ["2024/25", "2025/26"]


def test_how_many_points_there_can_be_is_nobody_s_answer() -> None:
    rows = [[text, 2, given, "по наблюдениям"] for text, given in zip(ASKED, GIVEN, strict=True)]
    assert points(sheet([["Критерий", "Максимальный балл", "Баллы", "Комментарий"], *rows])) == [GIVEN]


def test_a_scale_in_the_title_is_no_wave() -> None:
    card = sheet([["Оцените программу от 0 до 2 баллов"], *typed(GIVEN)])
    assert card.wave is None


def test_plans_and_journals_that_speak_of_the_same_things_stay_what_they_are() -> None:
    goals = ["Обсудить цели и задачи", "Изучить современные технологии", "Тренинг: психологический климат класса",
             "Участие в мероприятиях школы", "Применение полученных знаний на уроке", "Логика доказательства",
             "Посетить урок", "Подготовить проект", "Решить вариант", "Прочитать книгу"]  # fmt: skip
    plans = sheet([["ФИО", "Цель", "Отметка о выполнении"], *[["Орлов Илья", goal, "да"] for goal in goals]])
    assert (plans.kind, plans.rows_stored) == ("plans", 10)
    few = [["Орлов Илья", "7А", goal, "да"] for goal in goals[:6]]
    assert sheet([["ФИО", "Класс", "Цель", "Выполнено"], *few]).kind == "plans"
    met = [["Белова Анна", "Орлов Илья", "12.02.2026", goal, 2] for goal in goals[:6]]
    assert sheet([["Наставник", "Наставляемый", "Дата встречи", "Тема", "Минут"], *met]).kind == "meetings"


def test_criteria_without_a_column_of_points_are_no_questionnaire() -> None:
    listed = sheet([["№", "Критерии оценки", "Кто отвечает"], *[[n, text, "завуч"] for n, text in enumerate(ASKED)]])
    assert listed.kind != "scorecard"
