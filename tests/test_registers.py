"""Registers beside the lists: recognised by their columns, read by type, kept and undone; health is never kept."""

from datetime import date

import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from data_loaders.registers import on_health, registers
from store import Store
from store.uploads import REGISTERS, undo
from tests.books import Rows, text, xlsx
from tests.planned import fact, sheet

HEADERS = {
    "consents": ["№ п/п", "Фамилия Имя Отчество", "Класс", "Наличие согласия", "Подписант"],
    "meetings": ["Код наставника", "Код наставляемого", "Дата проведения", "Продолжительность, мин"],
    "support": ["Код участника", "Кто сопровождает", "С", "По"],
    "companies": ["№", "Наименование организации", "Количество наставников"],
    "candidates": ["ФИО", "Запрос", "Удобное время", "Примечание"],
    "plans": ["ФИО наставляемого", "Мероприятие", "Срок исполнения", "Отметка об исполнении"],
    "scorecard": ["Показатели", "Оценка (0-2 балла)"],
    "totals": ["Показатель по школе", "Кол-во"],
}
OTHERS = {
    "pupils": ["ФИО", "Класс", "Дата рождения", "Согласие на обработку ПДн", "Дата"],
    "staff": ["ФИО", "Должность", "Стаж", "Организация"],
    "pairs": ["Наставник", "Наставляемый", "Организация", "Дата начала", "Форма наставничества"],
}


@pytest.mark.parametrize("kind", list(HEADERS))
def test_a_register_is_known_by_its_columns(kind: str) -> None:
    assert sheet([HEADERS[kind], ["1"] * len(HEADERS[kind])]).kind == kind


@pytest.mark.parametrize("kind", list(OTHERS))
def test_a_list_with_a_column_of_a_register_stays_a_list(kind: str) -> None:
    row = ["Орлов Илья Петрович", "7А", "01.02.2012", "да", "01.09.2025"]
    assert sheet([OTHERS[kind], row]).kind == kind


def test_the_kinds_are_the_tables_of_the_store() -> None:
    assert tuple(registers()) == REGISTERS
    store = Store.open(None)
    for kind, register in registers().items():
        kept = set(store.frame(f"from {kind} limit 0").columns)
        assert set(register.kept) <= kept, kind


def test_days_numbers_and_words_are_read_and_what_cannot_be_read_is_named() -> None:
    rows: Rows = [["ФИО наставника", "ФИО наставляемого", "Дата встречи", "Вид встречи", "Минут"],
                  ["Орлов И.", "Белов П.", "12.02.2026", "Знакомство", "40 мин"],
                  ["Орлов И.", "Белов П.", "19.02.2026", "рабочая", "много"],
                  ["Орлов И.", None, "20.02.2026", "рабочая", 30],
                  ["Орлов И.", "Белов П.", "когда-то", "рабочая", 30],
                  ["Орлов И.", "Белов П.", "12.02.2026", "Знакомство", "40 мин"]]  # fmt: skip
    journal = sheet(rows)
    found = fact(journal, "meetings")[["met_on", "meeting_kind", "minutes"]]
    assert found.astype(object).where(found.notna(), None).values.tolist() == [
        [date(2026, 2, 19), "regular", None], [date(2026, 2, 12), "first", 40.0]
    ]  # fmt: skip
    assert (journal.rows_read, journal.rows_stored, journal.rows_repeated, journal.rows_skipped) == (5, 2, 1, 2)
    assert [(one.row, one.value) for one in journal.problems] == [
        (3, "много"), (4, None), (5, "когда-то"), (5, "когда-то")
    ]  # fmt: skip


def test_a_month_is_due_on_its_last_day_and_none_is_zero() -> None:
    plans = sheet([["ФИО наставляемого", "Класс", "Цель", "Срок"], ["Орлов И.", "7а", "проект", "март 2026"]])
    assert fact(plans, "plans")[["class", "due"]].values.tolist() == [["7А", date(2026, 3, 31)]]
    partners = sheet([["Предприятие", "Количество наставников"], ["Завод", "нет"], ["Депо", "много"], ["Парк", -1]])
    assert fact(partners, "companies")["mentors"].tolist() == [0.0, None, None]
    assert [(one.row, one.value) for one in partners.problems] == [(3, "много"), (4, "-1")]


def test_points_of_the_scorecard_stay_within_their_range() -> None:
    card = sheet([["Критерий", "Баллы"], ["1. Соответствие цели", 2], ["2. Организация", 3], ["3. Подходы", "1"]])
    assert fact(card, "scorecard")[["criterion", "points"]].values.tolist() == [[1, 2], [2, None], [3, 1]]
    assert [(one.row, one.value) for one in card.problems if one.row] == [(3, "3")]


def test_consent_not_given_is_never_read_as_given() -> None:
    said = ["да", "нет", "не получено", "отозвано 01.02.2026", "получено", "имеется"]
    rows: Rows = [["Код", "Согласие", "Кто подписал"], *[[f"У-{n}", word, "мать"] for n, word in enumerate(said)]]
    assert list(fact(sheet(rows), "consents")["consent"]) == [
        "given", "missing", "missing", "withdrawn", "given", "given"
    ]  # fmt: skip


@pytest.mark.parametrize("asked", ["Хроническая усталость (до)", "Диагностика тревожности", "Здоровый образ жизни"])
def test_a_measurement_is_no_health_data(asked: str) -> None:
    assert on_health(["Код", asked]) is None


@pytest.mark.parametrize("column", ["Группа здоровья", "Диагноз", "Заключение ПМПК", "Медицинская карта"])
def test_a_persons_health_is_not_kept(column: str) -> None:
    refused = sheet([["ФИО", "Класс", column], ["Орлов Илья", "7А", "вторая"]])
    assert refused.status == "refused"
    assert column in refused.problems[-1].message
    assert "вторая" not in str(refused.problems)
    assert not refused.facts


def test_no_byte_of_a_file_with_health_data_is_kept() -> None:
    store = Store.open(None)
    person = ["Орлов Илья", "7А"]
    book = xlsx({"7А": [["ФИО", "Класс"], person], "Здоровье": [["ФИО", "Диагноз"], person]})
    (done,) = commit(plan([("класс.xlsx", book)], store), store)
    assert [table.status for table in done.tables] == ["refused", "refused"]
    assert "здоровье" in done.tables[0].problems[-1].message
    assert store.one("select count(*) from identity.file") == (0,)


def test_an_upload_of_a_register_is_stored_and_undone() -> None:
    store = Store.open(None)
    file = ("предприятия.csv", text([["Предприятие", "Число наставников"], ["Завод", "2"], ["Пекарня", "0"]]))
    (done,) = commit(plan([file], store), store)
    assert store.one("select count(*), sum(mentors) from companies") == (2, 2.0)
    undo(store, int(done.tables[0].upload_id or 0))
    assert store.one("select count(*) from companies") == (0,)
