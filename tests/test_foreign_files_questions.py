"""Questionnaires worded by other schools: shortened, numbered, with hints, beside questions of their own."""

from datetime import datetime

import pytest

from data_loaders.commit import commit
from data_loaders.likeness import stems
from data_loaders.plan import plan
from data_loaders.recognise import readings
from data_loaders.report import TablePlan
from store import Store
from tests.books import xlsx
from tests.planned import fact, sheet, tables

ASKED = {
    "Ожидаемый комфорт общения с наставником": "comfort_expected",
    "Ожидаемая поддержка наставника": "support_expected",
    "Нуждаюсь в помощи наставника": "help_needed",
    "Рад(а), что участвую": "glad",
}
MANNERS = {
    "numbered": "{n}. {text}",
    "a scale before": "Оцените по 10-балльной шкале от 1 до 10: {text}",
    "a scale after": "{text} (1 – самый низкий балл, 10 – самый высокий)",
    "a grid": "Оцените от 1 до 10 [{text}]",
    "called a question": "Вопрос {n}. {text}",
    "in capitals": "«{text}»",
}


def items(plan: TablePlan) -> dict[str, str | None]:
    """Header -> what it was taken for."""
    return {column.header: column.item for column in plan.columns}


@pytest.mark.parametrize("manner", list(MANNERS))
def test_a_question_is_known_however_it_is_numbered_and_its_scale_explained(manner: str) -> None:
    heads = tuple(MANNERS[manner].format(n=n, text=text) for n, text in enumerate(ASKED, 1))
    best = readings(heads)[0]
    assert (best.form, best.role, best.wave) == ("pupil_pupil", "mentee", "before")
    assert [match.item.code for match in best.matches] == list(ASKED.values())


def test_a_scale_explained_before_the_question_is_no_part_of_it() -> None:
    assert stems("Оцените по шкале от 1 до 10, где 1 – плохо, 10 – хорошо: поддержку") == stems("поддержку")


@pytest.mark.parametrize("foreign", [
    "Оправдались ли ожидания Ваших родителей?", "Довольны ли Вы результатами ОГЭ?", "Довольны ли Вы работой куратора?",
    "Довольны ли Ваши родители результатом?", "Эффективность работы администрации",
    "Комфортно ли Вам общение с учителями?", "Важна ли для Вас поддержка семьи?", "Посещаете ли Вы кружки?",
    "Ходите ли Вы в спортивную секцию?", "Занимаетесь ли Вы спортом?", "Поддерживают ли Вас учителя?",
    "Довольны ли Вы своими результатами в учёбе?", "Комфортно ли Вам в школе?",
])  # fmt: skip
def test_a_question_about_somebody_else_is_not_taken_for_ours(foreign: str) -> None:
    rows = [["Код", "Ощущали ли Вы поддержку наставника?", "Понятен план работы", "Рады, что участвовали", foreign],
            ["У-1", 8, 9, "да", 3]]  # fmt: skip
    assert items(sheet(rows))[foreign] is None


@pytest.mark.parametrize(("said", "item"), [
    ("Комфортно ли было общение с педагогом-наставником?", "comfort"),
    ("Появилось ли желание посещать кружки?", "effect_culture"), ("Хочется ходить в спортивную секцию", "effect_sport"),
    ("Оправдались ли Ваши ожидания от программы в школе?", "expectations_met"),
])  # fmt: skip
def test_our_question_is_known_beside_a_word_that_makes_others_foreign(said: str, item: str) -> None:
    rows = [["Код", "Понятен план работы с наставником", "Насколько полезна была помощь наставника", said]]
    assert items(sheet([*rows, ["У-1", 8, 9, 7]], file="ученик-ученик анкета наставляемого выход.xlsx"))[said] == item


