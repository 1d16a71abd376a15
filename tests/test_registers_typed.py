"""Registers in headers that schools write of their own accord, none of them taken for a list of people or of pairs."""

from datetime import date

from tests.planned import fact, sheet


def test_a_register_of_consents_is_no_list_of_pupils() -> None:
    for said in ("Согласие на обработку ПДн", "Согласие родителей (есть/нет)", "Наличие согласия на обработку ПДн"):
        found = sheet([["ФИО ученика", "Класс", said, "Дата"], ["Орлов Илья", "7А", "есть", "01.09.2025"]])
        assert (found.kind, fact(found, "consents")["consent"].tolist()) == ("consents", ["given"]), said


def test_a_plan_that_names_mentor_and_mentee_makes_no_pairs() -> None:
    plan = sheet([["Наставник", "Наставляемый", "Цель", "Срок", "Выполнено"],
                  ["Белова Анна", "Орлов Илья", "подтянуть алгебру", "31.12.2025", "да"],
                  ["Белова Анна", "Орлов Илья", "проект", "май 2026", None]])  # fmt: skip
    assert plan.kind == "plans"
    goals = fact(plan, "plans")[["goal", "due", "plan_state"]]
    assert goals.values.tolist() == [
        ["подтянуть алгебру", date(2025, 12, 31), "done"], ["проект", date(2026, 5, 31), None]
    ]  # fmt: skip


def test_what_was_done_may_be_a_day() -> None:
    plan = sheet([["ФИО", "Цель", "Выполнено"], ["Орлов Илья", "проект", "12.05.2026"]])
    assert fact(plan, "plans")["done_on"].tolist() == [date(2026, 5, 12)]


def test_pairs_with_an_aim_and_a_time_stay_pairs() -> None:
    assert (
        sheet([["Наставник", "Наставляемый", "Цель", "Срок"], ["Белова А.", "Орлов И.", "проект", "2025/26"]]).kind
        == "pairs"
    )


def test_who_asked_and_when_there_is_time_is_read_of_candidates_and_the_days_of_support() -> None:
    head = ["Кто заявил", "ФИО кандидата", "Роль", "Запрос", "Желаемый возраст", "Время"]
    found = fact(
        sheet([head, ["классный руководитель", "Орлов Илья", "наставляемый", "алгебра", "13-15", "вторник"]]),
        "candidates",
    )
    assert found[["proposed_by", "free_time"]].values.tolist() == [["классный руководитель", "вторник"]]
    days = sheet(
        [
            ["ФИО", "Вид сопровождения", "С какого числа", "По какое"],
            ["Орлов Илья", "логопед", "01.10.2025", "май 2026"],
        ]
    )
    assert fact(days, "support")[["started", "ended"]].values.tolist() == [[date(2025, 10, 1), date(2026, 5, 31)]]


def test_the_rows_of_a_scorecard_are_known_by_their_words() -> None:
    rows = ["Соответствие деятельности целям и задачам", "Организация отвечает принципам модели",
            "Современные подходы и технологии", "Комфортный психологический климат", "Логичность работы наставника",
            "Удовлетворённость всех участников", "Удовлетворённость партнёров",
            "Активность наставляемого, интерес к событиям", "Применение знаний, гражданская позиция"]  # fmt: skip
    card = sheet(
        [["Критерий", "Баллы (0-2)"], *[[said, n % 3] for n, said in enumerate(rows)], ["Питание в столовой", 1]]
    )
    assert fact(card, "scorecard")["criterion"].tolist() == [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0]
    assert {problem.row for problem in card.problems} == {11, None}  # None: no day is said
