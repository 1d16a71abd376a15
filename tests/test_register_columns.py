"""A reader says what the columns of a register mean; consents said so erase and keep as recognised ones do."""

import pytest

from data_loaders.commit import commit
from data_loaders.corrections import Correction
from data_loaders.plan import plan
from data_loaders.report import TablePlan
from store import Store
from tests.books import Rows, text, xlsx
from tests.consent_school import ANSWERS, CONSENTS, FILES, FREE, WITHOUT, facts, load, said_in, school
from tests.planned import fact, sheet, tables

FILE = "файл.xlsx"
WHO = ["Орлов Илья Петрович", "Белова Анна Олеговна"]
# Kind, the school's header, what it is said to mean, our header, rows.
KINDS: list[tuple[str, dict[str, str], list[str], Rows]] = [
    ("consents", {"Кто": "name", "Бумага": "consent", "Когда": "signed_on"}, ["ФИО", "Согласие", "Дата согласия"],
     [[WHO[0], "да", "01.09.2025"], [WHO[1], "отозвано", "02.09.2025"]]),
    ("meetings", {"Наст-к": "mentor", "Наст-мый": "mentee", "Число": "met_on", "Время в часах": "minutes"},
     ["Наставник", "Наставляемый", "Дата встречи", "Длительность, ч"], [[*WHO, "12.11.2025", "2"]]),
    ("support", {"Подросток": "name", "Кто ведёт": "specialist", "С какого": "started"},
     ["ФИО", "Специалист сопровождения", "Дата начала"], [[WHO[0], "психолог", "01.10.2025"]]),
    ("companies", {"Завод": "company", "Людей дали": "mentors"}, ["Предприятие", "Количество наставников"],
     [["Луч", "3"]]),
    ("candidates", {"Заявитель-ребёнок": "name", "Хочет": "request"}, ["ФИО", "Запрос"], [[WHO[0], "алгебра"]]),
    ("plans", {"Кто": "name", "Наметили": "goal", "Сделано?": "plan_state"},
     ["ФИО", "Цель плана", "Отметка о выполнении"], [[WHO[0], "олимпиада", "частично"]]),
    ("scorecard", {"Строка": "criterion", "Сколько": "points"}, ["Критерий", "Баллы"], [["1", "2"], ["2", "1"]]),
    ("totals", {"О чём": "total", "Штук": "amount"}, ["Что считается", "Количество"], [["На учёте", "5"]]),
]  # fmt: skip


def told(rows: Rows, kind: str | None, items: dict[str, str | None]) -> TablePlan:
    """The plan of a sheet of whose columns a reader says this."""
    return sheet(rows, answers={(FILE, None): Correction(kind, items=items)})


@pytest.mark.parametrize(("kind", "items", "ours", "rows"), KINDS, ids=[one[0] for one in KINDS])
def test_a_register_under_headers_of_the_schools_own_is_the_register_under_ours(
    kind: str, items: dict[str, str | None], ours: list[str], rows: Rows
) -> None:
    found, known = told([[*items], *rows], kind, items), sheet([ours, *rows], answers={(FILE, None): Correction(kind)})
    assert (found.status, found.problems) == ("planned", known.problems)
    assert {one.header: one.item for one in found.columns} == items
    assert len(fact(found, kind)) == len(rows)
    assert fact(found, kind).equals(fact(known, kind))


@pytest.mark.parametrize(("kind", "items", "ours", "rows"), KINDS, ids=[one[0] for one in KINDS])
def test_without_a_word_on_its_columns_a_register_says_what_is_missing_and_stores_nothing(
    kind: str, items: dict[str, str | None], ours: list[str], rows: Rows
) -> None:
    found = told([[*items], *rows], kind, {})
    assert (found.kind, found.status, found.rows_stored, found.facts) == (kind, "needs answer", 0, {})
    assert all(problem.row is None for problem in found.problems)


def test_a_column_on_health_is_refused_whatever_is_said_of_it() -> None:
    rows: Rows = [["ФИО", "Класс", "Диагноз"], [WHO[0], "7А", "x"]]
    for code in ("class", None):
        found = told(rows, "pupils", {"Диагноз": code})
        assert (found.status, found.unwanted) == ("refused", True)


def test_a_journal_with_a_column_for_each_day_asks_for_the_side_alone_and_leaves_out_a_day() -> None:
    rows: Rows = [["Наст-к", "Наставляемый", "12.11.2025", "19.11.2025", "26.11.2025"], [*WHO, "+", "45", "30"]]
    (problem,) = [one for one in told(rows, "meetings", {}).problems if "нет столбца" in one.message]
    assert "«наставник»" in problem.message
    found = told(rows, "meetings", {"Наст-к": "mentor", "26.11.2025": None})
    assert [str(day) for day in fact(found, "meetings")["met_on"]] == ["2025-11-12", "2025-11-19"]
    assert found.columns[0].header == "Наст-к"


def test_totals_of_several_years_are_read_by_the_column_that_names_them() -> None:
    rows: Rows = [["О чём речь", "2023/24", "2024/25"], ["На учёте", "5", "4"], ["Жалобы", "3", "1"]]
    answers = {(FILE, None): Correction("totals", items={"О чём речь": "total"})}
    found = tables((FILE, xlsx({"Лист1": rows})), answers=answers)
    assert {one.year: fact(one, "totals")["amount"].tolist() for one in found} == {
        "2023/24": [5.0, 3.0], "2024/25": [4.0, 1.0]}  # fmt: skip
    assert {one.columns[0].header for one in found} == {"О чём речь"}


OTHER = {"Код": "Ребёнок", "Согласие": "Бумага", "Дата подписания": "Когда", "Кто подписал": "Кем дана"}
MEANT = {"Ребёнок": "code", "Бумага": "consent", "Когда": "signed_on", "Кем дана": "signed_by"}
REGISTER = text([[OTHER[header] for header in CONSENTS[0]], *CONSENTS[1:]])


def drop(store: Store, said: Correction, **files: bytes) -> None:
    """Load these files in one drop, with a word on each of them."""
    named = [(f"{name}.csv", content) for name, content in files.items()]
    answers = {(name, None): said for name, _content in named}
    commit(plan(named, store, "2025/26", answers, role="psychologist"), store)


def test_a_register_of_consents_said_by_hand_erases_and_keeps_what_a_recognised_one_does() -> None:
    store = Store.open(None)
    load(store, *FREE)
    drop(store, Correction("consents", items=MEANT), согласия=REGISTER)
    assert facts(store) == facts(school())
    assert "тайна-У-2-тайна" not in said_in(store)


def test_answers_whose_person_is_said_by_hand_are_kept_with_consent_and_nowhere_without() -> None:
    store, header = Store.open(None), [*ANSWERS[0]]
    load(store, "ученики.csv", "пары.csv", "согласия.csv")
    header[1] = "Псевдоним"
    drop(store, Correction(items={"Псевдоним": "code"}), анкета=text([header, *ANSWERS[1:]]))
    there = said_in(store)
    assert {code for code in (f"У-{n}" for n in range(1, 7)) if f"тайна-{code}-тайна" not in there} == WITHOUT
    wanted = school(("ученики.csv", "пары.csv", "согласия.csv"), ("анкета.xlsx",))
    assert facts(store)["answer"] == facts(wanted)["answer"] != []


def test_a_register_without_its_column_of_consent_erases_nothing_and_asks() -> None:
    (found,) = tables(("с.csv", FILES["согласия.csv"]), answers={("с.csv", None): Correction(items={"Согласие": None})})
    assert (found.status, found.facts) == ("needs answer", {})
    assert "«согласие»" in found.problems[0].message