@pytest.mark.parametrize("where", ["Где?", "Где именно?", "Если да, то где?"])
def test_where_is_known_right_after_the_experience_it_asks_about(where: str) -> None:
    known = "Сталкивались ли Вы раньше с наставничеством?"
    rows = [["Код", known, where, "Польза будущих личных встреч", "Ожидаемая польза групповых встреч"]]
    assert items(sheet([*rows, ["У-1", "да", "в школе", 7, 8]]))[where] == "prior_where"
    rows = [
        ["Код", "Ожидаемая польза групповых встреч", "Ожидаемая польза личных встреч", "Где?"],
        ["У-1", 7, 8, "тут"],
    ]
    assert items(sheet(rows))["Где?"] is None


def test_how_often_is_never_read_as_how_useful() -> None:
    often = "Как часто проводились мероприятия по развитию конкретных профессиональных навыков (семинары, вебинары)?"
    rows = [["Код", "Эффективность программы наставничества", "Качество организационных мероприятий", often],
            ["П-1", 8, 9, "Часто"]]  # fmt: skip
    assert items(sheet(rows, file="анкета наставляемого выход.xlsx"))[often] == "events_frequency"


def test_one_form_for_both_roles_is_taken_apart_by_the_answers_of_any_column() -> None:
    mentee = ["Комфорт общения с наставником", "Польза групповых встреч", "Поддержка наставника"]
    mentor = [
        "Комфорт общения с наставляемым",
        "Групповые встречи были полезны",
        "Удалось реализовать лидерские качества",
    ]
    rows = [["Отметка времени", "Кто Вы?", "Ваш код", "Довольны результатом", *mentee, *mentor],
            [datetime(2026, 5, 3, 10), "Наставляемый", "А1", 9, 8, 7, 6, None, None, None],
            [datetime(2026, 5, 3, 11), "Наставник", "Б1", 5, None, None, None, 4, 3, 2]]  # fmt: skip
    answers = {}
    for part in tables(("форма.xlsx", xlsx({"Ответы": rows}))):
        answers[part.role] = dict(zip(fact(part, "answer")["item"], fact(part, "answer")["value"], strict=True))
    assert answers["mentee"] == {"result_satisfaction": 9, "comfort": 8, "group_meetings": 7, "support": 6}
    assert answers["mentor"] == {"result_satisfaction": 5, "comfort": 4, "group_meetings": 3, "leadership": 2}


def test_a_few_questions_that_every_form_asks_have_their_form_asked_for() -> None:
    rows = [["Код", "Довольны совместной работой", "Оправдались ожидания", "Рады, что участвовали"], ["1", 5, 6, "да"]]
    assert sheet(rows).status == "needs answer"


def test_a_name_asked_for_politely_or_in_three_columns_is_the_persons() -> None:
    asked = [
        "Ощущали ли Вы поддержку наставника?",
        "Понятен план работы с наставником",
        "Насколько полезна была помощь",
    ]
    store = Store.open(None)
    polite = sheet([["Ваша фамилия, имя, отчество", *asked], ["Иванов Артём Олегович", 8, 9, 7]], store=store)
    apart = sheet([["Фамилия", "Имя", "Отчество", *asked], ["Иванов", "Артём", "Олегович", 8, 9, 7]], store=store)
    assert fact(polite, "response")["name_key"].tolist() == fact(apart, "response")["name_key"].tolist() != [None]


def test_a_question_worded_otherwise_than_the_school_asked_it_before_is_noted() -> None:
    store = Store.open(None)
    first = ["Код", "Польза личных встреч с наставником", "Понятен план работы с наставником", "Поддержка наставника"]
    second = ["Код", "3. Насколько интересны были индивидуальные беседы?", "Понятность плана работы (1–10)", "support"]
    commit(plan([("а.xlsx", xlsx({"Анкета выход": [first, ["У-1", 7, 8, 9]]}))], store, "2024/25"), store)
    again = sheet([second, ["У-1", 7, 8, 9]], name="Анкета выход", store=store)
    assert [column.item for column in again.columns] == ["code", "personal_meetings", "plan_clear", "support"]
    assert [problem.column for problem in again.problems] == [second[1]]
    assert first[1] in again.problems[0].message
